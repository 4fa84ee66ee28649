import { Bone } from '#ui/bones.tsx';

export const PlanBones = () => (
  <div role="status" aria-label="Loading" className="-mt-6 grid gap-5">
    <div className="flex min-h-14 items-center justify-between border-b border-line">
      <Bone className="w-44" />
      <Bone className="h-9 w-20" />
    </div>
    <div className="grid gap-1.5">
      <Bone className="hidden h-7 sm:block" />
      <Bone className="w-64" />
    </div>
    <div className="grid gap-8 border-y border-line py-4 lg:grid-cols-[18rem_1fr]">
      <div className="grid content-start gap-4">
        {[1, 2, 3, 4].map((card) => (
          <Bone key={card} className="h-24" />
        ))}
      </div>
      <div className="grid content-start gap-4">
        <Bone className="h-7 w-56" />
        <Bone className="w-3/4" />
        <div className="grid gap-3 md:grid-cols-3">
          {[1, 3, 5].map((level) => (
            <Bone key={level} className="h-28" />
          ))}
        </div>
        <Bone className="h-40" />
      </div>
    </div>
  </div>
);
