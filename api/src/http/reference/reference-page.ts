import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';
import { REFERENCE_STYLE } from './reference-style.ts';
import { type Schema, typeText } from './type-text.ts';

type Content = { content?: Record<string, { schema?: Schema }>; description?: string };
type Operation = {
  operationId?: string;
  summary?: string;
  tags?: string[];
  security?: Record<string, unknown>[];
  parameters?: { name: string; in: string; schema?: Schema }[];
  requestBody?: Content;
  responses: Record<string, Content>;
};
type Document = {
  info: { title: string; version: string; description?: string };
  tags?: { name: string; description?: string }[];
  paths?: Record<string, Record<string, Operation>>;
  components?: { schemas?: Record<string, Schema> };
};
type Line = Operation & { method: string; path: string };

const CALLER: Record<string, string> = {
  recruiter: 'a signed-in recruiter',
  candidate: 'the candidate, by cookie',
  agent: 'the agent, by token',
};

/** The whole document as one page without scripts: nothing is loaded from anywhere, and it can be searched and printed. */
export function referencePage(document: Document) {
  const lines = Object.entries(document.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ ...operation, method, path })),
  );
  const schemas = Object.entries(document.components?.schemas ?? {}).toSorted(([left], [right]) => left.localeCompare(right));
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${document.info.title} api</title>
<style>${raw(REFERENCE_STYLE)}</style>
</head>
<body>
<header><h1>${document.info.title} api</h1><p>${document.info.description ?? ''}</p><p><a href="openapi.json">openapi.json</a></p></header>
<nav aria-label="Sections">${(document.tags ?? []).map(({ name }) => html`<a href="#${name}">${name}</a> `)}<a href="#types">types</a></nav>
<main>
${(document.tags ?? []).map(
  ({ name, description }) => html`<section id="${name}"><h2>${name}</h2><p>${description ?? ''}</p>
${lines.filter((line) => line.tags?.includes(name)).map(operationOf)}</section>`,
)}
<section id="types"><h2>types</h2>${schemas.map(
    ([name, schema]) => html`<article id="${name}"><h3>${name}</h3><pre>${typeText(schema)}</pre></article>`,
  )}</section>
</main>
</body>
</html>`;
}

function operationOf({ method, path, summary, operationId, security, parameters, requestBody, responses }: Line) {
  const caller = Object.keys(security?.[0] ?? {})[0];
  return html`<article id="${operationId ?? path}">
<h3><span class="method">${method.toUpperCase()}</span> <code>${path}</code></h3>
<p>${summary ?? ''}. For ${caller === undefined ? 'anybody' : (CALLER[caller] ?? caller)}.</p>
${(parameters ?? []).map((parameter) => html`<p class="part"><b>${parameter.name}</b> in ${parameter.in}: <code>${typeText(parameter.schema ?? {})}</code></p>`)}
${requestBody === undefined ? '' : html`<p class="part"><b>sends</b></p>${contentOf(requestBody)}`}
${Object.entries(responses).map(([status, response]) => answerOf(status, response))}
</article>`;
}

const answerOf = (status: string, response: Content) =>
  Number(status) < 400 || response.content?.['application/json'] !== undefined
    ? html`<p class="part"><b>${status}</b> ${response.description ?? ''}</p>${contentOf(response)}`
    : html`<p class="part refusal"><b>${status}</b> ${response.description ?? ''}</p>`;

const contentOf = ({ content }: Content) => Object.values(content ?? {}).map(({ schema }) => html`<pre>${typeText(schema ?? {})}</pre>`);

/** Allows this page its own style and nothing else. */
export const REFERENCE_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(REFERENCE_STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
