/**
 * What the popup may ask of the page in a tab. The page owns its matches, so the background may die at any moment.
 */
import type { Match } from '../../matching/types.ts';
import { defineMessenger } from '../background/messenger.ts';

/** What the content script is doing with its page. */
export type PageState =
  /** Not read: paused, or this site is switched off. */
  | 'off'
  /** Left after the gate: no topic word on the page. */
  | 'unrelated'
  | 'reading'
  /** Read; `matches` is complete for the text seen so far. */
  | 'read'
  /** Reading or asking went wrong again and again; it is still tried, at longer pauses. */
  | 'failed';

/** A match with the page's words, as the popup lists it. */
export interface PageMatch extends Match {
  /** Names this match in `reveal`. */
  id: number;
  /** The passage as the page prints it. */
  text: string;
}

export interface PageReport {
  state: PageState;
  title: string;
  /** The name under which this site is switched off and on. */
  site: string;
  matches: PageMatch[];
}

/** A kept passage that a page is opened for. */
export interface SoughtPassage {
  exact: string;
  /** It is not asked for again. */
  isLast: boolean;
}

/** What the manifest's keyboard commands ask of a page. */
export const PAGE_COMMANDS = ['next-mark', 'previous-mark', 'open-card', 'toggle-marks'] as const;
export type PageCommand = (typeof PAGE_COMMANDS)[number];

/** Requests to the content script of a tab and their replies. */
export interface PageProtocol {
  /** The state of the page and its matches, in reading order. */
  reportPage(): PageReport;
  /** Scroll to a match and pulse it. False when its text is gone. */
  revealMatch(id: number): boolean;
  /** Scroll to a match and open its card, e.g. for a mark under a link. False when its text is gone. */
  openCard(id: number): boolean;
  /** Return whether the page shows a kept passage; one that is not there is said so on the page, at the last asking. */
  seekPassage(sought: SoughtPassage): boolean;
  /** Carry out a keyboard command. */
  runCommand(command: PageCommand): void;
}

export const page = defineMessenger<PageProtocol>();
