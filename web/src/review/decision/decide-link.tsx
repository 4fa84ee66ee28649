'use client';
import { usePathname, useRouter } from 'next/navigation';
import { Button } from '#ui/button.tsx';

/** Leads to the three equal buttons; it decides nothing itself. */
export function DecideLink({ decided }: { decided: boolean }) {
  const router = useRouter();
  const path = usePathname();
  const go = () => {
    router.replace(`${path}?view=decision`, { scroll: false });
    requestAnimationFrame(() => document.getElementById('decision')?.focus());
  };
  return (
    <Button look={decided ? 'quiet' : 'primary'} onClick={go}>
      {decided ? 'See decision' : 'Decide'}
    </Button>
  );
}
