import { randomUUID } from 'node:crypto';
import type { SupabaseClient } from '@supabase/supabase-js';
import type { Project } from '../project.ts';

export type Folder = { organizationId: string; member: SupabaseClient; token: string; newPath(ending?: string): string };

/** An organization with one owner signed in: whose folder of a bucket the policies open. */
export async function openOrganization(project: Project): Promise<Folder> {
  const { client, user, token } = await project.member();
  const [row] = await project.sql("insert into organizations (name) values ('Contract') returning id");
  const organizationId: string = row?.id;
  await project.sql("insert into memberships (organization_id, user_id, role) values ($1, $2, 'owner')", [organizationId, user.id]);
  return { organizationId, member: client, token, newPath: (ending = '.pdf') => `${organizationId}/${randomUUID()}${ending}` };
}

export const PDF_BYTES = Buffer.from('%PDF-1.7 not much of one, but enough to be stored');
export const PDF = { contentType: 'application/pdf' };
