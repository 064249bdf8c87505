/** What is asked of the texts that are shown: which languages they have, that they are in them, that they do not judge. */
import { languageOf } from '../matching/language.ts';
import { LANGUAGES, type Language, type Pack, type Phrasings, type Text } from '../storage/model.ts';
import type { PackFault } from '../storage/parse-pack.ts';

/** Questions, labels and titles are in these languages in every story. */
const EVERYWHERE: readonly Language[] = ['en', 'ar', 'ru'];

/** Words that would be a judgement of ours. They may stand in quotes, phrasings and titles, which are others' words. */
const JUDGING = /\b(lie|lies|lied|lying|fake|debunk\w*|verdict|biased?)\b/i;

/** Words that name a side as somebody sees it. In our own voice they would be our view. */
const NAMING: Readonly<Record<Language, RegExp>> = {
  en: /\b(rebels?|regime|jihadis\w*|massacre\w*|militants?)\b/i,
  ar: /متمرد|النظام|جهادي|مجزرة|مجازر|ميليشي/,
  ru: /повстан|режим(?! прекращения)|джихад|боевик/i,
  fr: /\b(rebelles?|régime|djihad\w*|massacre\w*)\b/i,
  es: /\b(rebeldes?|régimen|yihad\w*|masacre\w*)\b/i,
  de: /\b(Rebell\w*|Regime\w*|Dschihad\w*|Massaker\w*)\b/i,
  tr: /isyancı|rejim|cihatçı|katliam/i,
};
/** Disputes about just these words. */
const ABOUT_NAMING: ReadonlySet<string> = new Set(['terrorists-rebels-liberators', 'rebels-2011-2018-naming']);

/** A text that is shown: where it is, the languages it must have, and whether it says what somebody said. */
interface Shown {
  path: string;
  text: Text | undefined;
  languages: readonly Language[];
  attributed?: boolean;
}

/** Yield every breach by a text that is shown. The first story has its questions and labels in all languages. */
export function* textBreaches(pack: Pack): Generator<PackFault> {
  for (const { path, text, languages, attributed } of shownTexts(pack)) {
    if (!text) continue;
    for (const language of languages) {
      if (!text[language]) yield { path: `${path}.${language}`, message: 'is missing' };
    }
    for (const language of LANGUAGES) yield* wrongLanguage(`${path}.${language}`, text[language], language);
    const word = JUDGING.exec(text.en)?.[0];
    if (word) yield { path, message: `judges: "${word}"` };
    for (const language of attributed ? [] : LANGUAGES) {
      const name = NAMING[language].exec(text[language] ?? '')?.[0];
      if (name) yield { path: `${path}.${language}`, message: `names a side in our own voice: "${name}"` };
    }
  }
}

/** Yield a fault for each sentence of `phrasings` that reads as another language than the one it stands under. */
export function* wrongLanguages(path: string, phrasings: Phrasings = {}): Generator<PackFault> {
  for (const language of LANGUAGES) {
    for (const [i, text] of (phrasings[language] ?? []).entries()) {
      yield* wrongLanguage(`${path}.${language}[${i}]`, text, language);
    }
  }
}

function* wrongLanguage(path: string, text: string | undefined, language: Language): Generator<PackFault> {
  const found = text === undefined ? language : languageOf(text, language, null);
  if (found !== null && found !== language) yield { path, message: `reads as ${found}: ${text}` };
}

function* shownTexts(pack: Pack): Generator<Shown> {
  for (const [s, story] of pack.stories.entries()) {
    const at = `${story.id}.json`;
    const labels = s === 0 ? LANGUAGES : EVERYWHERE;
    const prose: readonly Language[] = s === 0 ? EVERYWHERE : ['en'];
    yield { path: `${at}.title`, text: story.title, languages: labels };
    yield { path: `${at}.summary`, text: story.summary, languages: prose };
    for (const [e, event] of (story.timeline ?? []).entries()) {
      yield { path: `${at}.timeline[${e}].text`, text: event.text, languages: prose };
    }
    for (const [d, dispute] of story.disputes.entries()) {
      const path = `${at}.disputes[${d}]`;
      const attributed = ABOUT_NAMING.has(dispute.id);
      yield { path: `${path}.question`, text: dispute.question, languages: labels, attributed };
      yield { path: `${path}.background`, text: dispute.background, languages: ['en'] };
      for (const [g, group] of (dispute.groups ?? []).entries()) {
        yield { path: `${path}.groups[${g}].label`, text: group.label, languages: labels };
      }
      for (const [a, account] of dispute.accounts.entries()) {
        const at = `${path}.accounts[${a}]`;
        yield { path: `${at}.claim`, text: account.claim, languages: labels, attributed: true };
        yield { path: `${at}.gist`, text: account.gist, languages: prose, attributed: true };
      }
    }
  }
}
