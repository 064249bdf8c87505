/** A publisher's side of storage/signed-pack.ts, with the keys as Node has them. */
import { createPublicKey, type KeyObject, sign } from 'node:crypto';
import { signedBytes } from '../../storage/signed-pack.ts';

/**
 * Return a pack's file as a signed pack: what is put on a server.
 * @param privateKey an Ed25519 key.
 */
export function signPack(packFile: Uint8Array, privateKey: KeyObject): Uint8Array<ArrayBuffer> {
  const signature = sign(null, signedBytes(packFile), privateKey).toString('base64');
  const header = JSON.stringify({ parallaxSigned: 1, key: publicKeyOf(privateKey), signature });
  return new Uint8Array(Buffer.concat([Buffer.from(`${header}\n`), packFile]));
}

/** Return the public half of a key in Base64: the 32 bytes that readers pin. */
export function publicKeyOf(privateKey: KeyObject): string {
  const { x } = createPublicKey(privateKey).export({ format: 'jwk' });
  if (x === undefined) throw new Error('This is not an Ed25519 key.');
  return Buffer.from(x, 'base64url').toString('base64');
}
