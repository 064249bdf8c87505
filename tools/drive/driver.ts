/** One way to drive both browsers with the built extension: what tests, demo and bench ask of them. */
import type { Browser, Page } from 'puppeteer-core';
import type { BrowserName } from '../browsers.ts';

export interface Driver {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** The origin of the extension's own pages, with a slash at its end. */
  readonly base: string;
  /** Open a page of the web and wait until it is loaded. */
  openPage(url: string): Promise<Page>;
  /** Open a page of the extension, e.g. `popup.html`, in a tab. */
  openOwn(path: string): Promise<Page>;
  /** Stop the background as the browser does when it is idle; the next event starts it again. */
  stopBackground(): Promise<void>;
  /** Answer the browser's question for a permission with yes. Absent where no driver can. */
  allowPermission?(): Promise<void>;
  close(): Promise<void>;
}

/** How a browser is started, with the extension or without. */
export interface StartOptions {
  executable: string;
  headless: boolean;
  /** Hosts that mean this machine. */
  hosts: readonly string[];
  /** The browser's own language, which is the interface's: BCP 47. */
  language: string;
  /** Port of a proxy on this machine through which every request goes; without it none is used. */
  proxy?: number | undefined;
  /** True: any certificate is taken, so that this machine can be a host by https. */
  anyCertificate?: boolean | undefined;
}

export interface LaunchOptions extends StartOptions {
  /** The folder of the built extension. */
  extension: string;
}
