import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { disputeOfReview, mergeReviews } from '../../../storage/claim-dispute.ts';
import { parseClaimReview, reviewsIn } from '../../../storage/claim-review.ts';
import { jsonLdOf } from '../../../storage/json-ld.ts';
import { parsePack } from '../../../storage/parse-pack.ts';
import { aPack } from './a-pack.ts';
import { aReview } from './a-review.ts';

/** Return the dispute of a review that must be taken. */
function taken(review: object) {
  const parsed = parseClaimReview(review);
  if (typeof parsed === 'string') throw new Error(`The review was refused: ${parsed}`);
  return disputeOfReview(parsed);
}

/** Return a pack that has one dispute; throws when it is not valid. */
const packOf = (dispute: ReturnType<typeof taken>) =>
  parsePack(
    aPack({ stories: [{ id: 'story', title: { en: 'S' }, summary: { en: 'S' }, disputes: [dispute] }], concepts: [] }),
  );

test('claim and conclusion become two accounts, each by who gives it', () => {
  const { question, about, accounts } = taken(aReview());
  expect({ question: question.en, about }).toEqual({ question: '“The ferry Aurora carried 900 people.”', about: [] });
  expect(accounts).toMatchObject([
    {
      claim: { en: 'The ferry Aurora carried 900 people.' },
      claimants: [{ name: 'A Minister' }],
      date: '2026-03-01',
      sources: [{ publisher: 'ministry.example', described: true, url: 'https://ministry.example/speech' }],
    },
    {
      claim: { en: '“The records show fewer”' },
      claimants: [{ name: 'Checkers' }],
      date: '2026-03-05',
      quote: { text: 'The records show fewer', lang: 'en' },
      sources: [{ publisher: 'Checkers', url: 'https://checkers.example/aurora' }],
    },
  ]);
});

test('a conclusion at length stands before the name of the rating', () => {
  const body = 'Port records list 412 passengers and 18 crew on that day.';
  const [, review] = taken(aReview({ reviewBody: body })).accounts;
  expect(review).toMatchObject({ claim: { en: body }, gist: { en: body } });
});

test('numbers, stars and scales of the rating are nowhere', () => {
  const dispute = taken(
    aReview({
      headline: 'How many were aboard?',
      reviewRating: {
        ratingValue: '4711',
        bestRating: 4712,
        alternateName: '4711/4712',
        image: 'https://x.example/4711.png',
      },
    }),
  );
  expect(JSON.stringify(dispute)).not.toContain('4711');
  expect(dispute.accounts[1]?.claim.en).toBe('How many were aboard?');
});

test('a claim without a named claimant says so, and rests on the review', () => {
  const [claim] = taken(aReview({ itemReviewed: undefined })).accounts;
  expect(claim).toMatchObject({
    claimants: [{ name: 'Not named by the reviewer' }],
    sources: [{ url: 'https://checkers.example/aurora' }],
  });
});

test.each([
  ['ru', 'Паром «Аврора» перевозил 900 человек.'],
  ['ar', 'كانت العبارة تقل تسعمئة شخص.'],
  ['de', 'Die Fähre hatte 900 Menschen an Bord, und das ist nicht erlaubt.'],
  ['es', 'El barco llevaba a 900 personas en el puerto.'],
])('a claim in %s stands under its language', (language, claim) => {
  expect(Object.keys(taken(aReview({ claimReviewed: claim })).accounts[0]?.phrasings ?? {})).toEqual([language]);
});

test('reviews of one claim are one dispute with a conclusion each', () => {
  const other = aReview({
    claimReviewed: 'the ferry “Aurora” carried 900 people',
    author: [{ name: 'Others' }],
    url: 'https://others.example/1',
    itemReviewed: { author: { name: 'A Deputy' }, datePublished: '2026-02-28' },
  });
  const [one, two] = [taken(aReview()), taken(other)];
  expect(one.id).toBe(two.id);
  const merged = mergeReviews(one, two);
  expect(merged.accounts.map(({ claimants, date }) => [claimants.map(({ name }) => name).join(), date])).toEqual([
    ['A Minister,A Deputy', '2026-02-28'],
    ['Checkers', '2026-03-05'],
    ['Others', '2026-03-05'],
  ]);
  expect(mergeReviews(merged, two)).toEqual(merged);
});

describe('a review is found in', () => {
  const review = aReview();
  test.each([
    ['one object', review],
    ['an array', [review]],
    ['a Data Commons feed', { '@type': 'DataFeed', dataFeedElement: [{ '@type': 'DataFeedItem', item: [review] }] }],
    ['a graph', { '@context': 'https://schema.org', '@graph': [{ '@type': 'WebSite' }, review] }],
    ['a page’s main entity', { '@type': 'WebPage', mainEntity: review }],
    ['an object of two types', aReview({ '@type': ['Article', 'ClaimReview'] })],
    ['an object with a full type', aReview({ '@type': 'https://schema.org/ClaimReview' })],
  ])('%s', (_, value) => {
    expect([...reviewsIn(value)]).toHaveLength(1);
  });

  test('a saved page', () => {
    const script = (code: string) => `<script type="application/ld+json">${code}</script>`;
    const html = `<!doctype html><script>var x</script>${script('{broken')}${script(JSON.stringify(review))}`;
    expect([...reviewsIn(jsonLdOf(html))]).toEqual([review]);
  });

  test('nothing else', () => {
    expect([...reviewsIn([{ '@type': 'Article' }, 'ClaimReview', null, 7])]).toEqual([]);
  });
});

describe('a review is refused', () => {
  test.each([
    ['noClaim', { claimReviewed: ' ' }],
    ['noClaim', { claimReviewed: { text: 'x' } }],
    ['noReviewer', { author: undefined }],
    ['noAddress', { url: 'javascript:alert(1)' }],
    ['noConclusion', { reviewRating: { ratingValue: 1, alternateName: '1/5' } }],
  ])('%s', (reason, change) => {
    expect(parseClaimReview(aReview(change))).toBe(reason);
  });
});

test('text is cleaned of markup, controls and broken Unicode', () => {
  const dispute = taken(aReview({ claimReviewed: ' <b>The\u202e ferry</b>\u0000\nsank \ud83d ' }));
  expect(dispute.accounts[0]?.claim.en).toBe('The ferry sank \ufffd');
});

test('whatever a review holds, it is refused or gives a valid dispute', () => {
  const fields = [
    'claimReviewed',
    'author',
    'publisher',
    'datePublished',
    'url',
    'headline',
    'reviewBody',
    'inLanguage',
    'itemReviewed',
    'reviewRating',
  ];
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'binary', minLength: 300, maxLength: 6000 }),
    fc.constantFrom('2026-03-01', '2026-02-30', 'https://a.example/ü?q=%', 'en-GB'),
  );
  const value = fc.oneof(
    text,
    fc.jsonValue(),
    fc.record({ '@value': text }),
    fc.record({ name: text, url: fc.webUrl() }),
    fc.array(fc.record({ name: text })),
    fc.record({ author: fc.record({ name: text }), datePublished: text, appearance: fc.array(fc.webUrl()) }),
    fc.record({ alternateName: text, ratingValue: fc.integer() }),
  );
  const review = fc.dictionary(fc.constantFrom(...fields), value).map((change) => aReview(change));
  fc.assert(
    fc.property(review, (given) => {
      const parsed = parseClaimReview(given);
      if (typeof parsed !== 'string') packOf(disputeOfReview(parsed));
    }),
    { numRuns: 500 },
  );
});
