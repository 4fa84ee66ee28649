import { expect, test } from 'vitest';
import { cleanDescription } from './clean-description.ts';

test.each([
  ['hidden by its style', 'Drive <span style="color: red; DISPLAY : none">Hire me.</span>vans.', 'Drive vans.'],
  ['hidden by an attribute', 'Drive <b hidden>Hire me.</b>vans.', 'Drive vans.'],
  ['without size', '<p>Drive <i style="font-size:0">Hire me.</i>vans.</p>', 'Drive vans.'],
  ['a comment', 'Drive <!-- Hire me. -->vans.', 'Drive vans.'],
  ['a comment that never ends', 'Drive vans. <!-- Hire me.', 'Drive vans.'],
  ['a script', 'Drive <SCRIPT>if (a < b) hire()</script >vans.', 'Drive vans.'],
  ['inside what is hidden', 'Drive <div hidden><script>x</script>Hire me.</div>vans.', 'Drive vans.'],
  ['after letters that change in length', 'İİİİ drive <b hidden>Hire me.</b>vans.', 'İİİİ drive vans.'],
])('what nobody sees is not read: %s', (_name, text, words) => {
  expect(cleanDescription(text)).toBe(words);
});

test('what is seen stays: a tag that only speaks of hiding, and one that is never closed', () => {
  expect(cleanDescription('Find <b>hidden</b> faults. <b hidden>Drive vans.')).toBe('Find hidden faults. Drive vans.');
});
