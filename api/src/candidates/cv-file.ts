/** What a CV may be, by its ending; the content is looked at when it is parsed. */
export const CV_TYPES: Record<string, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

export const LARGEST_CV = 10 * 1024 * 1024;

/** `pdf` or `docx`; undefined for anything else, or when ending and type disagree. */
export function cvEnding(fileName: string, contentType: string): string | undefined {
  const ending = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  return CV_TYPES[ending] === contentType.split(';')[0]?.trim().toLowerCase() ? ending : undefined;
}
