/**
 * The trust boundary for packs from the network. A signed pack is one file: a line of JSON with the publisher's key and
 * signature, then the pack's file as it is. Signed are the exact bytes after that line, so that nothing is parsed
 * before the signature has held, and id and version cannot be exchanged.
 */
import * as v from 'valibot';
import { fromBase64, toBase64 } from './base64.ts';
import type { Pack } from './model.ts';
import { PackError, parsePackText } from './parse-pack.ts';
import type { CheckFault } from './subscription-record.ts';

/** The largest signed pack, in bytes: seven times the built-in pack. A server that sends more is cut off. */
export const MAX_SIGNED_BYTES = 20 * 1024 * 1024;
/** Stands before the signed bytes, so that a signature made for anything else is not one of a pack. */
const SIGNED_FOR = 'parallax-pack-1\n';
/** The header has about 180 bytes. */
const MAX_HEADER = 1000;

const bytes = (length: number) =>
  v.pipe(
    v.string(),
    v.base64(),
    v.check((text) => fromBase64(text).length === length),
  );
const header = v.strictObject({ parallaxSigned: v.literal(1), key: bytes(32), signature: bytes(64) });

/** A pack whose signature held. */
export interface SignedPack {
  /** The publisher's Ed25519 key in Base64. */
  key: string;
  /** SHA-256 of the pack's bytes in Base64. */
  digest: string;
  pack: Pack;
}

/** Thrown for a check that takes nothing. */
export class CheckError extends Error {
  readonly fault: CheckFault;

  constructor(fault: CheckFault) {
    super(fault.detail ? `${fault.reason}: ${fault.detail}` : fault.reason);
    this.name = 'CheckError';
    this.fault = fault;
  }
}

/** Return the bytes that are signed for a pack's file. */
export function signedBytes(packFile: Uint8Array): Uint8Array<ArrayBuffer> {
  const purpose = new TextEncoder().encode(SIGNED_FOR);
  const message = new Uint8Array(purpose.length + packFile.length);
  message.set(purpose);
  message.set(packFile, purpose.length);
  return message;
}

/**
 * Return the pack in the bytes of a signed pack.
 * @throws CheckError `notPack` or `badSignature`.
 */
export async function openSignedPack(file: Uint8Array<ArrayBuffer>): Promise<SignedPack> {
  const end = file.subarray(0, MAX_HEADER).indexOf(0x0a);
  const { key, signature } = parseHeader(file.subarray(0, Math.max(end, 0)));
  const packFile = file.subarray(end + 1);
  if (!(await isSigned(packFile, key, signature))) throw new CheckError({ reason: 'badSignature' });
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', packFile));
  return { key, digest: toBase64(digest), pack: parseFile(packFile) };
}

function parseHeader(line: Uint8Array): v.InferOutput<typeof header> {
  try {
    return v.parse(header, JSON.parse(decode(line)));
  } catch {
    throw new CheckError({ reason: 'notPack' });
  }
}

async function isSigned(packFile: Uint8Array, key: string, signature: string): Promise<boolean> {
  try {
    const publicKey = await crypto.subtle.importKey('raw', fromBase64(key), 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', publicKey, fromBase64(signature), signedBytes(packFile));
  } catch {
    // Not every 32 bytes are a key.
    return false;
  }
}

function parseFile(packFile: Uint8Array): Pack {
  try {
    return parsePackText(decode(packFile));
  } catch (error) {
    // Its own publisher signed it, so its faults are worth being named.
    throw new CheckError({ reason: 'notPack', detail: error instanceof PackError ? error.message : undefined });
  }
}

function decode(utf8: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(utf8);
}
