/** Texts for the load: sentences that are sure to be marked, an article full of them, a live blog, a file of claims. */
import { compileIndex } from '../../matching/compile.ts';
import { matchBlocks } from '../../matching/match.ts';
import type { MatchIndex } from '../../matching/match-index.ts';
import { libraryOf } from '../library.ts';
import { readBuiltInPack } from '../read-pack.ts';

/** What stands between two sentences of interest. */
const FILLER =
  'Shops along the main road opened again in the morning, residents said, and buses ran on most of the lines. ' +
  'The price of bread stayed where it was, while a technician at the water works spoke of repairs until the spring.';

const STYLE = 'body{font:16px/1.5 sans-serif;max-width:42rem;margin:1rem auto}';

/** Return `count` English phrasings of the built-in pack, each of another dispute, that are marked on a page of them all. */
export async function markedSentences(count: number): Promise<string[]> {
  const library = libraryOf(await readBuiltInPack());
  const index = compileIndex(library);
  const found: string[] = [];
  for (const { accounts } of library.disputes) {
    const phrasings = accounts.flatMap(({ phrasings }) => phrasings.en ?? []);
    const next = phrasings.find((text) => areMarked(index, [text]) && areMarked(index, [...found, text]));
    if (next) found.push(next);
    if (found.length === count) return found;
  }
  throw new Error(`Only ${found.length} disputes have a phrasing that is marked wherever it stands.`);
}

function areMarked(index: MatchIndex, texts: readonly string[]): boolean {
  const blocks = texts.map((text, id) => ({ id, text, lang: 'en' }));
  const marks = matchBlocks(index, blocks).filter(({ strength }) => strength === 'mark');
  return new Set(marks.map(({ block }) => block)).size === texts.length;
}

/** Return an article on Syria with these sentences, a paragraph each. */
export function articleOf(sentences: readonly string[]): string {
  const paragraphs = sentences.map((text) => `<p>${text}</p><p>${FILLER}</p>`).join('\n');
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Syria: the accounts</title><style>${STYLE}</style>
<article><h1>Syria: the accounts</h1>${paragraphs}</article></html>`;
}

/**
 * Return a live blog that adds a post on top every second while it is open, every third with one of these sentences.
 * `posts` in the page is their number, `post-0` and so on are their ids; `lags` has how late each of its timers came, in ms.
 */
export function liveBlogOf(sentences: readonly string[]): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Syria live</title><style>${STYLE}</style>
<main><h1>Syria live: the day in posts</h1></main>
<script>
  const sentences = ${JSON.stringify(sentences)};
  const filler = ${JSON.stringify(FILLER)};
  var posts = 0;
  var lags = [];
  setInterval(() => {
    const post = document.createElement('article');
    post.id = 'post-' + posts;
    const own = posts % 3 === 0 ? '<p>' + sentences[(posts / 3) % sentences.length] + '</p>' : '';
    post.innerHTML = '<h2>Post ' + posts + '</h2>' + own + '<p>Entry ' + posts + ': ' + filler + '</p>';
    document.querySelector('h1').after(post);
    posts++;
  }, 1000);
  let due = performance.now() + 50;
  setInterval(() => {
    lags.push(Math.max(0, performance.now() - due));
    due = performance.now() + 50;
  }, 50);
</script></html>`;
}

/** Words of the made claims, as many as a newspaper uses in a year. */
const WORDS = 40_000;
const SYLLABLES = 'ba de fi go hu ka le mi no pu ra se ti vo wu za che sha lor men dan tis ver qua'.split(' ');

/**
 * Return `count` reviewed claims as a ClaimReview feed. The words follow Zipf's law over a vocabulary of made words, in
 * which those of the built-in pack are strewn, so that the pack's words are as rare as they are in claims of all kinds.
 */
export async function claimFeed(count: number): Promise<string> {
  const { stories } = await readBuiltInPack();
  const claims = stories.flatMap(({ disputes }) => disputes.flatMap(({ accounts }) => accounts));
  const ours = [...new Set(claims.flatMap(({ claim }) => claim.en.toLowerCase().match(/[a-z]{3,}/g) ?? []))];
  const every = Math.floor(WORDS / ours.length);
  const words = Array.from(
    { length: WORDS },
    (_, rank) => (rank % every === every - 1 && ours[Math.floor(rank / every)]) || madeWord(rank),
  );
  const random = randomNumbers();
  const sentence = () => Array.from({ length: 12 }, () => words[Math.floor(WORDS ** random()) - 1]).join(' ');
  const reviews = Array.from({ length: count }, (_, number) => ({
    '@type': 'ClaimReview',
    claimReviewed: `${sentence()} (${number})`,
    author: { name: `Desk ${number % 40}` },
    url: `https://reviews.example/${number}`,
    datePublished: `20${10 + (number % 16)}-0${1 + (number % 9)}-11`,
    reviewBody: `${sentence()}.`,
    inLanguage: 'en',
  }));
  return JSON.stringify({ dataFeedElement: reviews });
}

function madeWord(rank: number): string {
  let word = '';
  for (let rest = rank + SYLLABLES.length; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) {
    word += SYLLABLES[rest % SYLLABLES.length];
  }
  return word;
}

/** Return the same numbers from 0 to 1 every time: a linear congruential generator (Numerical Recipes, 7.1). */
function randomNumbers(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
