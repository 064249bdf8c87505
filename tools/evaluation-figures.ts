/** Figures of accuracy from sentences with what they carry and what the matcher gave. */

/** One labelled sentence and its matches. */
export interface JudgedSentence {
  readonly lang: string;
  readonly kind: string;
  readonly labels: readonly Pair[];
  readonly given: readonly GivenPair[];
}

/** A dispute with its account, null for none. */
export interface Pair {
  readonly dispute: string;
  readonly account: string | null;
}

/** A match's pair, and whether it is marked on the page or only listed. */
export interface GivenPair extends Pair {
  readonly strength: 'mark' | 'list';
}

/** Precision, recall and their harmonic mean, each 0 to 1. */
export interface Accuracy {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** What `evaluate` reports of a set of sentences. */
export interface Figures {
  readonly sentences: number;
  /** Any mark against any label. */
  readonly mark: Accuracy;
  /** Pairs of sentence and dispute, marked against labelled. */
  readonly dispute: Accuracy;
  /** Of the rightly marked disputes with a labelled account: the share that got that account. */
  readonly account: { readonly accuracy: number };
  /** Recall of labelled pairs when listed matches count as well. */
  readonly list: { readonly recall: number };
}

/** Return the figures of `sentences`. A share of nothing is 1: nothing was wrong. */
export function figuresOf(sentences: readonly JudgedSentence[]): Figures {
  let labelled = 0;
  let marked = 0;
  let bothMarked = 0;
  let pairs = 0;
  let givenPairs = 0;
  let rightPairs = 0;
  let listedPairs = 0;
  let sides = 0;
  let rightSides = 0;
  for (const { labels, given } of sentences) {
    const wanted = new Set(labels.map((label) => label.dispute));
    const marks = given.filter((match) => match.strength === 'mark');
    const got = new Set(marks.map((match) => match.dispute));
    const listed = new Set(given.map((match) => match.dispute));
    if (wanted.size > 0) labelled++;
    if (got.size > 0) marked++;
    if (wanted.size > 0 && got.size > 0) bothMarked++;
    pairs += wanted.size;
    givenPairs += got.size;
    for (const dispute of wanted) {
      if (listed.has(dispute)) listedPairs++;
      if (!got.has(dispute)) continue;
      rightPairs++;
      const accounts = labels
        .filter((label) => label.dispute === dispute && label.account !== null)
        .map((label) => label.account);
      for (const account of accounts) {
        sides++;
        if (marks.some((match) => match.dispute === dispute && match.account === account)) rightSides++;
      }
    }
  }
  return {
    sentences: sentences.length,
    mark: accuracy(bothMarked, marked, labelled),
    dispute: accuracy(rightPairs, givenPairs, pairs),
    account: { accuracy: share(rightSides, sides) },
    list: { recall: share(listedPairs, pairs) },
  };
}

function accuracy(right: number, given: number, wanted: number): Accuracy {
  const precision = share(right, given);
  const recall = share(right, wanted);
  return { precision, recall, f1: given + wanted === 0 ? 1 : round((2 * right) / (given + wanted)) };
}

const share = (part: number, whole: number) => (whole === 0 ? 1 : round(part / whole));
const round = (value: number) => Math.round(value * 10000) / 10000;
