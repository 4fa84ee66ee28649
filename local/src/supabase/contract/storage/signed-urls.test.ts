import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openProject, type Project, testOfStandIn } from '../project.ts';
import { type Folder, openOrganization, PDF, PDF_BYTES } from './organization.ts';

const RECORDING = randomBytes(100_000);
let project: Project;
let ours: Folder;
let recording: string;
beforeAll(async () => {
  project = await openProject();
  ours = await openOrganization(project);
  recording = ours.newPath('.ogg');
  const { error } = await project.service.storage.from('recordings').upload(recording, RECORDING, { contentType: 'audio/ogg' });
  if (error) throw error;
});
afterAll(async () => {
  const { data } = await project.service.storage.from('cvs').list(ours.organizationId);
  await project.service.storage.from('recordings').remove([recording]);
  if (data?.length) await project.service.storage.from('cvs').remove(data.map(({ name }) => `${ours.organizationId}/${name}`));
  await project.sql('delete from organizations where id = $1', [ours.organizationId]);
  await project.close();
});

async function signedUrl(seconds = 60, options?: { download?: string | boolean }): Promise<string> {
  const { data, error } = await ours.member.storage.from('recordings').createSignedUrl(recording, seconds, options);
  if (error) throw error;
  return data.signedUrl;
}

const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());

