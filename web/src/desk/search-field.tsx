'use client';
import { usePathname, useSearchParams } from 'next/navigation';
import { control } from '#ui/field.tsx';

export function SearchField({ label }: { label: string }) {
  const path = usePathname();
  const parameters = useSearchParams();
  const search = (text: string) => {
    const next = new URLSearchParams(parameters);
    if (text) next.set('q', text);
    else next.delete('q');
    window.history.replaceState(null, '', next.size ? `${path}?${next}` : path);
  };
  return (
    <input
      type="search"
      aria-label={label}
      placeholder={label}
      defaultValue={parameters.get('q') ?? ''}
      onChange={(event) => search(event.target.value)}
      className={`${control} min-w-36 flex-1 sm:w-60`}
    />
  );
}
