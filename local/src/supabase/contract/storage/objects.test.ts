import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openProject, type Project, testOfStandIn } from '../project.ts';
import { type Folder, openOrganization, PDF, PDF_BYTES } from './organization.ts';

let project: Project;
let ours: Folder;
let theirs: Folder;
beforeAll(async () => {
  project = await openProject();
  ours = await openOrganization(project);
  theirs = await openOrganization(project);
});
afterAll(async () => {
  for (const bucket of ['cvs', 'recordings']) {
    for (const { organizationId } of [ours, theirs]) {
      const { data } = await project.service.storage.from(bucket).list(organizationId);
      if (data?.length) await project.service.storage.from(bucket).remove(data.map(({ name }) => `${organizationId}/${name}`));
    }
  }
  await project.sql('delete from organizations where id = any($1)', [[ours.organizationId, theirs.organizationId]]);
  await project.close();
});

const cvsOf = (folder: Folder) => folder.member.storage.from('cvs');
const textOf = async (blob: Blob | null) => Buffer.from((await blob?.arrayBuffer()) ?? new ArrayBuffer()).toString();

async function stored(folder: Folder): Promise<string> {
  const { data, error } = await cvsOf(folder).upload(folder.newPath(), PDF_BYTES, PDF);
  if (error) throw error;
  return data.path;
}

