/**
 * `npm run sign-pack -- PACK.json --key KEY.pem --out FILE`: a pack's file as a signed pack, for readers to subscribe to.
 * `npm run sign-pack -- --new-key KEY.pem` makes the key, once: readers pin it, and whoever has it can publish in the
 * publisher's name.
 */
import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { keyFingerprint } from '../storage/key-fingerprint.ts';
import { PackError, parsePackText } from '../storage/parse-pack.ts';
import { MAX_SIGNED_BYTES } from '../storage/signed-pack.ts';
import { publicKeyOf, signPack } from './publish/sign-pack.ts';

const { values, positionals } = parseArgs({
  options: { key: { type: 'string' }, 'new-key': { type: 'string' }, out: { type: 'string' } },
  allowPositionals: true,
});
const [packPath] = positionals;

try {
  if (values['new-key']) await makeKey(values['new-key']);
  else if (packPath && values.key && values.out) await signFile(packPath, values.key, values.out);
  else throw new Error('Usage: npm run sign-pack -- PACK.json --key KEY.pem --out FILE, or -- --new-key KEY.pem');
} catch (error) {
  if (error instanceof PackError) for (const { path, message } of error.faults) console.error(`${path} ${message}`);
  else console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** Never over an old key: readers would refuse whatever the new one signs. */
async function makeKey(path: string): Promise<void> {
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
  await writeFile(path, pem, { mode: 0o600, flag: 'wx' });
  console.log(`A new key is in ${path}. Keep it to yourself, and keep a copy.`);
  console.log(`Fingerprint: ${await keyFingerprint(publicKeyOf(privateKey))}`);
}

async function signFile(path: string, keyPath: string, out: string): Promise<void> {
  const [packFile, pem] = await Promise.all([readFile(path), readFile(keyPath)]);
  const { id, version } = parsePackText(packFile.toString('utf8'));
  const privateKey = createPrivateKey(pem);
  const signed = signPack(packFile, privateKey);
  if (signed.length > MAX_SIGNED_BYTES) throw new Error(`${path} is too large: readers take up to 20 MB.`);
  await writeFile(out, signed);
  console.log(`${id} ${version}, signed: ${out}`);
  console.log(`Fingerprint: ${await keyFingerprint(publicKeyOf(privateKey))}`);
}
