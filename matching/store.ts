/**
 * Indexes to bytes and back, so that a restarted worker does not compile again.
 *
 * Layout, little-endian as the machine is: a magic word, the engine's version, then sections: each its length in bytes
 * and its bytes, filled up to a multiple of four. First the strings, as JSON, each account id once; then which of these
 * each account has; then the arrays in the order of `listed`, which `loadIndex` repeats.
 */
import { type IndexArrays, type IndexStrings, type MatchIndex, openIndex } from './match-index.ts';
import { packIntegers, packZeros, unpackIntegers, unpackZeros } from './packing.ts';
import { decodeUtf8, encodeUtf8 } from './utf8.ts';
import { ENGINE_VERSION } from './version.ts';

/** "PLX1". */
const MAGIC = 0x31584c50;
const HEAD = 8;

/** Return `index` as bytes that `loadIndex` takes. */
export function saveIndex(index: MatchIndex): Uint8Array {
  const { accounts, ...strings } = index.stored.strings;
  const { names, places } = withoutRepeats(accounts);
  const sections = [
    encodeUtf8(JSON.stringify({ ...strings, accounts: names })),
    pack(places),
    ...listed(index.stored.arrays),
  ];
  const size = sections.reduce((sum, section) => sum + 4 + padded(section.byteLength), HEAD);
  const bytes = new Uint8Array(size);
  const words = new Uint32Array(bytes.buffer);
  words[0] = MAGIC;
  words[1] = ENGINE_VERSION;
  let at = HEAD;
  for (const section of sections) {
    words[at / 4] = section.byteLength;
    bytes.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), at + 4);
    at += 4 + padded(section.byteLength);
  }
  return bytes;
}

/** Return the index that `bytes` hold, or null when another version of the engine wrote them or they are cut short. */
export function loadIndex(bytes: Uint8Array): MatchIndex | null {
  // Some arrays are views into the bytes, so these must begin at a multiple of four.
  const sections = new SectionReader(bytes.byteOffset % 4 === 0 ? bytes : bytes.slice());
  if (!sections.begin()) return null;
  const strings = readStrings(sections.bytes(), sections.integers());
  const arrays: IndexArrays = {
    accountStart: sections.integers(),
    accountSign: new Int8Array(sections.sparse().buffer),
    claimantStart: sections.integers(),
    claimants: sections.integers(),
    pivot: sections.integers(),
    groupStart: sections.integers(),
    groupConceptStart: sections.integers(),
    groupConcepts: sections.integers(),
    frameStart: sections.integers(),
    frameAccount: sections.bytes(),
    frameSlotStart: sections.integers(),
    slotIsCarried: sections.bytes(),
    slotConceptStart: sections.integers(),
    slotConcepts: sections.integers(),
    conceptKind: sections.bytes(),
    formStart: sections.integers(),
    formTokens: sections.integers(),
    formConcept: sections.integers(),
    formFlags: sections.sparse(),
    weight: sections.float32(),
    unitDispute: sections.integers(),
    unitAccount: sections.integers(),
    unitLanguage: sections.sparse(),
    unitSelf: sections.uint16(),
    postingStart: sections.integers(),
    postingGapStart: sections.integers(),
    postingGaps: sections.bytes(),
    postingImpacts: sections.bytes(),
    unitTokenStart: sections.integers(),
    unitTokens: sections.integers(),
    disputeUnitStart: sections.integers(),
    manners: sections.sparse(),
    liftStart: sections.integers(),
    liftDispute: sections.uint32(),
    lift: sections.bytes(),
    sideStart: sections.integers(),
    sideAccount: sections.uint32(),
    side: new Int8Array(sections.sparse().buffer),
    impactStep: sections.float32(),
  };
  if (sections.failed || strings === null) return null;
  return openIndex({ version: ENGINE_VERSION, strings, arrays });
}

