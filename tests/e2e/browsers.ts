/** The two browsers every end-to-end file runs in. */
import { afterAll, beforeAll, describe } from 'vitest';
import type { Driver } from '../../tools/drive/driver.ts';
import { launch } from '../../tools/drive/launch.ts';
import { type PageServer, servePages } from '../../tools/drive/serve.ts';
import { ROOT } from '../../tools/run.ts';

/** What a test has at hand: a browser with the built extension, and a server for pages of a listed news site. */
export interface Stage {
  driver: Driver;
  server: PageServer;
}

/** Run `tests` once in Chromium and once in Firefox; each has one browser and one server, to be had while a test runs. */
export function describeInBrowsers(name: string, tests: (stage: () => Stage) => void): void {
  describe.each(['chromium', 'firefox'] as const)(`${name} in %s`, (browser) => {
    let stage: Stage | undefined;
    beforeAll(async () => {
      stage = { server: await servePages(`${ROOT}tests/pages/`), driver: await launch(browser) };
    });
    afterAll(async () => {
      await stage?.driver.close();
      stage?.server.close();
    });
    tests(() => {
      if (!stage) throw new Error(`${browser} did not start.`);
      return stage;
    });
  });
}
