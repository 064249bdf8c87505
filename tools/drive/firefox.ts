/** Firefox with the extension, over WebDriver BiDi. */
import puppeteer, { type Browser } from 'puppeteer-core';
import type { Driver, LaunchOptions, StartOptions } from './driver.ts';
import { until } from './until.ts';

/** The id of the manifest, and the origin that this profile gives it. */
const EXTENSION_ID = 'parallax@news-in-context.example';
const ORIGIN_ID = '5f4c3b2a-1d0e-4f9a-8b7c-6d5e4f3a2b1c';

/** Start Firefox as tests have it, without any extension. */
export function startFirefox({
  executable,
  headless,
  hosts,
  proxy,
  language,
  anyCertificate = false,
}: StartOptions): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: executable,
    headless,
    acceptInsecureCerts: anyCertificate,
    defaultViewport: headless ? { width: 1100, height: 900 } : null,
    // Gives BiDi the extension's pages and the browser's own window.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: ORIGIN_ID }),
      'extensions.getAddons.cache.enabled': false,
      'network.dns.localDomains': hosts.join(','),
      'dom.security.https_first': false,
      'security.notification_enable_delay': 0,
      'intl.locale.requested': language,
      ...(proxy && {
        'network.proxy.type': 1,
        'network.proxy.http': '127.0.0.1',
        'network.proxy.http_port': proxy,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': proxy,
      }),
    },
  });
}

/** Start Firefox with the extension installed. */
export async function launchFirefox({ extension, ...options }: LaunchOptions): Promise<Driver> {
  const browser = await startFirefox(options);
  await browser.installExtension(extension);
  const base = `moz-extension://${ORIGIN_ID}/`;
  const send = sender(browser);
  return {
    name: 'firefox',
    browser,
    base,
    async openPage(url) {
      const page = await browser.newPage();
      await page.goto(url);
      return page;
    },
    async openOwn(path) {
      const page = await browser.newPage();
      // Over BiDi a navigation to an extension's page is never reported as finished.
      page.goto(base + path, { timeout: 1 }).catch(() => {});
      await until(`${path} to load`, () =>
        page.evaluate((start) => location.href.startsWith(start) && document.readyState === 'complete', base),
      );
      return page;
    },
    async stopBackground() {
      await inBrowserWindow(
        send,
        `
        const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(EXTENSION_ID)});
        await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
      `,
      );
    },
    async allowPermission() {
      await inBrowserWindow(
        send,
        `
        const { panel } = PopupNotifications;
        while (panel.state !== 'open') await new Promise((resolve) => setTimeout(resolve, 50));
        panel.firstElementChild.button.click();
      `,
      );
    },
    close: () => browser.close(),
  };
}

type Send = (method: string, params: object) => Promise<unknown>;

/** puppeteer has no public door to BiDi commands; its connection is the one it talks through itself. */
function sender(browser: object): Send {
  if (!('connection' in browser)) throw new Error('This version of puppeteer-core has no BiDi connection.');
  const connection = browser.connection as { send: Send };
  return (method, params) => connection.send(method, params);
}

/** Run statements in the browser's own window, with its privileges. */
async function inBrowserWindow(send: Send, statements: string): Promise<void> {
  const tree = (await send('browsingContext.getTree', { 'moz:scope': 'chrome' })) as {
    result: { contexts: { context: string }[] };
  };
  const { result } = (await send('script.evaluate', {
    expression: `(async () => { ${statements} })()`,
    target: { context: tree.result.contexts[0]?.context },
    awaitPromise: true,
    userActivation: true,
  })) as { result: { type: string; exceptionDetails?: { text: string } } };
  if (result.type !== 'success') throw new Error(result.exceptionDetails?.text ?? 'failed in the browser window');
}
