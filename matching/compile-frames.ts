/** Frames of a library into arrays: dispute to frames, frame to slots, slot to concepts. */
import { EVENT, PREDICATE } from './concept-kinds.ts';
import { flatten } from './integer-lists.ts';
import type { DisputeInput } from './types.ts';

/** What `compileFrames` makes of the index. */
export interface FrameArrays {
  /** First frame of each dispute, and one past the last. */
  readonly frameStart: Uint32Array;
  /** The account that each conveys: its place within its dispute, the number of accounts for none. */
  readonly frameAccount: Uint8Array;
  /** Slots of each frame. The last holds what must not be spoken of; it may be empty. */
  readonly frameSlotStart: Uint32Array;
  /** 1 for slots of people, bodies, places and events, which context can fill; by slot. */
  readonly slotIsCarried: Uint8Array;
  readonly slotConceptStart: Uint32Array;
  readonly slotConcepts: Uint32Array;
}

/**
 * Return the frames of `disputes`; one without frames has `about` for its only one.
 * @param conceptOf Return a concept's number, or `none` for one that the library does not hold.
 */
export function compileFrames(
  disputes: readonly DisputeInput[],
  conceptOf: (id: string) => number,
  none: number,
  conceptKind: Uint8Array,
): FrameArrays {
  const known = (ids: readonly string[]) => ids.map(conceptOf).filter((concept) => concept !== none);
  const frames = disputes.map(({ about, frames, accounts }) => {
    const places = new Map(accounts.map(({ id }, place) => [id, place]));
    const given = frames ?? (about.length > 0 ? [{ all: about, account: undefined, none: undefined }] : []);
    return given.map((frame) => ({
      account: places.get(frame.account ?? '') ?? accounts.length,
      slots: [...frame.all.map(known), known(frame.none ?? [])],
    }));
  });
  const bySlot = flatten(frames.flat().flatMap(({ slots }) => slots));
  return {
    frameStart: flatten(frames.map((list) => list.map((_, at) => at))).starts,
    frameAccount: Uint8Array.from(frames.flat(), ({ account }) => account),
    frameSlotStart: flatten(frames.flat().map(({ slots }) => slots.map((_, at) => at))).starts,
    slotIsCarried: Uint8Array.from(
      frames.flat().flatMap(({ slots }) => slots),
      (slot) =>
        slot.filter((concept) => (conceptKind[concept] ?? PREDICATE) <= EVENT).length * 2 > slot.length ? 1 : 0,
    ),
    slotConceptStart: bySlot.starts,
    slotConcepts: bySlot.values,
  };
}
