/**
 * Reviewed claims from a file of any size. They are staged in chunks as contents without a pack, which nobody sees;
 * what was staged is the preview; publishing it is one small transaction. Cancelled or killed at any point, nothing of
 * it remains.
 */
import { disputeOfReview, mergeReviews } from './claim-dispute.ts';
import { parseClaimReview, REVIEW_LISTS, type Refusal, reviewsIn } from './claim-review.ts';
import type { DisputeRecord, ParallaxDatabase } from './db.ts';
import { disputeOf, disputeRecord, phrasingsRecord } from './dispute-records.ts';
import { fileText } from './file-text.ts';
import { jsonElements } from './json-elements.ts';
import { isPage, jsonLdOf } from './json-ld.ts';
import type { Dispute } from './model.ts';
import { holdContents, type Release, sweepContents } from './pack-contents.ts';
import { freePackId, publishClaims } from './publish-claims.ts';
import { textHash } from './text-hash.ts';

/** Disputes written in one transaction: readers, and the page that imports, wait for at most that. */
const CHUNK = 500;
/** Claims that a preview shows. */
const SAMPLE = 5;

export interface ImportProgress {
  /** Bytes read of the file, and its size. */
  read: number;
  size: number;
  /** Reviews taken so far. */
  reviews: number;
}

/** What a file held, staged: shown to the reader before anything of it is seen elsewhere. */
export interface StagedClaims {
  /** The pack that it becomes. */
  pack: string;
  /** Different claims; several reviews of one claim are one dispute. */
  claims: number;
  reviews: number;
  /** Reviews not taken, by reason. */
  refused: Record<Refusal, number>;
  sample: DisputeRecord[];
  /** Version of the pack from a file of the same name that this one replaces; null when there is none. */
  replaces: string | null;
  /** Make it a pack like any other. */
  publish: () => Promise<void>;
  /** Leave nothing of it. */
  discard: () => Promise<void>;
}

export interface ImportOptions {
  onProgress?: (progress: ImportProgress) => void;
  signal?: AbortSignal;
  now?: Date;
}

/**
 * Stage the reviewed claims of `file`, whose name becomes the pack's.
 * @throws SyntaxError for a file that is not JSON, TypeError for one that is not UTF-8, the signal's reason when it
 * aborts; nothing is left in the database then.
 */
export async function stageClaims(
  db: ParallaxDatabase,
  file: Blob,
  name: string,
  { onProgress = () => {}, signal, now = new Date() }: ImportOptions = {},
): Promise<StagedClaims> {
  const release = await holdContents();
  let stage: Stage | undefined;
  try {
    const { id, replaces } = await freePackId(db, name);
    stage = new Stage(db, id);
    const { stories, refused } = stage;
    let read = 0;
    const elements = reviewElements(
      fileText(file, (bytes) => {
        read = bytes;
      }),
    );
    for await (const element of elements) {
      for (const review of reviewsIn(element)) stage.add(review);
      if (stage.isFull()) {
        signal?.throwIfAborted();
        await stage.write();
        onProgress({ read, size: file.size, reviews: stage.reviews });
      }
    }
    await stage.write();
    await stage.settle();
    signal?.throwIfAborted();
    onProgress({ read: file.size, size: file.size, reviews: stage.reviews });
    return {
      pack: id,
      claims: stories.claims.length,
      reviews: stage.reviews,
      refused,
      sample: await db.disputes.where({ pack: id }).limit(SAMPLE).toArray(),
      replaces: replaces?.version ?? null,
      publish: async () => {
        await publishClaims(db, { id, name, replaces, reviewers: stories.reviewers, claims: stories.claims }, now);
        await end(db, release);
      },
      discard: () => end(db, release),
    };
  } catch (error) {
    // What is still being written must not come after the sweep.
    await stage?.settle().catch(() => {});
    await end(db, release);
    throw error;
  }
}

