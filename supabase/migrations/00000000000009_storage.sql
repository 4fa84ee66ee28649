-- Files. Both buckets are private; a path is `<organization id>/<uuid>` with an ending, one folder deep.


insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types)
values
  (
    'cvs', 'cvs', false, 10485760,
    array['application/pdf', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document']
  ),
  ('recordings', 'recordings', false, 262144000, array['audio/wav', 'audio/ogg', 'audio/webm', 'audio/mp4'])
on conflict (id) do nothing;


-- Null for a path that is not one of ours, so that no policy matches it.
create function private.organization_of_path(path text) returns uuid
language sql immutable set search_path = '' as $$
  select case
    when path ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(\.[a-z0-9]{1,5})?$'
    then split_part(path, '/', 1)::uuid
  end
$$;
revoke execute on function private.organization_of_path(text) from public;
grant execute on function private.organization_of_path(text) to authenticated;


-- Members read; owners and editors add CVs. Nobody overwrites or deletes: recordings come and files go by background tasks.

create policy "members read their organization's files" on storage.objects
  for select to authenticated
  using (bucket_id in ('cvs', 'recordings') and private.organization_of_path(name) in (select private.my_organization_ids()));

create policy "editors upload cvs to their organization's folder" on storage.objects
  for insert to authenticated
  with check (bucket_id = 'cvs' and private.organization_of_path(name) in (select private.my_edited_organization_ids()));
