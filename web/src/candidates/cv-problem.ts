/** Bytes; the api holds the same line. */
const LARGEST = 10 * 1024 * 1024;

/** What the api would refuse of a file before it is sent, so that nobody is added for a file that cannot come. */
export function cvProblem({ name, size }: Pick<File, 'name' | 'size'>): string | undefined {
  if (!/\.(pdf|docx)$/i.test(name)) return 'A CV is a PDF or a Word document (.docx). Please save the file as one of them.';
  if (size === 0) return 'This file is empty. Please choose another one.';
  if (size > LARGEST) return 'This file is larger than 10 MB. Please choose a smaller one.';
  return undefined;
}
