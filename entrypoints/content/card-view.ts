/** What the card says about one match: the question, what this sentence carries, and every account in equal weight. */
import { formatDate } from '../../components/format-date.ts';
import { message } from '../../components/i18n.ts';
import { positions } from '../../components/positions.ts';
import type { Cue } from '../../matching/types.ts';
import type { AccountRecord, DisputeRecord } from '../../storage/db.ts';
import { inLanguage, type Language, type Source, type Text } from '../../storage/model.ts';
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
    ...positions(dispute.accounts, dispute.groups).map(({ group, accounts }) => {
      const list = element(
        'ul',
        { class: 'accounts' },
        ...accounts.map((account) => accountView(account, account === carried, language)),
      );
      return group ? element('section', {}, localised('h3', group.label, language), list) : list;
    }),
    element(
      'details',
      { class: 'why' },
      element('summary', {}, message('whyMarked')),
      element('ul', {}, ...match.cues.map(cueView)),
    ),
  ];
}

function accountView(account: AccountRecord, carried: boolean, language: Language): HTMLElement {
  const { date, channel, quote, caveats } = account;
  const facts = [
    date ? formatDate(date, language) : null,
    message(`basis_${account.basis}`),
    channel ?? null,
    account.channelStatus ? message('channelUnverified') : null,
    account.retracted ? message('retracted') : null,
  ];
  return element(
    'li',
    { class: 'account' },
    localised('h4', account.claim, language),
    carried ? element('p', { class: 'tag' }, message('inThisSentence')) : null,
    element(
      'p',
      { class: 'who', lang: 'en', dir: 'auto' },
      account.claimants.map(({ name, role }) => (role ? `${name}, ${role}` : name)).join('; '),
    ),
    element(
      'p',
      { class: 'facts' },
      ...facts.flatMap((fact) => (fact ? [element('bdi', {}, fact), ' · '] : [])).slice(0, -1),
    ),
    localised('p', account.gist, language),
    quote ? element('blockquote', { lang: quote.lang, dir: 'auto' }, quote.text) : null,
    caveats ? element('p', { class: 'caveats', lang: 'en', dir: 'auto' }, caveats) : null,
    element(
      'details',
      { class: 'sources' },
      element('summary', {}, message('sourceCount', String(account.sources.length))),
      element('ul', {}, ...account.sources.map(sourceView)),
    ),
  );
}

function sourceView({ publisher, title, url, lang, described }: Source): HTMLElement {
  const link = { href: url, target: '_blank', rel: 'noopener noreferrer', lang, dir: 'auto' };
  return element('li', {}, element('bdi', {}, publisher), ' ', element('a', link, described ? title : `“${title}”`));
}

function cueView(cue: Cue): HTMLElement {
  return element('li', {}, `${message(`cue_${cue.kind}`)} `, element('q', { dir: 'auto' }, cue.text));
}

function localised(tag: 'h2' | 'h3' | 'h4' | 'p' | 'strong', text: Text, language: Language): HTMLElement {
  const shown = inLanguage(text, language);
  return element(tag, { lang: shown.lang, dir: 'auto' }, shown.text);
}
