/** What the card says about one match: the question, what this sentence carries, and every account in equal weight. */

import { message } from '../../components/i18n.ts';
import type { Cue } from '../../matching/types.ts';
import type { AccountRecord, DisputeRecord } from '../../storage/db.ts';
import { inLanguage, type Language, type Text } from '../../storage/model.ts';
import { element } from './element.ts';
import type { PageMatch } from './protocol.ts';

/** Return the card's content. `language` is the first choice for the pack's texts. */
export function cardView(dispute: DisputeRecord, match: PageMatch, language: Language): HTMLElement[] {
  const carried = dispute.accounts.find((account) => account.id === match.account);
  return [
    localised('h2', dispute.question, language),
    element(
      'p',
      { class: 'carries' },
      ...(carried
        ? [`${message('thisSentenceCarries')} `, localised('strong', carried.claim, language)]
        : [message('thisSentenceRaises')]),
    ),
    element(
      'ul',
      { class: 'accounts' },
      ...dispute.accounts.map((account) => accountView(account, account === carried, language)),
    ),
    element(
      'details',
      { class: 'why' },
      element('summary', {}, message('whyMarked')),
      element('ul', {}, ...match.cues.map((cue) => cueView(cue))),
    ),
  ];
}

function accountView(account: AccountRecord, carried: boolean, language: Language): HTMLElement {
  const { date, channel, quote, caveats } = account;
  return element(
    'li',
    carried ? { class: 'account here' } : { class: 'account' },
    localised('h3', account.claim, language),
    carried ? element('p', { class: 'tag' }, message('inThisSentence')) : null,
    element(
      'p',
      { class: 'who', lang: 'en', dir: 'auto' },
      account.claimants.map(({ name, role }) => (role ? `${name}, ${role}` : name)).join('; '),
    ),
    element('p', { class: 'when', dir: 'auto' }, [channel, date].filter(Boolean).join(' · ')),
    localised('p', account.gist, language),
    quote ? element('blockquote', { lang: quote.lang, dir: 'auto' }, quote.text) : null,
    caveats ? element('p', { class: 'caveats', lang: 'en', dir: 'auto' }, caveats) : null,
    element(
      'ul',
      { class: 'sources', 'aria-label': message('sources') },
      ...account.sources.map(({ publisher, title, url, lang, described }) =>
        element(
          'li',
          {},
          element(
            'a',
            { href: url, target: '_blank', rel: 'noopener noreferrer', lang, dir: 'auto' },
            described ? `${publisher} (${title})` : `${publisher}: “${title}”`,
          ),
        ),
      ),
    ),
  );
}

function cueView(cue: Cue): HTMLElement {
  return element('li', {}, `${message(`cue_${cue.kind}`)} `, element('q', { dir: 'auto' }, cue.text));
}

function localised(tag: 'h2' | 'h3' | 'p' | 'strong', text: Text, language: Language): HTMLElement {
  const shown = inLanguage(text, language);
  return element(tag, { lang: shown.lang, dir: 'auto' }, shown.text);
}
