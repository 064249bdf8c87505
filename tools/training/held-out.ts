/** Phrasings matched against an index that does not hold them: what the library says in ways the index has not seen. */
import type { DisputeInput, Library, PhrasingsInput } from '../../matching/types.ts';

/** A phrasing left out of a library. */
export interface HeldOut {
  readonly dispute: string;
  /** Empty for a phrasing that only raises the question. */
  readonly account: string;
  readonly lang: string;
  readonly text: string;
}

/** Return `library` without every `folds`-th phrasing, beginning at `fold`, and those phrasings. */
export function holdOut(library: Library, fold: number, folds: number): { library: Library; held: HeldOut[] } {
  const held: HeldOut[] = [];
  let turn = 0;
  const cut = (phrasings: PhrasingsInput | undefined, dispute: string, account: string): PhrasingsInput => {
    const kept: Record<string, string[]> = {};
    for (const [lang, texts] of Object.entries(phrasings ?? {})) {
      turn++;
      kept[lang] = (texts ?? []).filter((text, at) => {
        const out = (at + turn) % folds === fold;
        if (out) held.push({ dispute, account, lang, text });
        return !out;
      });
    }
    return kept;
  };
  const disputes = library.disputes.map(
    (dispute): DisputeInput => ({
      ...dispute,
      raises: cut(dispute.raises, dispute.id, ''),
      accounts: dispute.accounts.map((account) => ({
        ...account,
        phrasings: cut(account.phrasings, dispute.id, account.id),
      })),
    }),
  );
  return { library: { ...library, disputes }, held };
}
