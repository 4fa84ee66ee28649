import type { ParseCv } from '../../ports/cv-parser.ts';

export const parseCv: ParseCv = async () => {
  throw new Error('The parser is not here yet.');
};
