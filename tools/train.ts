/**
 * Fits what the matcher has learnt and writes matching/weights.ts, accept-trees.ts, side-trees.ts and wording-weights.ts.
 *
 *   node tools/train.ts DIR [--dry]
 *
 * DIR holds the development data: evaluation/*.jsonl (labelled documents) and benchmarks/ (ordinary news sentences,
 * claims with queries). None of it is part of the project; only the numbers fitted to it are. Everything is in a fixed
 * order, so two runs on the same data write the same bytes. Figures of documents are cross-validated: each document is
 * judged by weights that were fitted without it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { CLAIM } from '../matching/claims.ts';
import { compileIndex } from '../matching/compile.ts';
import { LOCAL } from '../matching/features.ts';
import type { MatchIndex } from '../matching/match-index.ts';
import { SIDE } from '../matching/side.ts';
import { STANCE } from '../matching/stance.ts';
import { readTrees } from '../matching/trees.ts';
import type { Block, Library } from '../matching/types.ts';
import { blocksOf, type LabelledDocument, readLabelled } from './labelled.ts';
import { libraryOf } from './library.ts';
import { readBuiltInPack } from './read-pack.ts';
import { ROOT } from './run.ts';
import { type Cut, chooseCuts, type ScoredSentence, scoredSentences, tallyAt } from './training/cuts.ts';
import { fitAccept } from './training/fit-accept.ts';
import { fitClaims } from './training/fit-claims.ts';
import { choosesRight, fitSide } from './training/fit-side.ts';
import { fitStance, readStances, stanceAccuracy } from './training/fit-stance.ts';
import { holdOut } from './training/held-out.ts';
import { type LabelledPage, labelledPage, weighAgain, wordAgain } from './training/labelled-rows.ts';
import { readNegatives } from './training/negatives.ts';
import { type SideChoice, sideChoices } from './training/side-choices.ts';
import { treesFile } from './training/trees-file.ts';
import { weightsFile } from './training/weights-file.ts';
import { wordInTurn } from './training/word-in-turn.ts';
import { wordingFile } from './training/wording-file.ts';

const FOLDS = 5;
/** Folds of phrasings for the side step; each compiles the library once. */
const PHRASING_FOLDS = 5;
/** Weights against a sentence labelled by us: a negative of the pack, a news sentence on its page and alone, a phrasing without its page. */
const NEGATIVE_WEIGHT = 0.3;
const NEWS_WEIGHT = 0.6;
const NEWS_ALONE_WEIGHT = 1;
const PHRASING_WEIGHT = 0.05;
/** The same for one that only raises the question: the pack has many more of them than pages do. */
const RAISING_WEIGHT = 0.015;
/** Weight of a phrasing for wordings: how its writer words claims counts less than how labelled articles do. */
const SPOKEN_WEIGHT = 0.1;
/**
 * The same for a sentence of the evaluation folder: it is worded and labelled by others than those who wrote the rest,
 * as the pages are that readers open. One or six serve documents not fitted to less well.
 */
const DEV_WEIGHT = 3;
const FAKES_WEIGHT = 2;
/** The same for one of an article on another war that speaks of Syria in passing: readers open many, we have few. */
const ELSEWHERE_WEIGHT = 3;
const NEWS = 3000;
/** Sentences of a page of ordinary news. */
const NEWS_PAGE = 15;

const directory = process.argv[2];
if (!directory) {
  console.error('Name the folder with evaluation/ and benchmarks/: node tools/train.ts DIR');
  process.exit(2);
}
const library = libraryOf(await readBuiltInPack());
for (const [file, text] of Object.entries(await train(library, directory))) {
  if (!process.argv.includes('--dry')) writeFileSync(join(ROOT, 'matching', file), text);
}

/** Return `sentences` as pages of `NEWS_PAGE` of them. */
function inPages(sentences: readonly string[]): Block[][] {
  return Array.from({ length: Math.ceil(sentences.length / NEWS_PAGE) }, (_, page) =>
    sentences.slice(page * NEWS_PAGE, (page + 1) * NEWS_PAGE).map((text, id) => ({ id, text, lang: 'en' })),
  );
}