describe('a signed URL for listening', () => {
  test('gives the bytes to whoever holds it, without a key', async () => {
    const response = await fetch(await signedUrl());
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('audio/ogg');
    expect(response.headers.get('accept-ranges')).toBe('bytes');
    expect((await bytesOf(response)).equals(RECORDING)).toBe(true);
  });

  test.each([
    ['bytes=0-99', 0, 99],
    ['bytes=99000-', 99_000, 99_999],
    ['bytes=-500', 99_500, 99_999],
    ['bytes=50000-999999', 50_000, 99_999],
  ])('gives a part: %s', async (range, start, end) => {
    const response = await fetch(await signedUrl(), { headers: { range } });
    expect(response.status).toBe(206);
    expect(response.headers.get('content-range')).toBe(`bytes ${start}-${end}/100000`);
    expect(response.headers.get('content-length')).toBe(String(end - start + 1));
    expect((await bytesOf(response)).equals(RECORDING.subarray(start, end + 1))).toBe(true);
  });

  test('refuses a part past the end', async () => {
    const response = await fetch(await signedUrl(), { headers: { range: 'bytes=100000-' } });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ statusCode: '416' });
  });

  test('answers HEAD with the size and no bytes', async () => {
    const response = await fetch(await signedUrl(), { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-length')).toBe('100000');
    expect(await bytesOf(response)).toHaveLength(0);
  });

  test('is not sent twice to a browser that has it', async () => {
    const url = await signedUrl();
    const etag = (await fetch(url, { method: 'HEAD' })).headers.get('etag') ?? '';
    expect((await fetch(url, { headers: { 'if-none-match': etag } })).status).toBe(304);
    expect((await fetch(url, { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
  });

  test('can be played by a page of another origin', async () => {
    const url = await signedUrl();
    const response = await fetch(url, { headers: { origin: 'http://localhost:3000', range: 'bytes=0-9' } });
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    const preflight = await fetch(url, {
      method: 'OPTIONS',
      headers: { origin: 'http://localhost:3000', 'access-control-request-method': 'GET', 'access-control-request-headers': 'range' },
    });
    expect(preflight.ok).toBe(true);
  });

  test('is saved under the name it is asked for', async () => {
    const response = await fetch(await signedUrl(60, { download: 'Ada Lovelace.ogg' }));
    expect(response.headers.get('content-disposition')).toBe(
      "attachment; filename=Ada%20Lovelace.ogg; filename*=UTF-8''Ada%20Lovelace.ogg",
    );
  });

  test('that was changed opens nothing', async () => {
    const url = new URL(await signedUrl());
    const token = url.searchParams.get('token') ?? '';
    const [header, payload, signature] = token.split('.');
    const claims = JSON.parse(Buffer.from(payload ?? '', 'base64url').toString());
    const longer = Buffer.from(JSON.stringify({ ...claims, exp: claims.exp + 3600 })).toString('base64url');
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`;
    for (const changed of [`${header}.${longer}.${signature}`, unsigned, 'garbage', '']) {
      url.searchParams.set('token', changed);
      expect((await fetch(url)).status).toBe(400);
    }
  });

  test('opens no other object', async () => {
    const url = await signedUrl();
    const other = ours.newPath('.ogg');
    await project.service.storage.from('recordings').upload(other, RECORDING, { contentType: 'audio/ogg' });
    const response = await fetch(url.replace(recording, other));
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: 'InvalidSignature' });
    await project.service.storage.from('recordings').remove([other]);
  });

  test('is no right to upload, nor an upload URL a right to read', async () => {
    const cvs = ours.member.storage.from('cvs');
    const given = ours.newPath();
    const upload = await cvs.createSignedUploadUrl(given);
    expect((await cvs.uploadToSignedUrl(given, upload.data?.token ?? '', PDF_BYTES, PDF)).error).toBeNull();
    expect((await fetch(`${project.url}/storage/v1/object/sign/cvs/${given}?token=${upload.data?.token}`)).status).toBe(400);
    const reading = new URL((await cvs.createSignedUrl(given, 60)).data?.signedUrl ?? '').searchParams.get('token') ?? '';
    expect((await project.service.storage.from('cvs').uploadToSignedUrl(given, reading, Buffer.from('x'), PDF)).error).not.toBeNull();
  });

  test('is made for many at once; what the caller may not see is named', async () => {
    const { data } = await ours.member.storage.from('recordings').createSignedUrls([recording, 'not/there'], 60);
    expect(data?.[0]).toMatchObject({ path: recording, error: null });
    expect((await fetch(data?.[0]?.signedUrl ?? '')).status).toBe(200);
    expect(data?.[1]).toMatchObject({ path: 'not/there', signedURL: null, error: expect.any(String) });
  });

  testOfStandIn('opens nothing once its time is over', async () => {
    const url = await signedUrl(60);
    project.wait(61_000);
    const response = await fetch(url);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: 'InvalidJWT' });
  });
});

describe('a signed URL for uploading', () => {
  const cvs = () => ours.member.storage.from('cvs');

  async function signedUpload(given = ours.newPath()) {
    const { data, error } = await cvs().createSignedUploadUrl(given);
    if (error) throw error;
    return { path: given, token: data.token, url: data.signedUrl };
  }

  test('takes the file from a browser that has nothing but the URL', async () => {
    const { path, url } = await signedUpload();
    const preflight = await fetch(url, {
      method: 'OPTIONS',
      headers: {
        origin: 'http://localhost:3000',
        'access-control-request-method': 'PUT',
        'access-control-request-headers': 'content-type',
      },
    });
    expect(preflight.headers.get('access-control-allow-methods')).toContain('PUT');
    const response = await fetch(url, {
      method: 'PUT',
      body: PDF_BYTES,
      headers: { 'content-type': PDF.contentType, origin: 'http://localhost:3000' },
    });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ Key: `cvs/${path}` });
    expect((await cvs().download(path)).data?.size).toBe(PDF_BYTES.length);
  });

  test('takes a blob through the client, too', async () => {
    const { path, token } = await signedUpload();
    const { data, error } = await project
      .visitor()
      .storage.from('cvs')
      .uploadToSignedUrl(path, token, new Blob([PDF_BYTES], { type: PDF.contentType }));
    expect(error).toBeNull();
    expect(data).toMatchObject({ path, fullPath: `cvs/${path}` });
  });

  test('works once', async () => {
    const { path, token } = await signedUpload();
    expect((await cvs().uploadToSignedUrl(path, token, PDF_BYTES, PDF)).error).toBeNull();
    const { error } = await cvs().uploadToSignedUrl(path, token, Buffer.from('other'), { ...PDF, upsert: true });
    expect(error).toMatchObject({ status: 400, statusCode: '409', message: 'The resource already exists' });
    expect((await cvs().createSignedUploadUrl(path)).error).toMatchObject({ statusCode: '409' });
  });

  test('signed to replace, it replaces', async () => {
    const given = ours.newPath();
    const service = project.service.storage.from('cvs');
    const { data } = await service.createSignedUploadUrl(given, { upsert: true });
    for (const content of ['one', 'two']) {
      expect((await service.uploadToSignedUrl(given, data?.token ?? '', Buffer.from(content), PDF)).error).toBeNull();
    }
    expect((await service.download(given)).data?.size).toBe(3);
  });

  test('goes to no other path', async () => {
    const { token } = await signedUpload();
    expect((await cvs().uploadToSignedUrl(ours.newPath(), token, PDF_BYTES, PDF)).error).toMatchObject({ status: 400 });
  });

  test('keeps to the size and types of the bucket', async () => {
    const { path, token } = await signedUpload();
    expect((await cvs().uploadToSignedUrl(path, token, new Uint8Array(11 * 1024 * 1024), PDF)).error).toMatchObject({ statusCode: '413' });
    expect((await cvs().uploadToSignedUrl(path, token, PDF_BYTES, { contentType: 'text/html' })).error).toMatchObject({
      statusCode: '415',
    });
  });

  test('is not signed for the folder of others, nor for nobody', async () => {
    const theirs = await openOrganization(project);
    const refused = { status: 400, statusCode: '403' };
    expect((await cvs().createSignedUploadUrl(theirs.newPath())).error).toMatchObject(refused);
    expect((await project.visitor().storage.from('cvs').createSignedUploadUrl(ours.newPath())).error).toMatchObject(refused);
    await project.sql('delete from organizations where id = $1', [theirs.organizationId]);
  });

  testOfStandIn('is worth nothing after two hours', async () => {
    const { path, token } = await signedUpload();
    project.wait(2 * 3_600_000 + 1000);
    expect((await project.service.storage.from('cvs').uploadToSignedUrl(path, token, PDF_BYTES, PDF)).error).toMatchObject({ status: 400 });
  });
});
