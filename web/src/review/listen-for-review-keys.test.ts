import { expect, test } from 'vitest';
import { listenForReviewKeys } from './listen-for-review-keys.ts';

/** A part of the page; focus that is in it sends its keys there. */
class Part extends EventTarget {
  readonly isField: boolean;
  readonly pressed: string[] = [];

  constructor(isField = false) {
    super();
    this.isField = isField;
  }

  closest(selector: string) {
    return this.isField && selector.includes('input') ? this : null;
  }

  querySelectorAll() {
    return [{ focus: () => {}, click: () => this.pressed.push('quote') }];
  }
}

const press = (where: EventTarget, key: string, held: Partial<KeyboardEvent> = {}) =>
  where.dispatchEvent(Object.assign(new Event('keydown', { cancelable: true }), { key, ...held }));

function review(part = new Part()) {
  const stop = listenForReviewKeys(part as never, { toggle: () => void part.pressed.push('play') as never });
  return { part, stop };
}

test('keys pressed inside the review play and lead from quote to quote', () => {
  const { part, stop } = review();
  for (const key of [' ', 'j', 'k', 'x']) press(part, key);
  expect(part.pressed).toEqual(['play', 'quote', 'quote']);
  stop();
  press(part, 'j');
  expect(part.pressed).toHaveLength(3);
});

test('keys pressed elsewhere on the page, with another key held or while one types do nothing', () => {
  const page = new Part();
  Object.assign(globalThis, { window: page });
  try {
    const { part } = review();
    for (const key of [' ', 'j']) press(page, key);
    press(part, 'j', { ctrlKey: true });
    const { part: field } = review(new Part(true));
    for (const key of [' ', 'j']) press(field, key);
    expect([...part.pressed, ...field.pressed]).toEqual([]);
  } finally {
    Reflect.deleteProperty(globalThis, 'window');
  }
});
