/**
 * What the matcher compiles from: the disputes and concepts of every pack that is on, under keys that are unique
 * across packs.
 */
import type { DisputeRecord, PackRecord, ParallaxDatabase, PhrasingsRecord } from './db.ts';
import { phrasingsOf } from './dispute-records.ts';
import { type DisputeKey, disputeKey } from './dispute-store.ts';
import type { Account, Concept, Dispute } from './model.ts';
import { enabledPacks } from './pack-store.ts';
import { topicsOf } from './publish-topics.ts';

/** Disputes and concepts whose ids are keys (`pack/id`). */
export interface LibraryRecord {
  disputes: (Omit<Dispute, 'id' | 'accounts'> & { id: DisputeKey; accounts: Account[] })[];
  concepts: Concept[];
  /** Patterns for the topic words of the packs that have concepts. */
  topics: string[];
}

/**
 * Return everything the matcher learns from, read in one transaction so that no half pack is seen.
 * @param only ids of the packs to read; without it all that are on.
 */
export async function readLibrary(db: ParallaxDatabase, only?: readonly string[]): Promise<LibraryRecord> {
  return db.transaction('r', [db.packs, db.disputes, db.phrasings, db.concepts], async () => {
    // The built-in pack first: where the engine takes only so many of one sort, a pack from a file must not crowd it out.
    const packs = (await enabledPacks(db))
      .filter(({ id }) => !only || only.includes(id))
      .sort((one, other) => rank(one) - rank(other));
    const library: LibraryRecord = { disputes: [], concepts: [], topics: [] };
    const about: PackRecord[] = [];
    for (const record of packs) {
      const pack = record.id;
      const [disputes, phrasings, concepts] = await Promise.all([
        db.disputes.where({ pack }).toArray(),
        db.phrasings.where({ pack }).toArray(),
        db.concepts.where({ pack }).toArray(),
      ]);
      const key = (id: string) => disputeKey(pack, id);
      const wording = new Map(phrasings.map((record) => [record.dispute, record]));
      for (const dispute of disputes) {
        library.disputes.push({
          ...dispute,
          id: key(dispute.id),
          about: dispute.about.map((group) => group.map(key)),
          frames: wording.get(dispute.id)?.frames?.map((frame) => ({
            ...frame,
            all: frame.all.map((slot) => slot.map(key)),
            none: frame.none?.map(key),
          })),
          pivot: dispute.pivot && key(dispute.pivot),
          raises: wording.get(dispute.id)?.raises,
          accounts: matchable(dispute, wording.get(dispute.id)).map((account) => ({
            ...account,
            claimants: account.claimants.map(({ concept, ...claimant }) =>
              concept ? { ...claimant, concept: key(concept) } : claimant,
            ),
          })),
        });
      }
      library.concepts.push(...concepts.map((concept) => ({ ...concept, id: key(concept.id) })));
      // Claims without concepts may be about anything.
      if (concepts.length > 0) about.push(record);
    }
    return { ...library, topics: topicsOf(about) };
  });
}

const rank = ({ origin }: PackRecord) => (origin === 'built-in' ? 0 : 1);

/**
 * A dispute without concepts, as claims are imported, is matched by its claim alone: the one account with phrasings.
 * What a reviewer says of it is worded unlike any page that repeats it.
 */
function matchable(dispute: DisputeRecord, wording: PhrasingsRecord | undefined): Account[] {
  const accounts = dispute.accounts.map((account) => ({ ...account, phrasings: phrasingsOf(wording, account.id) }));
  const phrased = accounts.filter(({ phrasings }) => Object.keys(phrasings).length > 0);
  return dispute.about.length === 0 && phrased.length > 0 ? phrased : accounts;
}
