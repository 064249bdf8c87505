/** A small library about an invented affair, in four languages, for tests of the engine. */
import type { DisputeInput, Library } from '../../../matching/types.ts';

const resigned: DisputeInput = {
  id: 'duke-resigned',
  question: { en: 'Did the Duke of Arvenia resign?', ru: 'Подал ли герцог Арвении в отставку?' },
  about: [['duke'], ['resign']],
  pivot: 'resign',
  raises: { en: ['It remains unclear whether the Duke of Arvenia resigned.'] },
  accounts: [
    {
      id: 'never-resigned',
      claim: { en: 'He never thought of resigning' },
      gist: { en: 'The duke says that stepping down was never considered.' },
      claimants: [{ name: 'Duke Orlan', concept: 'duke' }],
      sign: -1,
      phrasings: {
        en: [
          'Duke Orlan said he had never considered stepping down.',
          'The duke denied that he had resigned as head of Arvenia.',
          'At no point did he think of giving up office, the Arvenian duke insisted.',
          'Orlan rejected reports of his resignation.',
        ],
        de: [
          'Herzog Orlan bestritt, zurückgetreten zu sein.',
          'Er habe nie an einen Rücktritt gedacht, sagte der Herzog.',
        ],
        ru: ['Герцог Орлан заявил, что не подавал в отставку.', 'Герцог опроверг сообщения о своей отставке.'],
        ar: ['نفى الدوق أورلان أنه استقال من منصبه.', 'قال الدوق إنه لم يفكر في الاستقالة.'],
      },
    },
    {
      id: 'chancery-says-resigned',
      claim: { en: 'He decided to step down' },
      gist: { en: 'The chancery says the duke decided to leave office after talks.' },
      claimants: [{ name: 'Chancery', concept: 'chancery' }],
      sign: 1,
      phrasings: {
        en: [
          'The chancery announced that Duke Orlan had resigned.',
          'Orlan decided to step down as duke after talks, according to the chancery.',
          'The resignation of the duke was confirmed by the chancery.',
          'The Arvenian duke has stepped down, the chancery said.',
        ],
        de: [
          'Herzog Orlan ist nach Angaben der Kanzlei zurückgetreten.',
          'Die Kanzlei gab den Rücktritt des Herzogs bekannt.',
        ],
        ru: [
          'Канцелярия сообщила об отставке герцога Орлана.',
          'Герцог Орлан решил уйти в отставку, заявила канцелярия.',
        ],
        ar: ['أعلنت المستشارية أن الدوق أورلان استقال من منصبه.', 'الدوق قرر الاستقالة بحسب المستشارية.'],
      },
    },
  ],
};

const flood: DisputeInput = {
  id: 'flood-toll',
  question: { en: 'How many people died in the Belmar flood?' },
  about: [['belmar'], ['die']],
  accounts: [
    {
      id: 'ministry-40',
      claim: { en: 'Forty died' },
      gist: { en: 'The interior ministry counts 40 dead.' },
      claimants: [{ name: 'Interior ministry' }],
      phrasings: {
        en: [
          'The ministry put the death toll of the Belmar flood at 40.',
          'Forty people died in Belmar, officials say.',
        ],
      },
    },
    {
      id: 'relatives-300',
      claim: { en: 'More than 300 died' },
      gist: { en: 'A group of relatives counts 312 dead.' },
      claimants: [{ name: 'Relatives of Belmar' }],
      phrasings: {
        en: [
          'Relatives have listed 312 dead in the Belmar flood.',
          'At least 312 were killed in Belmar, a group of families said.',
        ],
      },
    },
  ],
};

/** The library: two disputes and five concepts. */
export const library: Library = {
  disputes: [resigned, flood],
  concepts: [
    {
      id: 'duke',
      kind: 'person',
      forms: {
        en: ['Duke Orlan', 'Orlan', 'Duke of Arvenia', 'Arvenian duke', 'the duke'],
        de: ['Herzog Orlan', 'Orlan', 'der Herzog'],
        ru: ['герцог Орлан', 'Орлан', 'герцог'],
        ar: ['الدوق أورلان', 'أورلان', 'الدوق'],
      },
      descriptions: { en: ['the deposed ruler'], de: ['der gestürzte Herrscher'] },
    },
    { id: 'duke-father', kind: 'person', forms: { en: ['Feodor Orlan', 'old Duke Feodor Orlan'] } },
    {
      id: 'chancery',
      kind: 'institution',
      forms: { en: ['chancery'], de: ['Kanzlei'], ru: ['канцелярия'], ar: ['المستشارية'] },
    },
    { id: 'belmar', kind: 'place', forms: { en: ['Belmar'] } },
    {
      id: 'resign',
      kind: 'predicate',
      forms: {
        en: ['resign', 'resignation', 'step down', 'give up office', 'in exile'],
        de: ['zurücktreten', 'trat zurück', 'zurückgetreten', 'Rücktritt'],
        ru: ['отставка', 'уйти в отставку'],
        ar: ['استقال', 'استقالة', 'الاستقالة'],
      },
    },
    { id: 'die', kind: 'predicate', forms: { en: ['die', 'dead', 'death toll', 'kill'] } },
  ],
};
