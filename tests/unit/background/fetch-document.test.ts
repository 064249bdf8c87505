import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fetchDocument } from '../../../entrypoints/background/fetch-document.ts';
import { CheckError, MAX_SIGNED_BYTES } from '../../../storage/signed-pack.ts';

const url = 'https://packs.example/test.json';
let asked: RequestInit | undefined;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Let a server answer with what `respond` returns. */
function serve(respond: (signal: AbortSignal) => Response | Promise<Response>): void {
  vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
    asked = init;
    if (!init.signal) throw new Error('The request cannot be ended.');
    return respond(init.signal);
  });
}

/** A body that sends `chunk` at once and then every `pause` ms until it is cut off; how much it has sent, and whether it was cut off. */
function endless(chunk: Uint8Array<ArrayBuffer>, pause: number, signal: AbortSignal) {
  const state = { sent: 0, ended: false };
  const body = new ReadableStream({
    start(controller) {
      // As fetch does: an abort closes the connection and fails whoever reads.
      signal.addEventListener('abort', () => {
        state.ended = true;
        controller.error(signal.reason);
      });
    },
    async pull(controller) {
      if (pause > 0 && state.sent > 0) await new Promise((resolve) => setTimeout(resolve, pause));
      if (state.ended) return;
      state.sent += chunk.length;
      controller.enqueue(chunk);
    },
  });
  return { state, body };
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason));
  });
}

/** Fetch, with time passing as fast as the machine can. */
async function outcome(etag?: string): Promise<string> {
  const fetched = fetchDocument(url, etag).then(
    (document) => (document ? new TextDecoder().decode(document.file) : 'nothing newer'),
    (error) => (error instanceof CheckError ? error.message : `not a CheckError: ${error}`),
  );
  let settled = false;
  const settling = fetched.finally(() => {
    settled = true;
  });
  while (!settled) await vi.advanceTimersByTimeAsync(1000);
  return settling;
}

test('what a server sends is returned with its mark', async () => {
  serve(() => new Response('a pack', { headers: { etag: '"1"' } }));
  vi.useRealTimers();
  const document = await fetchDocument(url, undefined);
  expect(document?.etag).toBe('"1"');
  expect(new TextDecoder().decode(document?.file)).toBe('a pack');
});

test('a request carries nothing about the reader', async () => {
  serve(() => new Response('a pack'));
  await outcome();
  expect(asked).toMatchObject({
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
    redirect: 'manual',
    headers: { accept: 'application/json, */*;q=0.5' },
  });
  expect(Object.keys(asked?.headers ?? {})).toEqual(['accept']);
});

test('what is known is not sent again', async () => {
  serve(() => new Response(null, { status: 304 }));
  expect(await outcome('"1"')).toBe('nothing newer');
  expect(asked?.headers).toMatchObject({ 'if-none-match': '"1"' });
  expect(await outcome()).toBe('status: 304');
});

test.each(['no quotes', '"a\\"b"', `"${'x'.repeat(300)}"`])('a mark that is none is forgotten: %j', async (etag) => {
  serve(() => new Response('a pack', { headers: { etag } }));
  vi.useRealTimers();
  expect((await fetchDocument(url, undefined))?.etag).toBeUndefined();
});

test.each([404, 500, 206, 204])('a status of %d is a fault', async (status) => {
  serve(() => new Response(null, { status }));
  expect(await outcome()).toBe(`status: ${status}`);
});

test('a redirect is not followed', async () => {
  serve(() => Object.defineProperty(new Response(null), 'type', { value: 'opaqueredirect' }));
  expect(await outcome()).toBe('redirect');
});

test('a server that cannot be reached is a fault', async () => {
  serve(() => Promise.reject(new TypeError('Failed to fetch')));
  expect(await outcome()).toBe('unreachable');
});

test('a body that says that it is too large is not read', async () => {
  const pull = vi.fn();
  const headers = { 'content-length': String(MAX_SIGNED_BYTES + 1) };
  serve(() => new Response(new ReadableStream({ pull }, { highWaterMark: 0 }), { headers }));
  expect(await outcome()).toBe('tooLarge: 20');
  expect(pull).not.toHaveBeenCalled();
});

test('a body that does not say so is cut off where it is', async () => {
  const chunk = new Uint8Array(1024 * 1024);
  let sending: ReturnType<typeof endless>['state'] | undefined;
  serve((signal) => {
    const { state, body } = endless(chunk, 0, signal);
    sending = state;
    return new Response(body);
  });
  expect(await outcome()).toBe('tooLarge: 20');
  expect(sending?.ended).toBe(true);
  // A few chunks are always on their way.
  expect(sending?.sent).toBeLessThan(MAX_SIGNED_BYTES + 5 * chunk.length);
});

test('a body that drips without end is cut off after a minute', async () => {
  let sending: ReturnType<typeof endless>['state'] | undefined;
  serve((signal) => {
    const { state, body } = endless(new Uint8Array(1), 1000, signal);
    sending = state;
    return new Response(body);
  });
  const start = Date.now();
  expect(await outcome()).toBe('tooSlow');
  expect(sending?.ended).toBe(true);
  expect(Date.now() - start).toBeLessThanOrEqual(61_000);
});

test.each<[string, (signal: AbortSignal) => Promise<Response>]>([
  ['before its answer', (signal) => aborted(signal)],
  ['in the middle of it', async (signal) => new Response(endless(new Uint8Array(1), 3_600_000, signal).body)],
])('a server that falls silent %s is given up after 15 seconds', async (_, respond) => {
  serve(respond);
  const start = Date.now();
  expect(await outcome()).toBe('tooSlow');
  expect(Date.now() - start).toBeLessThanOrEqual(16_000);
});
