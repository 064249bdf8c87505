/**
 * Indexes to bytes and back, so that a restarted worker does not compile again.
 *
 * Layout, little-endian as the machine is: a magic word, the engine's version, then sections in the order of `sections`:
 * each its length in bytes and its bytes, filled up to a multiple of four. The first section is the strings, as JSON.
 */
import { type IndexArrays, type IndexStrings, type MatchIndex, openIndex } from './match-index.ts';
import { decodeUtf8, encodeUtf8 } from './utf8.ts';
import { ENGINE_VERSION } from './version.ts';

/** "PLX1". */
const MAGIC = 0x31584c50;
const HEAD = 8;

/** Return `index` as bytes that `loadIndex` takes. */
export function saveIndex(index: MatchIndex): Uint8Array {
  const { strings, arrays } = index.stored;
  const sections = [encodeUtf8(JSON.stringify(strings)), ...listed(arrays)];
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
  // Arrays are views into the bytes, so these must begin at a multiple of four.
  const whole = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const sections = new SectionReader(whole);
  if (!sections.begin()) return null;
  const strings = readStrings(sections.bytes());
  const arrays: IndexArrays = {
    accountStart: sections.uint32(),
    accountSign: sections.int8(),
    claimantStart: sections.uint32(),
    claimants: sections.uint16(),
    pivot: sections.uint16(),
    groupStart: sections.uint32(),
    groupConceptStart: sections.uint32(),
    groupConcepts: sections.uint16(),
    conceptKind: sections.bytes(),
    formStart: sections.uint32(),
    formTokens: sections.uint32(),
    formConcept: sections.uint16(),
    formFlags: sections.bytes(),
    weight: sections.float32(),
    unitDispute: sections.uint32(),
    unitAccount: sections.uint32(),
    unitLanguage: sections.bytes(),
    unitSelf: sections.float32(),
    postingStart: sections.uint32(),
    postingGapStart: sections.uint32(),
    postingGaps: sections.bytes(),
    postingImpacts: sections.bytes(),
    unitTokenStart: sections.uint32(),
    unitTokens: sections.uint32(),
    disputeUnitStart: sections.uint32(),
    manners: sections.bytes(),
    liftStart: sections.uint32(),
    liftDispute: sections.uint16(),
    lift: sections.bytes(),
    sideStart: sections.uint32(),
    sideAccount: sections.uint16(),
    side: sections.int8(),
    impactStep: sections.float32(),
  };
  if (sections.failed || strings === null) return null;
  return openIndex({ version: ENGINE_VERSION, strings, arrays });
}

/** The arrays in the order in which `loadIndex` reads them. */
function listed(arrays: IndexArrays) {
  return [
    arrays.accountStart,
    arrays.accountSign,
    arrays.claimantStart,
    arrays.claimants,
    arrays.pivot,
    arrays.groupStart,
    arrays.groupConceptStart,
    arrays.groupConcepts,
    arrays.conceptKind,
    arrays.formStart,
    arrays.formTokens,
    arrays.formConcept,
    arrays.formFlags,
    arrays.weight,
    arrays.unitDispute,
    arrays.unitAccount,
    arrays.unitLanguage,
    arrays.unitSelf,
    arrays.postingStart,
    arrays.postingGapStart,
    arrays.postingGaps,
    arrays.postingImpacts,
    arrays.unitTokenStart,
    arrays.unitTokens,
    arrays.disputeUnitStart,
    arrays.manners,
    arrays.liftStart,
    arrays.liftDispute,
    arrays.lift,
    arrays.sideStart,
    arrays.sideAccount,
    arrays.side,
    arrays.impactStep,
  ];
}

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
    const { buffer, offset, length } = this.#next();
    return new Uint8Array(buffer, offset, length);
  }

  int8(): Int8Array {
    const { buffer, offset, length } = this.#next();
    return new Int8Array(buffer, offset, length);
  }

  uint16(): Uint16Array {
    const { buffer, offset, length } = this.#next();
    return new Uint16Array(buffer, offset, length >>> 1);
  }

  uint32(): Uint32Array {
    const { buffer, offset, length } = this.#next();
    return new Uint32Array(buffer, offset, length >>> 2);
  }

  float32(): Float32Array {
    const { buffer, offset, length } = this.#next();
    return new Float32Array(buffer, offset, length >>> 2);
  }

  #next(): { buffer: ArrayBufferLike; offset: number; length: number } {
    const { buffer, byteOffset, byteLength } = this.#bytes;
    const left = byteLength - this.#at - 4;
    const length = left < 0 ? 0 : (new Uint32Array(buffer, byteOffset + this.#at, 1)[0] ?? 0);
    if (left < 0 || length > left) {
      this.failed = true;
      return { buffer, offset: byteOffset, length: 0 };
    }
    const offset = byteOffset + this.#at + 4;
    this.#at += 4 + padded(length);
    return { buffer, offset, length };
  }
}

function readStrings(bytes: Uint8Array): IndexStrings | null {
  try {
    const value: unknown = JSON.parse(decodeUtf8(bytes));
    return isStrings(value) ? value : null;
  } catch {
    return null;
  }
}

const isList = (value: unknown): value is string[] => Array.isArray(value) && value.every((item) => typeof item === 'string');

function isStrings(value: unknown): value is IndexStrings {
  if (typeof value !== 'object' || value === null) return false;
  if (!('disputes' in value && 'accounts' in value && 'concepts' in value && 'stems' in value)) return false;
  return isList(value.disputes) && isList(value.accounts) && isList(value.concepts) && Array.isArray(value.stems) && value.stems.every(isList);
}
