export { parseCv } from './parse-cv.ts';