describe('uploading', () => {
  test('bytes come back as they went, whether sent as a buffer, a blob or a stream', async () => {
    const bodies = [PDF_BYTES, new Blob([PDF_BYTES], { type: PDF.contentType }), new Blob([PDF_BYTES]).stream()];
    for (const body of bodies) {
      const given = ours.newPath();
      const { data, error } = await cvsOf(ours).upload(given, body, PDF);
      expect(error).toBeNull();
      expect(data).toMatchObject({ path: given, fullPath: `cvs/${given}`, id: expect.stringMatching(/^[0-9a-f-]{36}$/) });
      const downloaded = await cvsOf(ours).download(given);
      expect(await textOf(downloaded.data)).toBe(PDF_BYTES.toString());
      expect(downloaded.data?.type).toBe(PDF.contentType);
    }
  });

  test('into the folder of another organization is refused', async () => {
    const { error } = await cvsOf(ours).upload(theirs.newPath(), PDF_BYTES, PDF);
    expect(error).toMatchObject({ status: 400, statusCode: '403', message: 'new row violates row-level security policy' });
  });

  test('by nobody is refused', async () => {
    const { error } = await project.visitor().storage.from('cvs').upload(ours.newPath(), PDF_BYTES, PDF);
    expect(error).toMatchObject({ status: 400, statusCode: '403', message: 'new row violates row-level security policy' });
  });

  test('into a bucket that is not there is refused', async () => {
    const { error } = await ours.member.storage.from('nowhere').upload(ours.newPath(), PDF_BYTES, PDF);
    expect(error).toMatchObject({ status: 400, statusCode: '404', message: 'Bucket not found' });
  });

  test('twice to one path is refused, and the first stays', async () => {
    const given = await stored(ours);
    const { error } = await cvsOf(ours).upload(given, Buffer.from('other'), PDF);
    expect(error).toMatchObject({ status: 400, statusCode: '409', message: 'The resource already exists' });
    expect(await textOf((await cvsOf(ours).download(given)).data)).toBe(PDF_BYTES.toString());
  });

  testOfStandIn('at once to one path, both allowed to: one wins, the other is told, and its bytes are gone', async () => {
    const given = ours.newPath();
    const before = (await readdir(path.join(project.dataDir, 'files'))).length;
    const gate = Promise.withResolvers<void>();
    const arrived: Promise<void>[] = [];
    // So large a first part is taken only once the policies were asked; the end waits for both.
    const slowBody = () => {
      const taken = Promise.withResolvers<void>();
      arrived.push(taken.promise);
      let parts = 0;
      return new ReadableStream<Uint8Array>(
        {
          pull: async (controller) => {
            parts += 1;
            if (parts === 1) return controller.enqueue(new Uint8Array(9 * 1024 * 1024));
            taken.resolve();
            await gate.promise;
            controller.close();
          },
        },
        { highWaterMark: 0 },
      );
    };
    const uploads = [cvsOf(ours).upload(given, slowBody(), PDF), cvsOf(ours).upload(given, slowBody(), PDF)];
    await Promise.all(arrived);
    gate.resolve();
    const errors = (await Promise.all(uploads)).map(({ error }) => error).filter((error) => error !== null);
    expect(errors).toEqual([expect.objectContaining({ statusCode: '409', message: 'The resource already exists' })]);
    expect(await readdir(path.join(project.dataDir, 'files'))).toHaveLength(before + 1);
  });

  test('over it with upsert is for the service alone: members may not overwrite', async () => {
    const given = await stored(ours);
    expect((await cvsOf(ours).upload(given, Buffer.from('other'), { ...PDF, upsert: true })).error).toMatchObject({ statusCode: '403' });
    expect((await project.service.storage.from('cvs').upload(given, Buffer.from('other'), { ...PDF, upsert: true })).error).toBeNull();
    expect(await textOf((await cvsOf(ours).download(given)).data)).toBe('other');
  });

  test('another type than the bucket takes is refused', async () => {
    const { error } = await cvsOf(ours).upload(ours.newPath(), PDF_BYTES, { contentType: 'image/png' });
    expect(error).toMatchObject({ status: 400, statusCode: '415', message: 'mime type image/png is not supported' });
    const asForm = await cvsOf(ours).upload(ours.newPath(), new Blob([PDF_BYTES], { type: 'image/png' }));
    expect(asForm.error).toMatchObject({ status: 400, statusCode: '415' });
  });

  test('40 MB are refused, with a length, in a form and in a stream that tells none', async () => {
    const large = new Uint8Array(40 * 1024 * 1024);
    for (const body of [large, new Blob([large], { type: PDF.contentType }), new Blob([large]).stream()]) {
      const { error } = await cvsOf(ours).upload(ours.newPath(), body, PDF);
      expect(error).toMatchObject({ status: 400, statusCode: '413', message: 'The object exceeded the maximum allowed size' });
    }
  });

  testOfStandIn('what is refused leaves no bytes behind', async () => {
    const before = await readdir(path.join(project.dataDir, 'files'));
    await cvsOf(ours).upload(theirs.newPath(), PDF_BYTES, PDF);
    await cvsOf(ours).upload(ours.newPath(), new Blob([new Uint8Array(11 * 1024 * 1024)]).stream(), PDF);
    expect(await readdir(path.join(project.dataDir, 'files'))).toEqual(before);
    expect(await readdir(path.join(project.dataDir, 'drafts'))).toEqual([]);
  });
});

describe('paths', () => {
  test.each([
    '%2e%2e%2frecordings%2fx',
    '..%2f..%2fkeys.json',
    '%2fetc%2fpasswd',
    'a%5c..%5cb',
    'a%00b',
    'a%ffb',
    'a%2f%2fb',
    '.',
    'a/%2e%2e%2fb',
  ])('that lead out of the bucket are refused: %s', async (hostile) => {
    for (const method of ['POST', 'GET', 'DELETE']) {
      const response = await fetch(`${project.url}/storage/v1/object/cvs/${hostile}`, {
        method,
        headers: { authorization: `Bearer ${project.secretKey}`, apikey: project.secretKey, 'content-type': PDF.contentType },
        ...(method === 'POST' ? { body: PDF_BYTES } : {}),
      });
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(response.status).toBeLessThan(500);
    }
  });

  test('a member cannot climb into the other bucket or the other folder', async () => {
    const foreign = await stored(theirs);
    for (const climbing of [`${ours.organizationId}/../${foreign}`, `${ours.organizationId}/..%2f${foreign}`]) {
      expect((await cvsOf(ours).download(climbing)).error).not.toBeNull();
    }
  });
});

