/** A ClaimReview as fact-checkers publish it, for tests to spoil. The texts are made up. */

/** Return a review; `change` replaces fields. */
export function aReview(change: object = {}): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    claimReviewed: 'The ferry Aurora carried 900 people.',
    author: { '@type': 'Organization', name: 'Checkers', url: 'https://checkers.example/' },
    datePublished: '2026-03-05T08:00:00Z',
    url: 'https://checkers.example/aurora',
    itemReviewed: {
      '@type': 'Claim',
      author: { '@type': 'Person', name: 'A Minister' },
      datePublished: '2026-03-01',
      appearance: [{ '@type': 'CreativeWork', url: 'https://ministry.example/speech' }],
    },
    reviewRating: {
      '@type': 'Rating',
      ratingValue: 1,
      bestRating: 5,
      worstRating: 1,
      alternateName: 'The records show fewer',
    },
    ...change,
  };
}
