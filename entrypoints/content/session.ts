/**
 * One page being read, from the gate to the marks.
 *
 *   failed ── reading or asking went wrong; the next change of the page tries again
 *   off ── paused, or this site is off
 *   unrelated ── the gate found no topic word
 *   reading ── blocks read, background asked ──▶ read ── marks painted; new text goes round again
 *
 * The page owns its matches: the background may die between two requests.
 */
import type { Match } from '../../matching/types.ts';
import type { DisputeKey } from '../../storage/dispute-store.ts';
import type { Text as LocalText } from '../../storage/model.ts';
import { type Settings, siteOf } from '../../storage/settings.ts';
import { background } from '../background/protocol.ts';
import { anchor } from './anchor.ts';
import { findArticle } from './article.ts';
import { passesGate } from './gate.ts';
import { createPainter, type Painter } from './paint.ts';
import type { PageMatch, PageReport, PageState } from './protocol.ts';
import { type ReadBlock, readBlocks } from './read.ts';

/** A match in the page, with the block that it was found in. */
export interface PlacedMatch extends PageMatch {
  readonly source: ReadBlock;
}

export class Session {
  readonly painter: Painter;
  private state: PageState = 'reading';
  private matches: PlacedMatch[] = [];
  private settings: Settings;
  private readonly questions = new Map<DisputeKey, LocalText>();
  /** Text already asked about, by the element it stands in: a block is asked again only when its text changed. */
  private asked = new WeakMap<Element, string>();
  private nextId = 0;
  private readonly signal: AbortSignal;

  constructor(settings: Settings, signal: AbortSignal) {
    this.settings = settings;
    this.signal = signal;
    this.painter = createPainter(signal);
  }

  /** Read what is new on the page, ask, and paint. Safe to call at any time and as often as wanted; never rejects. */
  async update(): Promise<void> {
    try {
      await this.read();
    } catch {
      // The page must not see it; the popup says it, and the next change of the page tries again.
      this.state = 'failed';
    }
  }

  private async read(): Promise<void> {
    if (this.settings.paused || this.settings.sitesOff.includes(siteOf(location.hostname))) return this.rest('off');
    if (!passesGate(this.settings.topics, document.title, document.body ?? document)) return this.rest('unrelated');
    const blocks = [...readBlocks(findArticle(document))].filter(
      ({ element, map }) => this.asked.get(element) !== map.text && element.checkVisibility(),
    );
    if (blocks.length > 0) {
      this.state = 'reading';
      const { matches, questions } = await background.sendMessage('findMatches', {
        title: document.title,
        blocks: blocks.map(({ map, lang, kind }, id) => ({ id, text: map.text, kind, ...(lang && { lang }) })),
      });
      if (this.signal.aborted) return;
      for (const { element, map } of blocks) this.asked.set(element, map.text);
      for (const [key, question] of Object.entries(questions)) this.questions.set(key, question);
      this.place(blocks, matches);
    }
    this.state = 'read';
    this.repaint();
  }

  /** Apply changed settings: read, or take the marks away. */
  async apply(settings: Settings): Promise<void> {
    this.settings = settings;
    this.matches = [];
    this.asked = new WeakMap();
    await this.update();
  }

  /** Return what the popup shows of this page. */
  report(): PageReport {
    return {
      state: this.state,
      title: document.title,
      matches: this.matches.map(({ source: _, ...match }) => match),
    };
  }

  /** Return the matches that are marked on the page now, with their ranges. */
  marked(): { match: PlacedMatch; range: Range }[] {
    return strongestPerBlock(this.matches).flatMap((match) => {
      const range = this.rangeOf(match);
      return range ? [{ match, range }] : [];
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

  private place(blocks: readonly ReadBlock[], matches: readonly Match[]): void {
    const replaced = new Set(blocks.map((block) => block.element));
    this.matches = this.matches.filter((match) => !replaced.has(match.source.element));
    for (const match of matches) {
      const source = blocks[match.block];
      if (!source) continue;
      const text = source.map.text.slice(match.span.start, match.span.end).replace(/\s+/g, ' ').trim();
      this.matches.push({ ...match, id: this.nextId++, text, source });
    }
    this.matches = this.matches.filter((match) => match.source.element.isConnected).sort(byPosition);
  }

  private rest(state: 'off' | 'unrelated'): void {
    this.state = state;
    this.matches = [];
    this.asked = new WeakMap();
    this.repaint();
  }

  private repaint(): void {
    this.painter.paint(
      this.marked().map(({ range }) => range),
      this.settings.markStyle,
    );
    const count = new Set(this.matches.map((match) => match.dispute)).size;
    background.sendMessage('showCount', count).catch(() => {
      // The badge is set again by the next update; an extension that was replaced has no badge left.
    });
  }
}

/** Return at most one mark a dispute and paragraph: the strongest. The rest stays in the popup's list. */
function strongestPerBlock(matches: readonly PlacedMatch[]): PlacedMatch[] {
  const best = new Map<Element, Map<DisputeKey, PlacedMatch>>();
  for (const match of matches) {
    if (match.strength !== 'mark') continue;
    const inBlock = best.get(match.source.element) ?? new Map<DisputeKey, PlacedMatch>();
    best.set(match.source.element, inBlock);
    const rival = inBlock.get(match.dispute);
    if (!rival || match.score > rival.score) inBlock.set(match.dispute, match);
  }
  return matches.filter((match) => best.get(match.source.element)?.get(match.dispute) === match);
}

function byPosition(a: PlacedMatch, b: PlacedMatch): number {
  if (a.source === b.source) return a.span.start - b.span.start;
  const order = a.source.element.compareDocumentPosition(b.source.element);
  return order & Node.DOCUMENT_POSITION_PRECEDING ? 1 : -1;
}
