import { describe, expect, test } from 'vitest';
import { keyFingerprint } from '../../../storage/key-fingerprint.ts';
import { CheckError, openSignedPack } from '../../../storage/signed-pack.ts';
import { aPack } from './a-pack.ts';
import { aPublisher } from './a-publisher.ts';

const publisher = aPublisher();
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const encode = (text: string) => new TextEncoder().encode(text);
const signed = decode(publisher.sign(aPack()));
const [header = '', body = ''] = signed.split('\n');

async function reasonFor(file: Uint8Array<ArrayBuffer>): Promise<string> {
  try {
    await openSignedPack(file);
    return 'taken';
  } catch (error) {
    if (error instanceof CheckError) return error.message;
    throw error;
  }
}

test('a signed pack is opened, with the key that signed it', async () => {
  const { key, digest, pack } = await openSignedPack(encode(signed));
  expect({ key, pack }).toEqual({ key: publisher.key, pack: aPack() });
  const again = await openSignedPack(publisher.sign(aPack()));
  expect(again.digest).toBe(digest);
  const other = await openSignedPack(publisher.sign(aPack({ licence: 'CC BY' })));
  expect(other.digest).not.toBe(digest);
});

test('the format is the one that PACKS.md describes, as another program signs it', async () => {
  // printf 'parallax-pack-1\nhello' | openssl pkeyutl -sign -inkey key.pem -rawin
  const signature = 'XIg+9kMaH/LNIjHwkkdNWCpaGF+yrzyxnFtUMHUbnSl7/CX4v02CAnvyr3ovPsFFFF6kQA+3n/znJkShmpKQDQ==';
  const key = 'whegFgNNGpwJ1bfmjqiLZi1G9NSudN0UCS1rt7J+sqg=';
  const line = JSON.stringify({ parallaxSigned: 1, key, signature });
  expect(await reasonFor(encode(`${line}\nhello`))).toMatch(/^notPack: pack: is not JSON/);
  expect(await reasonFor(encode(`${line}\nhallo`))).toBe('badSignature');
});

describe('nothing is parsed before the signature holds', () => {
  test.each([
    ['a changed word', `${header}\n${body.replace('A pack for tests.', 'A pack for texts.')}`],
    ['another version', `${header}\n${body.replace('2026.01.01', '2026.01.02')}`],
    ['another id', `${header}\n${body.replace('"id":"test"', '"id":"rest"')}`],
    ['a byte more', `${signed} `],
    ['a byte less', signed.slice(0, -1)],
    ['a body that is no JSON', `${header}\nhello`],
    ['no body', `${header}\n`],
    ['the signature of another publisher', `${decode(aPublisher().sign(aPack())).split('\n')[0]}\nx`],
    ['the key of another publisher', signed.replace(publisher.key, aPublisher().key)],
    ['a key of nothing but zeros', signed.replace(publisher.key, Buffer.alloc(32).toString('base64'))],
    ['no point of the curve as key', signed.replace(publisher.key, Buffer.alloc(32, 0xff).toString('base64'))],
  ])('%s', async (_, text) => {
    expect(await reasonFor(encode(text))).toBe('badSignature');
  });
});

describe('what is no signed pack is refused as such', () => {
  test.each([
    ['nothing', ''],
    ['a page', '<!doctype html>\n<title>Not found</title>'],
    ['a pack without a signature', body],
    ['a header without an end', header],
    ['a header far too long', `${header.replace('{', `{${' '.repeat(2000)}`)}\n${body}`],
    ['another header', `{"parallaxSigned":2}\n${body}`],
    ['more than the header has', `${header.replace('{', '{"x":1,')}\n${body}`],
    ['a short signature', `${header.replace(/"signature":".{20}/, '"signature":"')}\n${body}`],
    ['a key that is no Base64', `${header.replace(/"key":".{4}/, '"key":"!!!!')}\n${body}`],
    ['a list', `[]\n${body}`],
    ['null', `null\n${body}`],
  ])('%s', async (_, text) => {
    expect(await reasonFor(encode(text))).toBe('notPack');
  });

  test('bytes that are no text', async () => {
    expect(await reasonFor(new Uint8Array([0xff, 0xfe, 0x0a, 0x00]))).toBe('notPack');
  });

  test('a pack with a fault, though signed, with the place of the fault', async () => {
    expect(await reasonFor(publisher.sign(aPack({ id: '../x' })))).toMatch(/^notPack: id: is not an id/);
    expect(await reasonFor(publisher.signText('hello'))).toMatch(/^notPack: pack: is not JSON/);
  });
});

test('a fingerprint is short, and another for another key', async () => {
  const fingerprint = await keyFingerprint(publisher.key);
  expect(fingerprint).toMatch(/^([0-9a-f]{4} ){4}[0-9a-f]{4}$/);
  expect(await keyFingerprint(publisher.key)).toBe(fingerprint);
  expect(await keyFingerprint(aPublisher().key)).not.toBe(fingerprint);
  // By another program: printf '\0%.0s' $(seq 32) | sha256sum
  expect(await keyFingerprint(Buffer.alloc(32).toString('base64'))).toBe('6668 7aad f862 bd77 6c8f');
});
