import type { DisputeRecord } from '../../../storage/db.ts';
import { fold, indexForms, words } from '../fold.ts';
import type { Hit } from '../search-index.ts';
import { accountTexts } from './account-texts.ts';

/** Return a dispute that was found by words, with the accounts in which they stand and the words that were met. */
export function hitOf(dispute: DisputeRecord, query: string): Hit {
  const asked = words(query).map(fold);
  const terms = new Set<string>();
  const accounts = dispute.accounts.filter((account) => {
    const forms = [...accountTexts(account)].flatMap(words).flatMap(indexForms);
    const met = forms.filter((form) => asked.some((word) => form.startsWith(word)));
    for (const form of met) terms.add(form);
    return met.length > 0;
  });
  return { dispute, accounts: accounts.length > 0 ? accounts : dispute.accounts, terms };
}
