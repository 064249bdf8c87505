/**
 * The one request that leaves the browser: a pack that the reader subscribed to, from the address that the reader gave.
 * It carries nothing about the reader, follows no redirect, and ends by itself whatever the server does.
 */
import { CheckError, MAX_SIGNED_BYTES } from '../../storage/signed-pack.ts';

const MAX_MB = String(MAX_SIGNED_BYTES / 1024 / 1024);
/** How long a check may take as a whole, in ms: 20 MB at 3 Mbit/s. */
const PATIENCE = 60_000;
/** How long a server may send nothing, in ms. Below the 30 s after which Chrome stops a worker that waits for one. */
const SILENCE = 15_000;

/** What a server sent: null when it has nothing newer. */
export type FetchedDocument = { file: Uint8Array<ArrayBuffer>; etag: string | undefined } | null;

/**
 * Fetch an address.
 * @param etag the server's mark of what it sent last; it answers with nothing when that is still so.
 * @throws CheckError `unreachable`, `redirect`, `status`, `tooSlow` or `tooLarge`.
 */
export async function fetchDocument(url: string, etag: string | undefined): Promise<FetchedDocument> {
  const watch = new Watch();
  try {
    const response = await fetch(url, {
      headers: { accept: 'application/json, */*;q=0.5', ...(etag && { 'if-none-match': etag }) },
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'manual',
      signal: watch.signal,
    });
    if (response.type === 'opaqueredirect') throw new CheckError({ reason: 'redirect' });
    if (response.status === 304 && etag) return null;
    if (response.status !== 200) throw new CheckError({ reason: 'status', detail: String(response.status) });
    return { file: await receive(response, watch), etag: etagOf(response) };
  } catch (error) {
    if (error instanceof CheckError) throw error;
    throw new CheckError({ reason: watch.signal.aborted ? 'tooSlow' : 'unreachable' });
  } finally {
    watch.end();
  }
}

/** Read a body to its end, or until it is too large. */
async function receive(response: Response, watch: Watch): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const refuseAbove = (bytes: number) => {
    if (bytes > MAX_SIGNED_BYTES) throw new CheckError({ reason: 'tooLarge', detail: MAX_MB });
  };
  refuseAbove(Number(response.headers.get('content-length')));
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    watch.heard();
    size += part.value.length;
    refuseAbove(size);
    chunks.push(part.value);
  }
  const file = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    file.set(chunk, at);
    at += chunk.length;
  }
  return file;
}

/** Return the mark of a response, if it is one that can be sent back. */
function etagOf({ headers }: Response): string | undefined {
  const etag = headers.get('etag');
  return etag !== null && /^(W\/)?"[\x21\x23-\x7e]{0,200}"$/.test(etag) ? etag : undefined;
}

/** Aborts a request that takes too long as a whole, or that falls silent. Whatever ended it, the connection is closed. */
class Watch {
  readonly #controller = new AbortController();
  readonly #whole = setTimeout(() => this.#controller.abort(), PATIENCE);
  #silence = this.#listen();
  readonly signal = this.#controller.signal;

  /** Something was received. */
  heard(): void {
    clearTimeout(this.#silence);
    this.#silence = this.#listen();
  }

  end(): void {
    clearTimeout(this.#whole);
    clearTimeout(this.#silence);
    this.#controller.abort();
  }

  #listen() {
    return setTimeout(() => this.#controller.abort(), SILENCE);
  }
}
