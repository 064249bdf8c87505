/** Return `text` in at most `max` UTF-16 units, cut between words where there are any, with an ellipsis where it was cut. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  const part = text.slice(0, max - 1).replace(/[\ud800-\udbff]$/, '');
  return `${part.replace(/\s+\S{0,40}$/, '')}…`;
}
