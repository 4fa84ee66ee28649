import { expect, test } from 'vitest';
import { byField } from './by-field.ts';

const entries = [
  { id: 'planning', name: 'Planning work', field: 'general', meaning: 'Plans ahead.' },
  { id: 'books', name: 'Keeping accurate books', field: 'finance', meaning: 'Accounts that add up.' },
  { id: 'learning', name: 'Learning by doing', field: 'early-career', meaning: 'Learns from work.' },
];

test('entries stand under the headings of their fields, in the order of the library', () => {
  expect(byField(entries, '').map(({ name }) => name)).toEqual(['Any work', 'Finance', 'Early career']);
});

test('all words have to be found, in the name, the meaning or the heading', () => {
  const found = (search: string) => byField(entries, search).flatMap((group) => group.entries.map(({ id }) => id));
  expect(found('ACCOUNTS finance')).toEqual(['books']);
  expect(found('early')).toEqual(['learning']);
  expect(found('accounts general')).toEqual([]);
});
