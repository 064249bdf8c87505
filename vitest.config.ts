import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { findBrowser } from './tools/browsers.ts';

/** The tiers: what needs no browser, what needs a real DOM, the built files, and the built extension in both real browsers. */
export default defineConfig({
  test: {
    retry: 0,
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          // Some install the whole pack: a limit for what hangs, not for a busy machine.
          testTimeout: 20_000,
          include: ['tests/{unit,repo,upgrades,evaluation}/**/*.test.ts'],
          setupFiles: ['fake-indexeddb/auto'],
        },
      },
      {
        // WXT's plugin for Vitest does not run in a browser: only what these tests need of it.
        plugins: [preact()],
        // Only one file needs it: after a run of others it would be met in the midst of a run, and reload the page.
        optimizeDeps: { include: ['fast-check'] },
        // The texts of the interface are data here, not assets.
        publicDir: false,
        resolve: { alias: { 'wxt/browser': fileURLToPath(new URL('tests/dom/fake-browser.ts', import.meta.url)) } },
        test: {
          name: 'dom',
          include: ['tests/dom/**/*.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: findBrowser('chromium') ?? '',
                args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'build',
          include: ['tests/build/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/{e2e,pages}/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Each file starts a browser: two cores carry two.
          maxWorkers: 2,
        },
      },
    ],
  },
});
