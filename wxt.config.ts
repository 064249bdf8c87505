import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

/** Highlights under the pointer, underlines in ::highlight(): both browsers have them from here on. */
const FLOOR = { chrome: '140', firefox: '150.0' };

export default defineConfig({
  imports: false,
  vite: () => ({ plugins: [preact()] }),
  suppressWarnings: { firefoxDataCollection: true },
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    short_name: 'Parallax',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['storage'],
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
