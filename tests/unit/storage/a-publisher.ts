/** Somebody who publishes packs, with a key of their own. */
import { generateKeyPairSync } from 'node:crypto';
import type { Pack } from '../../../storage/model.ts';
import { publicKeyOf, signPack } from '../../../tools/publish/sign-pack.ts';

export interface Publisher {
  /** The public key in Base64. */
  key: string;
  /** Return a pack as the publisher's server sends it. */
  sign(pack: Pack): Uint8Array<ArrayBuffer>;
  /** Return any text, signed like a pack. */
  signText(text: string): Uint8Array<ArrayBuffer>;
}

/** Return a publisher with a new key. */
export function aPublisher(): Publisher {
  const { privateKey } = generateKeyPairSync('ed25519');
  const signText = (text: string) => signPack(new TextEncoder().encode(text), privateKey);
  return { key: publicKeyOf(privateKey), sign: (pack) => signText(JSON.stringify(pack)), signText };
}
