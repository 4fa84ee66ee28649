import { Page } from '#desk/page.tsx';
import { Bone, TableBones } from '#ui/bones.tsx';

export default function Loading() {
  return (
    <Page>
      <div className="grid min-h-14 content-end">
        <Bone className="h-8 w-48" />
      </div>
      <TableBones />
    </Page>
  );
}
