/** Serves folders of pages to the browsers under test, under the names of real news sites. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

/** A site from the extension's list; the drivers point its name at this machine. */
export const SITE = 'arcalisnews.com';
/** A site that is not on the list. */
export const OTHER_SITE = 'unlisted.example';

const TYPES: { readonly [extension: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
};

export interface PageServer {
  /** Also a proxy: a browser that is sent through it shows every request it makes. */
  readonly port: number;
  /** Every request so far, as `GET http://host/path` or `CONNECT host:port`. */
  readonly requests: readonly string[];
  /** Return the URL of a path on the listed site, or on another host. */
  url(path: string, host?: string): string;
  /** Serve `body` as an HTML page at a path, until changed. */
  put(path: string, body: string, headers?: Record<string, string>): void;
  close(): void;
}

/** Serve the files below `folder`, and pages that are put. */
export async function servePages(folder: string): Promise<PageServer> {
  const put = new Map<string, { body: string; headers: Record<string, string> }>();
  const requests: string[] = [];
  const server = createServer(async (request, response) => {
    requests.push(`${request.method} ${new URL(request.url ?? '/', `http://${request.headers.host}`)}`);
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const made = put.get(path);
    try {
      const body = made?.body ?? (await readFile(join(folder, normalize(path))));
      const type = made ? TYPES['.html'] : TYPES[extname(path)];
      response.writeHead(200, { 'content-type': type ?? 'application/octet-stream', ...made?.headers });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  server.on('connect', (request, socket) => {
    requests.push(`CONNECT ${request.url}`);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    requests,
    url: (path, host = SITE) => `http://${host}:${port}${path}`,
    put: (path, body, headers = {}) => put.set(path, { body, headers }),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
