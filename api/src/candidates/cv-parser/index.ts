export { type CvReading, parseCv } from './parse-cv.ts';
