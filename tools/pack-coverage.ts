/** What a pack covers, as tables on the terminal. */
import { LANGUAGES, type Pack } from '../storage/model.ts';
import { PHRASINGS_FLOOR } from './pack-rules.ts';

/** Print how much of what `pack` has, by language and by story. */
export function printCoverage(pack: Pack): void {
  const disputes = pack.stories.flatMap((story) => story.disputes);
  const accounts = disputes.flatMap((dispute) => dispute.accounts);
  const sources = accounts.flatMap((account) => account.sources);
  const texts = pack.stories.map(({ title, timeline = [] }) => ({ title, events: timeline }));
  console.log(`Pack ${pack.id} ${pack.version}`);
  console.table({
    stories: pack.stories.length,
    disputes: disputes.length,
    accounts: accounts.length,
    sources: sources.length,
    publishers: new Set(sources.map((source) => source.publisher)).size,
    events: texts.reduce((sum, { events }) => sum + events.length, 0),
    concepts: pack.concepts.length,
    frames: disputes.reduce((sum, dispute) => sum + (dispute.frames?.length ?? 0), 0),
    'accounts without a frame': disputes.reduce(
      (sum, { frames = [], accounts }) =>
        sum + accounts.filter(({ id }) => !frames.some(({ account }) => account === id)).length,
      0,
    ),
    'accounts on one source': accounts.filter((account) => account.sources.length === 1).length,
    'accounts with a quote': accounts.filter((account) => account.quote).length,
    'oldest check': accounts.map((account) => account.checked ?? 'never').sort()[0],
  });
  console.table(
    Object.fromEntries(
      LANGUAGES.map((language) => {
        const counts = accounts.map((account) => account.phrasings[language]?.length ?? 0);
        const floor = language === 'en' ? PHRASINGS_FLOOR.en : PHRASINGS_FLOOR.other;
        return [
          language,
          {
            titles: texts.filter(({ title }) => title[language]).length,
            questions: disputes.filter((dispute) => dispute.question[language]).length,
            claims: accounts.filter((account) => account.claim[language]).length,
            gists: accounts.filter((account) => account.gist[language]).length,
            events: texts.flatMap(({ events }) => events).filter((event) => event.text[language]).length,
            phrasings: counts.reduce((sum, count) => sum + count, 0),
            'below floor': counts.filter((count) => count < floor).length,
            raises: disputes.reduce((sum, dispute) => sum + (dispute.raises?.[language]?.length ?? 0), 0),
            forms: pack.concepts.reduce((sum, concept) => sum + (concept.forms[language]?.length ?? 0), 0),
            sources: sources.filter((source) => source.lang.startsWith(language)).length,
          },
        ];
      }),
    ),
  );
  console.table(
    pack.stories.map((story) => ({
      story: story.id,
      disputes: story.disputes.length,
      accounts: story.disputes.reduce((sum, dispute) => sum + dispute.accounts.length, 0),
      events: story.timeline?.length ?? 0,
    })),
  );
}
