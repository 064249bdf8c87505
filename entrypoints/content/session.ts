/**
 * One page being read, from the gate to the marks.
 *
 *   off ── paused, or this site is off, or the page is one editor
 *   unrelated ── no topic word where the text is
 *   reading ── blocks read in idle slices, background asked ──▶ read ── marks painted; new text goes round again
 *   failed ── reading or asking went wrong, several times; tried again in ever longer pauses, or when the page changes
 *
 * The page owns its matches: the background may die between two requests.
 */
import { type Settings, siteOf } from '../../storage/settings.ts';
import { background } from '../background/protocol.ts';
import { anchor } from './anchor.ts';
import { Answers } from './ask.ts';
import { readableDocuments } from './frames.ts';
import { passesGate, topicTest } from './gate.ts';
import { keepMarks } from './keep-marks.ts';
import type { Mark } from './margin-ticks.ts';
import { createPainter, type Painter } from './paint.ts';
import { type PlacedMatch, placeMatches, strongestPerBlock } from './place-matches.ts';
import type { PageReport, PageState } from './protocol.ts';
import type { ReadBlock } from './read.ts';
import { readDocuments, readShadows } from './read-page.ts';
import { type Sifted, sift } from './sift.ts';
import { inSlices } from './slices.ts';

/** Pause before what went wrong is tried again, in ms; four times as long each time, up to the longest. */
const PAUSE = 500;
const LONGEST_PAUSE = 60_000;
/** So often it is still called reading: a background that was stopped is back within a second. */
const STILL_READING = 2;

/** A marked match with its range. */
export interface MarkedMatch extends Mark {
  readonly match: PlacedMatch;
}

/** Hears of every document and shadow root that was read. */
export type PartsListener = (documents: readonly Document[], shadows: readonly ShadowRoot[]) => void;

export class Session {
  readonly painter: Painter;
  settings: Settings;
  private state: PageState = 'reading';
  private matches: PlacedMatch[] = [];
  /** Blocks within shadow roots, from the last reading. */
  private inside: readonly ReadBlock[] = [];
  /** Marks are out of sight on this page, by the reader's command. */
  private hidden = false;
  /** The gate was passed at this address: later changes need not pass it again. */
  private related = false;
  /** Another page stands here than was read last. */
  private moved = false;
  private readonly answers = new Answers();
  /** Numbers of matches by what they say, so that a page that renders again does not renumber what the popup shows. */
  private readonly ids = new Map<string, number>();
  private running: Promise<boolean> | undefined;
  private again = false;
  /** How often reading went wrong in a row. */
  private failures = 0;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private shownCount: number | undefined;
  private readonly signal: AbortSignal;
  private readonly onParts: PartsListener;

  constructor(settings: Settings, onParts: PartsListener, signal: AbortSignal) {
    this.settings = settings;
    this.onParts = onParts;
    this.signal = signal;
    this.painter = keepMarks(createPainter(signal), signal);
    signal.addEventListener('abort', () => clearTimeout(this.retry));
  }

