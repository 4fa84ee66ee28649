import { classes } from '#lib/classes.ts';

/** A piece of the real layout in grey. */
export const Bone = ({ className }: { className?: string }) => <span aria-hidden className={classes('bone block h-4', className)} />;

/** A table that is on its way, with the height of the real rows. */
export const TableBones = ({ rows = 4 }: { rows?: number }) => (
  <div role="status" aria-label="Loading">
    {Array.from({ length: rows }, (_, row) => row).map((row) => (
      <div key={row} className="flex h-12 items-center gap-8 border-b border-line">
        <Bone className="w-56" />
        <Bone className="w-20" />
        <Bone className="hidden w-32 sm:block" />
      </div>
    ))}
  </div>
);
