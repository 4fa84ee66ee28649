/** The end of a prompt: a stranger's text between marks that it cannot write itself. */
export function asMaterial(name: string, text: string): string {
  const mark = name.toUpperCase();
  const inert = text.replace(/<{3,}|>{3,}/g, ' ');
  return `<<<${mark}\n${inert}\n${mark}>>>`;
}