/** Nobody holds what was staged any more: what did not become a pack goes, and so does what it replaced. */
async function end(db: ParallaxDatabase, release: Release): Promise<void> {
  await release();
  await sweepContents(db);
}

/** Yield what may hold reviews: the elements of JSON, or what a saved page carries. */
async function* reviewElements(chunks: AsyncGenerator<string, void>): AsyncGenerator<unknown> {
  const first = await chunks.next();
  const head = first.value ?? '';
  if (isPage(head)) {
    let html = head;
    for await (const chunk of chunks) html += chunk;
    yield* jsonLdOf(html);
    return;
  }
  async function* whole() {
    yield head;
    yield* chunks;
  }
  yield* jsonElements(whole(), REVIEW_LISTS);
}

/** Reviewed claims on their way into the database. */
class Stage {
  readonly #db: ParallaxDatabase;
  readonly #pack: string;
  #writing: Promise<void> = Promise.resolve();
  #pending = new Map<string, { story: string; dispute: Dispute }>();
  /** Ids of the claims that are in the database or on their way, so that a later review of one is merged into it. */
  readonly #written = new Set<string>();
  readonly stories = { reviewers: new Map<string, { name: string; disputes: string[] }>(), claims: [] as string[] };
  reviews = 0;
  readonly refused: Record<Refusal, number> = { noClaim: 0, noReviewer: 0, noConclusion: 0, noAddress: 0 };

  constructor(db: ParallaxDatabase, pack: string) {
    this.#db = db;
    this.#pack = pack;
  }

  add(value: object): void {
    const review = parseClaimReview(value);
    if (typeof review === 'string') {
      this.refused[review]++;
      return;
    }
    this.reviews++;
    const dispute = disputeOfReview(review);
    const before = this.#pending.get(dispute.id);
    const story = before?.story ?? `by-${textHash(review.reviewer)}`;
    this.#pending.set(dispute.id, { story, dispute: before ? mergeReviews(before.dispute, dispute) : dispute });
    if (before || this.#written.has(dispute.id)) return;
    this.stories.claims.push(review.claim);
    const reviewer = this.stories.reviewers.get(story) ?? { name: review.reviewer, disputes: [] };
    this.stories.reviewers.set(story, reviewer);
    reviewer.disputes.push(dispute.id);
  }

  isFull(): boolean {
    return this.#pending.size >= CHUNK;
  }

  /** Write what is pending, once what was written before has arrived: the next chunk is read meanwhile. */
  async write(): Promise<void> {
    await this.#writing;
    this.#writing = this.#flush();
    // Heard of by whoever waits next.
    this.#writing.catch(() => {});
  }

  /** Resolve when everything has arrived. */
  settle(): Promise<void> {
    return this.#writing;
  }

  async #flush(): Promise<void> {
    const pending = [...this.#pending.values()];
    this.#pending = new Map();
    const added = pending.filter(({ dispute }) => !this.#written.has(dispute.id));
    const again = pending.filter(({ dispute }) => this.#written.has(dispute.id));
    for (const { dispute } of added) this.#written.add(dispute.id);
    const { disputes, phrasings } = this.#db;
    await this.#db.transaction('rw', [disputes, phrasings], async () => {
      // Adding is half the work of putting, which asks for what was there.
      await disputes.bulkAdd(added.map(({ story, dispute }) => disputeRecord(this.#pack, story, dispute)));
      await phrasings.bulkAdd(added.map(({ dispute }) => phrasingsRecord(this.#pack, dispute)));
      for (const { dispute } of again) {
        const key: [string, string] = [this.#pack, dispute.id];
        const [record, wording] = await Promise.all([disputes.get(key), phrasings.get(key)]);
        if (!record) continue;
        const merged = mergeReviews(disputeOf(record, wording), dispute);
        await disputes.put(disputeRecord(this.#pack, record.story, merged));
        await phrasings.put(phrasingsRecord(this.#pack, merged));
      }
    });
  }
}