  /**
   * Read what is new on the page, ask, and paint; return whether there was anything new. Safe to call at any time and
   * as often as wanted: a call during another is one more round after it. Never rejects.
   */
  update(): Promise<boolean> {
    if (this.running) {
      this.again = true;
      return this.running;
    }
    this.running = this.rounds().finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  /** Forget the page: another one stands at this address now, or none. */
  navigate(): Promise<boolean> {
    this.hidden = false;
    this.moved = true;
    return this.update();
  }

  /** Obey changed settings at once. */
  apply(settings: Settings): Promise<boolean> {
    const before = this.settings;
    this.settings = settings;
    const lists = ['mutedDisputes', 'mutedStories', 'topics'] as const;
    if (lists.some((list) => !sameList(before[list], settings[list]))) this.answers.forget();
    if (this.isOff()) this.rest('off');
    return this.update();
  }

  /** Take a match off the page, wherever the same words stand. */
  dismiss({ dispute, text }: PlacedMatch): void {
    const dismissed = this.matches.filter((match) => match.dispute === dispute && match.text === text);
    for (const match of dismissed) this.answers.drop(match.source, match);
    this.matches = this.matches.filter((match) => !dismissed.includes(match));
    this.repaint();
  }

  /** Ask about everything again, as after a dismissal was taken back. */
  reread(): Promise<boolean> {
    this.answers.forget();
    return this.update();
  }

  /** Show or hide the marks of this page; return whether they are shown now. */
  toggle(): boolean {
    this.hidden = !this.hidden;
    this.repaint();
    return !this.hidden;
  }

  /** Return what the popup shows of this page. */
  report(): PageReport {
    return {
      state: this.state,
      title: document.title,
      site: siteOf(location.hostname),
      matches: this.matches.map(({ source: _, ...match }) => match),
    };
  }

  /** Return the matches that are marked on the page now, in reading order, with their ranges. */
  marked(): MarkedMatch[] {
    if (this.hidden) return [];
    return strongestPerBlock(this.matches).flatMap((match) => {
      const range = this.rangeOf(match);
      return range ? [{ match, range, block: match.source.element }] : [];
    });
  }

  /** Return a match of this page, or null when there is none of that id. */
  findMatch(id: number): PlacedMatch | null {
    return this.matches.find((match) => match.id === id) ?? null;
  }

  /** Return where a match stands now, or null when its text is gone. */
  rangeOf(match: PlacedMatch): Range | null {
    return anchor(match.source.map, match.span);
  }

  private async rounds(): Promise<boolean> {
    let changed = false;
    do {
      this.again = false;
      try {
        changed = (await this.read()) || changed;
        this.failures = 0;
      } catch {
        this.tryLater();
      }
    } while (this.again && !this.signal.aborted);
    return changed;
  }

  /** The page must not see that something went wrong; the popup says it when it does so again and again. */
  private tryLater(): void {
    const pause = Math.min(PAUSE * 4 ** this.failures++, LONGEST_PAUSE);
    this.state = this.failures > STILL_READING ? 'failed' : 'reading';
    clearTimeout(this.retry);
    this.retry = setTimeout(() => {
      // A hidden page is read when it is seen again.
      if (!this.signal.aborted && document.visibilityState === 'visible') void this.update();
    }, pause);
  }

  private async read(): Promise<boolean> {
    // Not sooner: a round that was under way would fill in what it knows of the page before.
    if (this.moved) {
      this.related = false;
      this.answers.forget();
      this.ids.clear();
    }
    this.moved = false;
    if (this.isOff()) return this.rest('off');
    const isTopic = topicTest(this.settings.topics);
    const documents = readableDocuments();
    if (!isTopic || !(this.related || passesGate(isTopic, documents))) return this.rest('unrelated');
    // Those within shadow roots as they were last: their marks stay while they are read again.
    this.inside = this.inside.filter(({ element }) => element.isConnected);
    const { answers } = this;
    const outer = await inSlices(
      sift(readDocuments(documents), { isTopic, answers, related: this.related, after: this.inside }),
      this.signal,
    );
    this.related = outer.related;
    let isNew = false;
    if (this.related) {
      this.onParts(documents, []);
      isNew = await this.take(outer);
    }
    // Marks come first; looking for shadow roots takes as long as all the rest.
    const inner = await inSlices(
      sift(readShadows(outer.read.parts), { isTopic, answers, related: this.related, before: outer.read.blocks }),
      this.signal,
    );
    this.related = inner.related;
    if (!this.related) return this.rest('unrelated');
    this.onParts(documents, inner.read.shadows);
    if (inner.read.blocks.length === 0 && this.inside.length === 0) return isNew;
    this.inside = inner.read.blocks;
    return (await this.take(inner)) || isNew;
  }

  /** Ask about what is new on the page, and paint; return whether there was anything new. */
  private async take({ blocks, unknown }: Sifted<unknown>): Promise<boolean> {
    if (this.isOff()) return this.rest('off');
    if (unknown.length > 0) {
      this.state = 'reading';
      await this.answers.ask(document.title, blocks, unknown);
    }
    if (this.signal.aborted) return false;
    if (this.isOff()) return this.rest('off');
    this.matches = placeMatches(blocks, this.answers, this.ids);
    this.state = 'read';
    this.repaint();
    return unknown.length > 0;
  }

  private isOff(): boolean {
    const { paused, sitesOff } = this.settings;
    return paused || sitesOff.includes(siteOf(location.hostname)) || document.designMode === 'on';
  }

  private rest(state: 'off' | 'unrelated'): false {
    this.state = state;
    this.matches = [];
    this.repaint();
    return false;
  }

  private repaint(): void {
    this.painter.paint(this.marked(), this.settings.markStyle);
    const marked = this.matches.filter((match) => match.strength === 'mark');
    const count = new Set(marked.map((match) => match.dispute)).size;
    if (count === this.shownCount || (count === 0 && this.shownCount === undefined)) return;
    this.shownCount = count;
    this.showCount();
  }

  /** Set the toolbar's number again, e.g. when the page came back from the back/forward cache. */
  showCount(): void {
    if (this.shownCount === undefined) return;
    background.sendMessage('showCount', this.shownCount).catch(() => {
      // An extension that was replaced has no badge left.
    });
  }
}

function sameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((item, position) => item === other[position]);
}
