import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApi, type TestApi } from '../../test-support/test-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

describe('the reference page', () => {
  test('shows every route of the document', async () => {
    const document = (await (await api.request('/openapi.json')).json()) as {
      paths: object;
      components: { schemas: object };
    };
    const page = await (await api.request('/reference')).text();
    const paths = Object.keys(document.paths);
    expect(paths.length).toBeGreaterThan(35);
    for (const path of paths) expect(page).toContain(`<code>${path}</code>`);
    for (const name of Object.keys(document.components.schemas)) expect(page).toContain(`<h3>${name}</h3>`);
  });

  test('loads nothing from anywhere and runs no script', async () => {
    const response = await api.request('/reference');
    const page = await response.text();
    expect(page).not.toMatch(/<script|<link|<img|src=|@import|url\(/);
    expect(page.match(/https?:\/\/[^\s"<]+/g) ?? []).toEqual([]);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });
});
