import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openProject, type Project } from '../project.ts';

let project: Project;
beforeAll(async () => {
  project = await openProject();
});
afterAll(() => project.close());

test('the service makes, changes, empties and removes a bucket', async () => {
  const { storage } = project.service;
  const name = `contract-${randomUUID()}`;
  expect((await storage.createBucket(name, { public: false, fileSizeLimit: '1MB', allowedMimeTypes: ['text/plain'] })).data).toMatchObject({
    name,
  });
  expect((await storage.getBucket(name)).data).toMatchObject({
    id: name,
    public: false,
    file_size_limit: 1_000_000,
    allowed_mime_types: ['text/plain'],
  });
  expect((await storage.createBucket(name)).error).toMatchObject({ status: 400, statusCode: '409' });

  await storage.updateBucket(name, { public: true, allowedMimeTypes: ['text/*'] });
  expect((await storage.getBucket(name)).data).toMatchObject({ public: true, allowed_mime_types: ['text/*'] });
  await storage.from(name).upload('hello.html', Buffer.from('<script>hello</script>'), { contentType: 'text/html' });
  const { publicUrl } = storage.from(name).getPublicUrl('hello.html').data;
  const response = await fetch(publicUrl);
  expect(await response.text()).toBe('<script>hello</script>');
  // Nobody's page runs under the address of the storage.
  expect(response.headers.get('content-type')).toContain('text/plain');

  expect((await storage.deleteBucket(name)).error).toMatchObject({ status: 400, statusCode: '409' });
  expect((await storage.emptyBucket(name)).error).toBeNull();
  if (project.dataDir) {
    expect((await storage.deleteBucket(name)).error).toBeNull();
    expect((await storage.getBucket(name)).error).toMatchObject({ status: 400, statusCode: '404', message: 'Bucket not found' });
  }
});

test('the buckets of the migrations are there and private', async () => {
  const { data } = await project.service.storage.listBuckets();
  for (const id of ['cvs', 'recordings']) expect(data).toContainEqual(expect.objectContaining({ id, public: false }));
});

test('a member neither makes nor sees nor removes buckets', async () => {
  const { client } = await project.member();
  expect((await client.storage.createBucket(`contract-${randomUUID()}`)).error).toMatchObject({ status: 400, statusCode: '403' });
  expect((await client.storage.getBucket('cvs')).error).toMatchObject({ statusCode: '404' });
  expect((await client.storage.listBuckets()).data).toEqual([]);
  expect((await client.storage.deleteBucket('cvs')).error).not.toBeNull();
});

test('a bucket name that is none is refused', async () => {
  for (const name of ['../up', 'a/b', ' spaced ', '']) {
    expect((await project.service.storage.createBucket(name)).error).toMatchObject({ status: 400 });
  }
});
