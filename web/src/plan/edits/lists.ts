type Item = { id: string };

/** The item with this id, changed; the others as they are. */
export const changed = <T extends Item>(items: readonly T[], id: string, changes: Partial<T>): T[] =>
  items.map((item) => (item.id === id ? { ...item, ...changes } : item));

export const without = <T extends Item>(items: readonly T[], id: string): T[] => items.filter((item) => item.id !== id);

/** Put where it was, or at the end of what has become shorter. */
export const putBack = <T extends Item>(items: readonly T[], at: number, item: T): T[] =>
  items.some(({ id }) => id === item.id) ? [...items] : items.toSpliced(Math.min(at, items.length), 0, item);

export const swapped = <T>(items: readonly T[], one: number, other: number): T[] =>
  items.with(one, items[other] as T).with(other, items[one] as T);
