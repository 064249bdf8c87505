import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import sites from './entrypoints/content/sites.json' with { type: 'json' };
import { BUILT_IN_PACK } from './storage/built-in-pack.ts';
import { toColumns } from './storage/columns.ts';
import { readBuiltInPack } from './tools/read-pack.ts';

/** Highlights under the pointer, underlines in ::highlight(): both browsers have them from here on. */
const FLOOR = { chrome: '140', firefox: '150.0' };

const NO_CONTEXT = fileURLToPath(new URL('entrypoints/content/no-context.ts', import.meta.url));

export default defineConfig({
  imports: false,
  // Said once, because Firefox would get version 2 otherwise.
  manifestVersion: 3,
  // Nothing older is to be served, so light-dark() and the like stay as they are written.
  vite: () => ({
    plugins: [preact()],
    build: {
      target: ['chrome140', 'firefox150'],
      // Without Vite's own preloading: these browsers have it, and the pages need no fetch.
      modulePreload: { polyfill: false },
      // WXT's own logger says nothing in production; its words need not be on every page.
      rolldownOptions: { treeshake: { manualPureFunctions: ['logger.error'] } },
    },
    resolve: { alias: { 'wxt/utils/content-script-context': NO_CONTEXT } },
  }),
  hooks: {
    // The page layer runs on the listed sites; put in here, the list is no part of the script on every page.
    'build:manifestGenerated'(_, manifest) {
      for (const script of manifest.content_scripts ?? []) script.matches = sites.map((site) => `*://*.${site}/*`);
    },
    // The pack is a folder of files to be read by people; what ships is one file, in columns, half their size.
    async 'build:publicAssets'(_, files) {
      const others = files.filter((file) => !/^packs[/\\]/.test(file.relativeDest));
      const contents = JSON.stringify(toColumns(await readBuiltInPack()));
      files.splice(0, files.length, ...others, { contents, relativeDest: BUILT_IN_PACK.slice(1) });
    },
  },
  // What the stores' reviewers need to build the same files: everything that a build reads, and nothing else.
  zip: {
    includeSources: [
      '{components,entrypoints,matching,public,storage,tools}/**',
      '{package,package-lock,tsconfig}.json',
      'wxt.config.ts',
      '{ARCHITECTURE,PRIVACY,README}.md',
      'LICENSE',
    ],
  },
  suppressWarnings: { firefoxDataCollection: true },
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    short_name: 'Parallax',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    // scripting and activeTab: a site beyond the list is read after a click of the reader, and not before.
    // alarms: the daily check of packs that the reader subscribed to.
    permissions: ['storage', 'activeTab', 'scripting', 'contextMenus', 'alarms'],
    optional_host_permissions: ['*://*/*'],
    commands: {
      'next-mark': { suggested_key: { default: 'Alt+Shift+N' }, description: '__MSG_commandNextMark__' },
      'previous-mark': { suggested_key: { default: 'Alt+Shift+P' }, description: '__MSG_commandPreviousMark__' },
      'open-card': { suggested_key: { default: 'Alt+Shift+O' }, description: '__MSG_commandOpenCard__' },
      'toggle-marks': { suggested_key: { default: 'Alt+Shift+M' }, description: '__MSG_commandToggleMarks__' },
    },
    icons: Object.fromEntries([16, 32, 48, 96, 128].map((size) => [size, `icon/${size}.png`])),
    action: { default_title: '__MSG_extensionName__' },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'parallax@news-in-context.example',
              strict_min_version: FLOOR.firefox,
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: FLOOR.firefox },
          },
        }
      : { minimum_chrome_version: FLOOR.chrome }),
  }),
});
