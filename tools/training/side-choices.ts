/** Passages with a known account into choices for the side step. */
import { accountEvidence } from '../../matching/account-evidence.ts';
import { readContext } from '../../matching/context.ts';
import { findCues } from '../../matching/cue-words.ts';
import type { MatchIndex } from '../../matching/match-index.ts';
import { readPage } from '../../matching/read-page.ts';
import { sideFeatures } from '../../matching/side.ts';
import type { Block } from '../../matching/types.ts';

/** What a block conveys: a dispute and its account, empty for none. */
export interface Conveyed {
  readonly dispute: string;
  readonly account: string;
}

/** The accounts of a dispute that a passage conveys, among which to choose. */
export interface SideChoice {
  /** Features of each account. */
  readonly rows: readonly Float64Array[];
  /** Their ids, empty for none. */
  readonly accounts: readonly string[];
  readonly rightAccounts: ReadonlySet<string>;
  readonly weight: number;
}

/** Return a choice for each dispute that a passage of `blocks` conveys; `conveyed` by block. */
export function sideChoices(
  index: MatchIndex,
  blocks: readonly Block[],
  conveyed: readonly (readonly Conveyed[])[],
  weight: number,
): SideChoice[] {
  const passages = readPage(index, blocks);
  const context = readContext(index, passages);
  const choices: SideChoice[] = [];
  passages.forEach((passage, place) => {
    const right = conveyed[passage.block.id] ?? [];
    const cues = findCues(passage.sentence.words, passage.sentence.language);
    for (const id of new Set(right.map((item) => item.dispute))) {
      const dispute = index.stored.strings.disputes.indexOf(id);
      if (dispute < 0) continue;
      const { accountStart } = index.stored.arrays;
      const accounts = index.stored.strings.accounts.slice(accountStart[dispute], accountStart[dispute + 1]);
      const rightAccounts = new Set(
        right.filter((item) => item.dispute === id && accounts.includes(item.account)).map((item) => item.account),
      );
      if (rightAccounts.size === 0) continue;
      choices.push({
        rows: sideFeatures(
          index,
          passage,
          place,
          context,
          cues,
          dispute,
          accountEvidence(index, passage, place, context, dispute),
        ),
        weight,
        accounts,
        rightAccounts,
      });
    }
  });
  return choices;
}