describe('seeing', () => {
  test('the object of another organization is not there', async () => {
    const foreign = await stored(theirs);
    const { error } = await cvsOf(ours).info(foreign);
    expect(error).toMatchObject({ status: 400, statusCode: '404', message: 'Object not found' });
    expect((await cvsOf(ours).download(foreign)).error).toMatchObject({ status: 400 });
    expect((await cvsOf(ours).createSignedUrl(foreign, 60)).error).toMatchObject({ statusCode: '404', message: 'Object not found' });
    expect((await cvsOf(ours).list(theirs.organizationId)).data).toEqual([]);
  });

  test('nobody sees anything', async () => {
    const given = await stored(ours);
    const nobody = project.visitor().storage.from('cvs');
    expect((await nobody.download(given)).error).not.toBeNull();
    expect((await nobody.list(ours.organizationId)).data).toEqual([]);
    expect((await nobody.createSignedUrl(given, 60)).error).not.toBeNull();
    expect((await fetch(`${project.url}/storage/v1/object/cvs/${given}`)).status).toBe(400);
    expect((await fetch(`${project.url}/storage/v1/object/public/cvs/${given}`)).status).toBe(400);
  });

  test('a token that was changed sees nothing', async () => {
    const given = await stored(ours);
    const response = await fetch(`${project.url}/storage/v1/object/authenticated/cvs/${given}`, {
      headers: { apikey: project.publishableKey, authorization: `Bearer ${ours.token.slice(0, -4)}AAAA` },
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ statusCode: '403', error: 'Unauthorized' });
  });

  test('a list shows one level, folders without an id', async () => {
    const folder = await openOrganization(project);
    const given = await stored(folder);
    const root = await cvsOf(folder).list();
    expect(root.data).toEqual([expect.objectContaining({ name: folder.organizationId, id: null })]);
    const files = await cvsOf(folder).list(folder.organizationId);
    expect(files.data).toEqual([
      expect.objectContaining({ name: path.basename(given), metadata: expect.objectContaining({ size: PDF_BYTES.length }) }),
    ]);
    expect((await cvsOf(folder).list(folder.organizationId, { search: 'zzz' })).data).toEqual([]);
    await project.service.storage.from('cvs').remove([given]);
    await project.sql('delete from organizations where id = $1', [folder.organizationId]);
  });

  test('it tells size and type of an object, and whether it is there', async () => {
    const given = await stored(ours);
    expect((await cvsOf(ours).info(given)).data).toMatchObject({ name: given, size: PDF_BYTES.length, contentType: PDF.contentType });
    expect((await cvsOf(ours).exists(given)).data).toBe(true);
    expect((await cvsOf(ours).exists(ours.newPath())).data).toBe(false);
  });
});

describe('removing', () => {
  test('is for the service alone; a member is told that nothing went', async () => {
    const given = await stored(ours);
    expect((await cvsOf(ours).remove([given])).data).toEqual([]);
    expect((await cvsOf(ours).download(given)).error).toBeNull();
    const { data } = await project.service.storage.from('cvs').remove([given, 'not/there']);
    expect(data).toEqual([expect.objectContaining({ name: given })]);
    expect((await cvsOf(ours).download(given)).error).not.toBeNull();
  });

  testOfStandIn('takes the bytes from the disk, and an overwrite those it replaces', async () => {
    const given = await stored(ours);
    const service = project.service.storage.from('cvs');
    const versionNow = async () => (await project.sql('select version from storage.objects where name = $1', [given]))[0]?.version;
    const files = () => readdir(path.join(project.dataDir, 'files'));
    const first = await versionNow();
    await service.upload(given, Buffer.from('other'), { ...PDF, upsert: true });
    const second = await versionNow();
    expect(await files()).toContain(second);
    expect(await files()).not.toContain(first);
    await service.remove([given]);
    expect(await files()).not.toContain(second);
  });
});
