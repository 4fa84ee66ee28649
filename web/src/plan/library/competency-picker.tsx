'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { toast } from 'sonner';
import { api } from '#lib/api.ts';
import { sentenceFor } from '#lib/refusal.ts';
import { Bone } from '#ui/bones.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { control } from '#ui/field.tsx';
import { LoadFailed } from '#ui/load-failed.tsx';
import { useEditing } from '../draft/editing.tsx';
import { addCompetency } from '../edits/competency-edits.ts';
import { byField } from './by-field.ts';
import { libraryItemQuery, libraryQuery } from './queries.ts';

/** The library by kind of work; Enter takes the first that is found. */
export function CompetencyPicker({ onClose }: { onClose: () => void }) {
  const { plan, edit, goTo } = useEditing();
  const queries = useQueryClient();
  const library = useQuery(libraryQuery(api));
  const [search, setSearch] = useState('');
  const filter = useRef<HTMLInputElement>(null);
  const present = new Set<string>(plan.competencies.map(({ id }) => id));
  const groups = byField(library.data?.competencies.filter(({ id }) => !present.has(id)) ?? [], search);
  const add = async (itemId: string) => {
    try {
      const { competency, questions } = await queries.fetchQuery(libraryItemQuery(api, itemId));
      edit(addCompetency(competency, questions[0]));
      onClose();
      goTo(`competencies/${competency.id}/name`);
    } catch (error) {
      toast.error(sentenceFor(error));
    }
  };
  const addFirst = (event: FormEvent) => {
    event.preventDefault();
    const first = groups[0]?.entries[0];
    if (search.trim() && first) void add(first.id);
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title="Add a competency"
      initialFocus={filter}
      description="From the library, with its first question. Every word can be changed afterwards."
    >
      <form onSubmit={addFirst}>
        <input
          ref={filter}
          type="search"
          aria-label="Filter the library"
          placeholder="Filter: a word of its name or meaning"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          className={control}
        />
      </form>
      <div className="-mx-5 h-[min(26rem,55dvh)] overflow-y-auto border-t border-line px-5 sm:-mx-6 sm:px-6">
        {library.error ? (
          <LoadFailed what="The library" error={library.error} onRetry={library.refetch} />
        ) : !library.data ? (
          <PickerBones />
        ) : groups.length === 0 ? (
          <p className="py-5 text-ink-2">Nothing in the library has these words. Add a near one and change its words.</p>
        ) : (
          groups.map(({ field, name, entries }) => <Group key={field} name={name} entries={entries} onAdd={add} />)
        )}
      </div>
    </Dialog>
  );
}

type GroupProps = { name: string; entries: ReturnType<typeof byField>[number]['entries']; onAdd: (id: string) => void };

const Group = ({ name, entries, onAdd }: GroupProps) => (
  <section aria-label={name}>
    <h3 className="sticky top-0 bg-surface pt-4 pb-1 text-13 font-medium text-ink-3">{name}</h3>
    <ul className="grid">
      {entries.map((entry) => (
        <li key={entry.id}>
          <button
            type="button"
            onClick={() => onAdd(entry.id)}
            className="-mx-2.5 w-[calc(100%+1.25rem)] rounded-control px-2.5 py-1.5 text-left transition-colors hover:bg-sunk focus-visible:bg-sunk"
          >
            <span className="font-medium">{entry.name}</span>
            <span className="block text-13 text-ink-2">{entry.meaning}</span>
          </button>
        </li>
      ))}
    </ul>
  </section>
);

const PickerBones = () => (
  <div role="status" aria-label="Loading" className="grid gap-4 pt-5">
    {[1, 2, 3, 4, 5].map((row) => (
      <div key={row} className="grid gap-1.5">
        <Bone className="w-40" />
        <Bone className="w-full" />
      </div>
    ))}
  </div>
);