function listed(arrays: IndexArrays) {
  return [
    pack(arrays.accountStart),
    packZeros(new Uint8Array(arrays.accountSign)),
    pack(arrays.claimantStart),
    pack(arrays.claimants),
    pack(arrays.pivot),
    pack(arrays.groupStart),
    pack(arrays.groupConceptStart),
    pack(arrays.groupConcepts),
    pack(arrays.frameStart),
    arrays.frameAccount,
    pack(arrays.frameSlotStart),
    arrays.slotIsCarried,
    pack(arrays.slotConceptStart),
    pack(arrays.slotConcepts),
    arrays.conceptKind,
    pack(arrays.formStart),
    pack(arrays.formTokens),
    pack(arrays.formConcept),
    packZeros(arrays.formFlags),
    arrays.weight,
    pack(arrays.unitDispute),
    pack(arrays.unitAccount),
    packZeros(arrays.unitLanguage),
    arrays.unitSelf,
    pack(arrays.postingStart),
    pack(arrays.postingGapStart),
    arrays.postingGaps,
    arrays.postingImpacts,
    pack(arrays.unitTokenStart),
    pack(arrays.unitTokens),
    pack(arrays.disputeUnitStart),
    packZeros(arrays.manners),
    pack(arrays.liftStart),
    arrays.liftDispute,
    arrays.lift,
    pack(arrays.sideStart),
    arrays.sideAccount,
    packZeros(new Uint8Array(arrays.side)),
    arrays.impactStep,
  ];
}

/** Starts of empty lists differ by nothing, so zeros come in runs. */
const pack = (values: Uint32Array) => packZeros(packIntegers(values));

const padded = (length: number) => (length + 3) & ~3;

/** Reads sections one after another; `failed` once the bytes run out. */
class SectionReader {
  failed = false;
  #at = HEAD;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  begin(): boolean {
    if (this.#bytes.length < HEAD) return false;
    const head = new Uint32Array(this.#bytes.buffer, this.#bytes.byteOffset, 2);
    return head[0] === MAGIC && head[1] === ENGINE_VERSION;
  }

  bytes(): Uint8Array {
    const { buffer, byteOffset, byteLength } = this.#bytes;
    const left = byteLength - this.#at - 4;
    const length = left < 0 ? 0 : (new Uint32Array(buffer, byteOffset + this.#at, 1)[0] ?? 0);
    if (left < 0 || length > left) {
      this.failed = true;
      return new Uint8Array();
    }
    const section = new Uint8Array(buffer, byteOffset + this.#at + 4, length);
    this.#at += 4 + padded(length);
    return section;
  }

  integers(): Uint32Array {
    return unpackIntegers(unpackZeros(this.bytes()));
  }

  sparse(): Uint8Array {
    return unpackZeros(this.bytes());
  }

  uint32(): Uint32Array {
    const { buffer, byteOffset, byteLength } = this.bytes();
    return new Uint32Array(buffer, byteOffset, byteLength >>> 2);
  }

  uint16(): Uint16Array {
    const { buffer, byteOffset, byteLength } = this.bytes();
    return new Uint16Array(buffer, byteOffset, byteLength >>> 1);
  }

  float32(): Float32Array {
    const { buffer, byteOffset, byteLength } = this.bytes();
    return new Float32Array(buffer, byteOffset, byteLength >>> 2);
  }
}

/** Each id once, and its place for each account: imported claims all have the same account id. */
function withoutRepeats(accounts: readonly string[]): { names: string[]; places: Uint32Array } {
  const known = new Map<string, number>();
  const places = Uint32Array.from(accounts, (name) => {
    const place = known.get(name) ?? known.size;
    known.set(name, place);
    return place;
  });
  return { names: [...known.keys()], places };
}

function readStrings(bytes: Uint8Array, places: Uint32Array): IndexStrings | null {
  try {
    const value: unknown = JSON.parse(decodeUtf8(bytes));
    if (!isStrings(value)) return null;
    // Throws for what is no pattern.
    for (const topic of value.topics) new RegExp(topic);
    const names = value.accounts;
    return { ...value, accounts: Array.from(places, (place) => names[place] ?? '') };
  } catch {
    return null;
  }
}

const isList = (value: unknown) => Array.isArray(value) && value.every((item) => typeof item === 'string');

function isStrings(value: unknown): value is IndexStrings {
  if (typeof value !== 'object' || value === null) return false;
  if (!('disputes' in value && 'accounts' in value && 'concepts' in value)) return false;
  if (!('topics' in value && 'stems' in value)) return false;
  if (![value.disputes, value.accounts, value.concepts, value.topics].every(isList)) return false;
  return Array.isArray(value.stems) && value.stems.every(isList);
}
