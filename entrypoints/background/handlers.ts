/** One function per call of the protocol: parse the request, load, run the engine, reply. */
import * as v from 'valibot';
import { matchBlocks } from '../../matching/match.ts';
import type { Block, Match } from '../../matching/types.ts';
import type { DisputeRecord, ParallaxDatabase } from '../../storage/db.ts';
import { dismissalOf, readDismissals } from '../../storage/dismissals.ts';
import { type DisputeKey, disputeKey, findDispute, findDisputes } from '../../storage/dispute-store.ts';
import { storyKey } from '../../storage/mute-story.ts';
import { readSettings } from '../../storage/settings.ts';
import { getIndex } from './match-index.ts';
import { ensureReady } from './prepare.ts';
import type { MatchReply } from './protocol.ts';

/** One page's text in one request: far above any article, far below what would stall the worker. */
const MAX_BLOCKS = 50_000;
const MAX_BLOCK_LENGTH = 100_000;
const MAX_TEXT = 1_000_000;
/** As much of a title as says what a page is about. */
const MAX_TITLE = 500;
const MAX_LANG = 100;

const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const matchRequest = v.object({
  title: v.pipe(
    v.string(),
    v.transform((title) => title.slice(0, MAX_TITLE)),
  ),
  blocks: v.pipe(
    v.array(
      v.object({
        id: offset,
        text: v.pipe(v.string(), v.maxLength(MAX_BLOCK_LENGTH)),
        lang: v.optional(v.pipe(v.string(), v.maxLength(MAX_LANG))),
        kind: v.optional(v.picklist(['title', 'heading', 'paragraph', 'list-item', 'caption', 'quote'])),
      }),
    ),
    v.maxLength(MAX_BLOCKS),
    v.check((blocks) => blocks.reduce((sum, { text }) => sum + text.length, 0) <= MAX_TEXT, 'has too much text'),
  ),
  asked: v.pipe(v.array(offset), v.maxLength(MAX_BLOCKS)),
});
const key = v.pipe(v.string(), v.maxLength(200));

/** The title travels as a block of its own, under an id that no block of the page has. */
const TITLE_BLOCK = -1;

/**
 * Match a page's blocks against the packs that are on; muted disputes and stories are left out.
 * @throws ValiError for a request of another shape.
 */
export async function findMatches(db: ParallaxDatabase, data: unknown): Promise<MatchReply> {
  const { title, blocks, asked } = v.parse(matchRequest, data);
  await ensureReady(db);
  const [index, { mutedDisputes, mutedStories }] = await Promise.all([getIndex(db), readSettings()]);
  const muted = new Set(mutedDisputes);
  const page: Block[] = [{ id: TITLE_BLOCK, text: title, kind: 'title' }, ...blocks];
  const found = matchBlocks(index, page, new Set(asked)).filter(({ dispute }) => !muted.has(dispute));
  const matches = await withoutDismissed(found, blocks);
  const disputes = (await findDisputes(db, [...new Set(matches.map((match) => match.dispute))])).filter(
    ({ pack, story }) => !mutedStories.includes(storyKey(pack, story)),
  );
  const questions = Object.fromEntries(disputes.map((d) => [disputeKey(d.pack, d.id), d.question]));
  // A pack may have been switched off between the match and this read; a story may be muted.
  return { matches: matches.filter((match) => Object.hasOwn(questions, match.dispute)), questions };
}

async function withoutDismissed(matches: readonly Match[], blocks: readonly Block[]): Promise<Match[]> {
  const dismissed = await readDismissals();
  if (dismissed.size === 0) return [...matches];
  const texts = new Map(blocks.map(({ id, text }) => [id, text]));
  const names = await Promise.all(
    matches.map(({ block, span, dispute }) =>
      dismissalOf(dispute, texts.get(block)?.slice(span.start, span.end) ?? ''),
    ),
  );
  return matches.filter((_, position) => !dismissed.has(names[position] ?? ''));
}

/**
 * Return a dispute for the card.
 * @throws ValiError for a request that is no text.
 */
export async function openDispute(db: ParallaxDatabase, data: unknown): Promise<DisputeRecord | null> {
  const dispute: DisputeKey = v.parse(key, data);
  return findDispute(db, dispute);
}

/**
 * Return the count that a page asks to be shown.
 * @throws ValiError for anything but a whole number from 0.
 */
export function parseCount(data: unknown): number {
  return v.parse(offset, data);
}