/** Return the texts of the modules in matching/ that hold what was fitted, by file name. */
async function train(library: Library, directory: string): Promise<Record<string, string>> {
  const index = compileIndex(library);
  const files = [
    { file: join(directory, 'evaluation', 'dev.jsonl'), weight: DEV_WEIGHT },
    { file: join(directory, 'evaluation', 'fakes-dev.jsonl'), weight: FAKES_WEIGHT },
    { file: join(ROOT, 'tests', 'evaluation', 'training.jsonl'), weight: 1 },
    { file: join(ROOT, 'tests', 'evaluation', 'elsewhere.jsonl'), weight: ELSEWHERE_WEIGHT },
  ].map(({ file, weight }) => {
    const documents = readLabelled(file);
    return {
      name: basename(file),
      weight,
      documents,
      pages: documents.map((document) => pageOf(index, document, weight)),
    };
  });
  const carrying = files.filter(({ documents }) => documents.some(({ sentences }) => sentences.some(isCarrying)));
  const bare = files.filter((file) => !carrying.includes(file));
  const documents = files.flatMap((file) => file.documents);
  const pages = files.flatMap((file) => file.pages);
  const single = (text: string, lang: string, weight: number) =>
    labelledPage(index, [{ id: 0, text, lang }], [], weight);
  const negatives = readNegatives().map((negative) => single(negative.text, negative.lang, NEGATIVE_WEIGHT));
  const news = readFileSync(join(directory, 'benchmarks', 'news-sentences.txt'), 'utf8')
    .trim()
    .split('\n')
    .slice(0, 2 * NEWS);
  // Every other news sentence is for fitting, in pages as it came and alone; the rest is for measuring.
  const [fitted, kept] = [0, 1].map((half) => news.filter((_, at) => at % 2 === half));
  const newsPages = inPages(fitted ?? []).map((page) => labelledPage(index, page, [], NEWS_WEIGHT));
  const alone = (fitted ?? []).map((sentence) => single(sentence, 'en', NEWS_ALONE_WEIGHT));
  const fixed = [...negatives, ...newsPages, ...alone];
  const measured = (kept ?? []).map((sentence) => single(sentence, 'en', NEWS_WEIGHT));

  const spoken = library.disputes.flatMap(({ accounts }) =>
    accounts.flatMap(({ phrasings }) =>
      Object.entries(phrasings).flatMap(([lang, texts]) =>
        (texts ?? []).map((text) => labelledPage(index, [{ id: 0, text, lang }], [new Set(['any'])], SPOKEN_WEIGHT)),
      ),
    ),
  );
  const unspoken = negatives.map((page) => ({ ...page, weight: 1 }));
  // Where nothing is about the library, claims are put as they are anywhere: nothing is to be learnt of wording there.
  const wordings = wordInTurn(
    index,
    carrying.flatMap((file) => file.pages),
    [...spoken, ...unspoken],
    FOLDS,
  );
  wordAgain(index, [...bare.flatMap((file) => file.pages), ...fixed, ...measured], wordings);

  const outsideOf = new Map<LabelledDocument, ScoredSentence[]>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const held = pages.filter((_, at) => at % FOLDS === fold);
    const weights = fitAccept(index, [...pages.filter((_, at) => at % FOLDS !== fold), ...fixed], held);
    held.forEach((page, at) => {
      const document = documents[fold + at * FOLDS];
      if (document) outsideOf.set(document, scoredSentences(index, page, weights.trees, document.sentences));
    });
  }
  const outsideIn = (some: readonly LabelledDocument[]) => some.flatMap((document) => outsideOf.get(document) ?? []);
  const outside = outsideIn(documents);
  const accept = fitAccept(index, [...pages, ...fixed], measured);
  wordAgain(index, pages, wordings);
  for (const { page } of pages) weighAgain(page, accept.first);
  const inside = pages.flatMap((page, at) =>
    scoredSentences(index, page, accept.trees, documents[at]?.sentences ?? []),
  );
  const newsScores = measured.flatMap((page) => scoredSentences(index, page, accept.trees, [{ matches: [] }]));
  const cuts = chooseCuts(outside, newsScores);

  const phrasings: SideChoice[] = [];
  for (let fold = 0; fold < PHRASING_FOLDS; fold++) {
    const { library: rest, held } = holdOut(library, fold, PHRASING_FOLDS);
    const without = compileIndex(rest);
    for (const item of held)
      phrasings.push(
        ...sideChoices(
          without,
          [{ id: 0, text: item.text, lang: item.lang }],
          [[item]],
          item.account === '' ? RAISING_WEIGHT : PHRASING_WEIGHT,
        ),
      );
  }
  const choices = files.flatMap(({ documents, weight }) =>
    documents.map((document) => sideChoices(index, blocksOf(document), document.sentences.map(conveyedBy), weight)),
  );
  let right = 0;
  let all = 0;
  for (let fold = 0; fold < FOLDS; fold++) {
    const trees = readTrees(fitSide([...phrasings, ...choices.filter((_, at) => at % FOLDS !== fold).flat()]), SIDE);
    for (const choice of choices.filter((_, at) => at % FOLDS === fold).flat()) {
      if (choice.rightAccounts.has('') && choice.rightAccounts.size === 1) continue;
      all++;
      if (choosesRight(choice, trees)) right++;
    }
  }
  const claims = fitClaims(join(directory, 'benchmarks', 'checkthat-2a'), news);

  const stances = readStances(join(directory, 'benchmarks', 'emergent', 'train.jsonl'));

  const percent = (value: number) => `${(100 * value).toFixed(1)}%`;
  const line = (name: string, sentences: readonly ScoredSentence[], cut: Cut) => {
    const { markPrecision, markRecall, disputePrecision, disputeRecall } = tallyAt(sentences, cut);
    return `${name}: marks ${percent(markPrecision)} precise, ${percent(markRecall)} found; disputes ${percent(disputePrecision)} precise, ${percent(disputeRecall)} found`;
  };
  const reaching = (sentences: readonly ScoredSentence[], cut: number) =>
    sentences.filter((sentence) => [...sentence.scores.values()].some((score) => score >= cut)).length;
  const newsAt = (cut: number) => reaching(newsScores, cut);
  const report = [
    `${documents.length} documents, ${inside.length} sentences; ${negatives.length} negatives of the pack; ${news.length} news sentences, half of them for fitting; ${phrasings.length} phrasings held out in turn.`,
    line(`At the mark cut, cross-validated over ${FOLDS} groups of documents`, outside, cuts.mark),
    ...carrying.map((file) => line(`The same in ${file.name}`, outsideIn(file.documents), cuts.mark)),
    ...bare.map(({ name, documents }) => {
      const sentences = outsideIn(documents);
      return `Of ${sentences.length} sentences in ${name}, which carry nothing, ${reaching(sentences, cuts.mark.first)} are marked.`;
    }),
    line('At the mark cut, fitted', inside, cuts.mark),
    line('At the list cut, cross-validated', outside, { first: cuts.list, further: cuts.list }),
    `Of ${newsScores.length} news sentences not fitted to, ${newsAt(cuts.mark.first)} are marked, ${newsAt(cuts.list)} listed.`,
    `Accounts, given the dispute, cross-validated: ${percent(right / Math.max(1, all))} of ${all}.`,
    `Imported claims: at the mark cut ${percent(claims.precision)} precise, ${percent(claims.recall)} found on queries not fitted to.`,
    `Headlines for or against a claim, cross-validated over claims: ${percent(stanceAccuracy(stances))} of ${stances.length}.`,
  ];
  for (const sentence of report) console.log(sentence);
  console.table(
    [0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8].map((cut) => ({
      cut,
      ...tallyAt(outside, { first: cut, further: cuts.mark.further }),
      news: newsAt(cut),
    })),
  );
  const weights = weightsFile(
    report,
    [
      {
        name: 'FIRST_ROUND',
        about: 'Weights of the local features, for the first round over a page.',
        features: LOCAL,
        values: accept.first,
      },
      {
        name: 'CLAIM_WEIGHTS',
        about: 'Weights of the features of claims without required concepts.',
        features: CLAIM,
        values: claims.weights,
      },
      {
        name: 'STANCE_WEIGHTS',
        about: 'Weights of the features of a sentence that repeats a claim: positive is against it.',
        features: STANCE,
        values: fitStance(stances),
      },
    ],
    {
      MARK_CUT: cuts.mark.first,
      FURTHER_MARK_CUT: cuts.mark.further,
      LIST_CUT: cuts.list,
      CLAIM_MARK_CUT: claims.mark,
      CLAIM_LIST_CUT: claims.list,
    },
  );
  return {
    'weights.ts': weights,
    'accept-trees.ts': treesFile('ACCEPT_TREES', 'Trees of the second round of the accept step.', accept.second),
    'side-trees.ts': treesFile('SIDE_TREES', 'Trees of the side step.', fitSide([...phrasings, ...choices.flat()])),
    'wording-weights.ts': wordingFile(wordings),
  };
}

function pageOf(index: MatchIndex, document: LabelledDocument, weight: number): LabelledPage {
  const right = document.sentences.map((sentence) => new Set(sentence.matches.map((match) => match.dispute)));
  return labelledPage(index, blocksOf(document), right, weight);
}

function isCarrying({ matches }: LabelledDocument['sentences'][number]): boolean {
  return matches.length > 0;
}

function conveyedBy(sentence: LabelledDocument['sentences'][number]) {
  return sentence.matches.map((match) => ({ dispute: match.dispute, account: match.account ?? '' }));
}
