/** Chromium with the extension, over the DevTools protocol. */
import puppeteer, { type Browser, type Target } from 'puppeteer-core';
import type { Driver, LaunchOptions, StartOptions } from './driver.ts';

/** Quiet, offline, and no upgrade of the http pages served here. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
];

/** Start Chromium as tests have it, with these unpacked extensions. */
export function startChromium(
  { executable, headless, hosts, proxy, language, anyCertificate }: StartOptions,
  extensions: string[],
): Promise<Browser> {
  return puppeteer.launch({
    executablePath: executable,
    headless,
    pipe: true,
    enableExtensions: extensions,
    // On Linux the flag is overruled by the environment.
    env: { ...process.env, LANGUAGE: language },
    defaultViewport: headless ? { width: 1100, height: 900 } : null,
    args: [
      ...FLAGS,
      `--lang=${language}`,
      ...(anyCertificate ? ['--ignore-certificate-errors'] : []),
      ...(proxy ? [`--proxy-server=127.0.0.1:${proxy}`] : []),
      `--host-resolver-rules=${hosts.map((host) => `MAP ${host} 127.0.0.1`).join(', ')}`,
    ],
  });
}

/** Start Chromium with the extension installed and its background running. */
export async function launchChromium({ extension, ...options }: LaunchOptions): Promise<Driver> {
  const browser = await startChromium(options, [extension]);
  const isWorker = (target: Target) => target.type() === 'service_worker' && target.url().endsWith('/background.js');
  const worker = await browser.waitForTarget(isWorker);
  const base = new URL('/', worker.url()).href;
  const open = async (url: string) => {
    const page = await browser.newPage();
    await page.goto(url);
    return page;
  };
  return {
    name: 'chromium',
    browser,
    base,
    openPage: open,
    openOwn: (path) => open(base + path),
    async stopBackground() {
      const target = browser.targets().find(isWorker);
      if (!target) return;
      const gone = new Promise<void>((resolve) => {
        const onGone = (ended: Target) => {
          if (ended !== target) return;
          browser.off('targetdestroyed', onGone);
          resolve();
        };
        browser.on('targetdestroyed', onGone);
      });
      await (await target.worker())?.close();
      await gone;
    },
    close: () => browser.close(),
  };
}
