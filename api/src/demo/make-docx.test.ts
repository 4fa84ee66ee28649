import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { DEMO } from './demo-texts.ts';
import { makeDocx } from './make-docx.ts';

test('a demo CV is a Word document that reads back word for word', async () => {
  for (const { cv } of DEMO.candidates) {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(makeDocx(cv)) });
    expect(value.split(/\n+/).filter(Boolean)).toEqual(cv.split(/\n+/).filter(Boolean));
  }
});
