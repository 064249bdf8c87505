/**
 * A publisher's server by https, which can be told to misbehave. Its certificate, of no use to anybody else, is one
 * that only a browser takes that was told to take any.
 */
import { readFileSync } from 'node:fs';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { ROOT } from '../../tools/run.ts';

/** The publisher's host, and one that belongs to somebody else. */
export const PACK_HOST = 'packs.example';
export const ELSEWHERE = 'elsewhere.example';

/** Answers a request whose path it was given for. */
export type Answer = (response: ServerResponse, headers: IncomingHttpHeaders) => void;

export interface PackServer {
  /** Every request so far. */
  readonly requests: readonly { url: string; headers: IncomingHttpHeaders }[];
  /** Return the URL of a path. */
  url(path: string, host?: string): string;
  /** Answer requests for a path like this from now on; before, they are not found. */
  answer(path: string, answer: Answer): void;
  close(): void;
}

/** Return an answer that sends a file with a mark of its own, or nothing to who has it already. */
export function file(bytes: Uint8Array, etag?: string): Answer {
  return (response, headers) => {
    if (etag && headers['if-none-match'] === etag) response.writeHead(304).end();
    else response.writeHead(200, { 'content-type': 'application/json', ...(etag && { etag }) }).end(bytes);
  };
}

/** Start a server at both hosts. */
export async function servePacks(): Promise<PackServer> {
  const pem = (name: string) => readFileSync(join(ROOT, 'tests/e2e/certificate', name));
  const answers = new Map<string, Answer>();
  const requests: { url: string; headers: IncomingHttpHeaders }[] = [];
  const server = createServer({ key: pem('key.pem'), cert: pem('certificate.pem') }, (request, response) => {
    const { url = '/', headers } = request;
    requests.push({ url: `https://${headers.host}${url}`, headers });
    const answer = answers.get(url);
    if (answer) answer(response, headers);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    requests,
    url: (path, host = PACK_HOST) => `https://${host}:${port}${path}`,
    answer: (path, answer) => answers.set(path, answer),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
