/**
 * Words that let pages through the gate for a library that names none: a few words such that every text has one of
 * them. A large library on all subjects lets nearly every page through, and should.
 */

/** Shorter words stand on every page and say nothing. */
const SHORTEST = 5;

/** Return at most `most` words; those that stand in most of the texts not yet covered come first. */
export function topicWords(texts: readonly string[], most: number): string[] {
  const holders = new Map<string, number[]>();
  const wordsOfText = texts.map((text, at) => {
    const words = new Set(
      text
        .toLowerCase()
        .match(/\p{L}+/gu)
        ?.filter((word) => word.length >= SHORTEST),
    );
    for (const word of words) {
      const list = holders.get(word);
      if (list) list.push(at);
      else holders.set(word, [at]);
    }
    return words;
  });
  const open = new Map([...holders].map(([word, list]) => [word, list.length]));
  const covered = new Uint8Array(texts.length);
  const chosen: string[] = [];
  while (chosen.length < most) {
    let best = '';
    let gain = 0;
    for (const [word, count] of open) {
      if (count > gain) {
        best = word;
        gain = count;
      }
    }
    if (gain === 0) break;
    chosen.push(best);
    for (const at of holders.get(best) ?? []) {
      if (covered[at]) continue;
      covered[at] = 1;
      for (const word of wordsOfText[at] ?? []) open.set(word, (open.get(word) ?? 0) - 1);
    }
  }
  return chosen;
}
