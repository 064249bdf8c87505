/**
 * Runs inside a page under measurement: every step of the page layer, and what it is measured against. Bundled on the
 * fly from the very modules that ship, because a page cannot see into a content script.
 */

import Mark from 'mark.js';
import type { MatchRequest } from '../../entrypoints/background/protocol.ts';
import { anchor } from '../../entrypoints/content/anchor.ts';
import { passesGate, topicTest } from '../../entrypoints/content/gate.ts';
import type { ReadBlock } from '../../entrypoints/content/read.ts';
import { readPage } from '../../entrypoints/content/read-page.ts';

/** Most passages painted on one page: far more than any article has marks. */
const MAX_PASSAGES = 20;
/** One block in this many is painted, and of it the first so many UTF-16 units. */
const EVERY = 4;
const PASSAGE = 160;

/** Times in ms of one measurement. */
export interface Times {
  [step: string]: number;
}

/** The floor: one bare pass that reads every text node. */
function floor(document: Document): Times {
  const start = performance.now();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let length = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) length += node.nodeValue?.length ?? 0;
  return { floor: performance.now() - start, length };
}

function gate(document: Document, topics: readonly string[]): Times {
  const start = performance.now();
  const isTopic = topicTest(topics);
  const passed = isTopic !== null && passesGate(isTopic, [document]);
  return { gate: performance.now() - start, passed: Number(passed) };
}

/** Read, anchor passages spread over the article, paint them. */
function marks(document: Document): Times {
  const start = performance.now();
  const blocks = readAll(document);
  const read = performance.now();
  const ranges: Range[] = [];
  for (const block of samples(blocks)) {
    const range = anchor(block.map, passageOf(block));
    if (range) ranges.push(range);
  }
  const anchored = performance.now();
  const view = document.defaultView ?? window;
  view.CSS.highlights.set('parallax-bench', new view.Highlight(...ranges));
  const painted = performance.now();
  return { read: read - start, anchor: anchored - read, paint: painted - anchored, marks: painted - start };
}

/** mark.js, given the words of the same passages. That they were read before spares it the first touch of the nodes. */
function markJs(document: Document): Times {
  const passages = samples(readAll(document)).map((block) => {
    const { start, end } = passageOf(block);
    return block.map.text.slice(start, end).trim();
  });
  const start = performance.now();
  new Mark(document.body).mark(passages, { separateWordSearch: false, acrossElements: true });
  return { markJs: performance.now() - start };
}

/** Return the page's title and text as the background is asked about it. */
function request(document: Document): MatchRequest {
  const blocks = readAll(document).map(({ map, lang, kind }, id) => ({
    id,
    text: map.text,
    kind,
    ...(lang && { lang }),
  }));
  return { title: document.title, blocks, asked: blocks.map(({ id }) => id) };
}

function readAll(document: Document): readonly ReadBlock[] {
  const reading = readPage(document);
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value.blocks;
  }
}

function samples(blocks: readonly ReadBlock[]): readonly ReadBlock[] {
  return blocks.filter((_, position) => position % EVERY === 0).slice(0, MAX_PASSAGES);
}

function passageOf({ map: { text } }: ReadBlock): { start: number; end: number } {
  const start = text.search(/\S/);
  return { start, end: Math.min(start + PASSAGE, text.trimEnd().length) };
}

/** What is measured, by name. */
export const subjects = { floor, gate, marks, markJs };

/** Rounds before those that count: engines compile what has run some dozen times. */
const WARM_UP = 20;

/**
 * Measure every subject with warm code on nodes that nobody has touched, as after a single-page navigation: before each
 * one the whole page is replaced by another copy of itself. At most `rounds` within `budget` ms, and at least one, after
 * up to twenty to warm up in as long a time; mark.js once, because it takes so many times longer than all the rest.
 */
export function measureWarm(html: string, topics: readonly string[], rounds: number, budget: number): Times[] {
  const { markJs: slow, ...quick } = subjects;
  const parser = new DOMParser();
  const measure = (subject: Subject, source = html) => {
    document.documentElement.replaceWith(parser.parseFromString(source, 'text/html').documentElement);
    // Layout is the page's own cost.
    document.body.getBoundingClientRect();
    return subject(document, topics);
  };
  const measureFor = (most: number) => {
    const measured: Times[] = [];
    const end = performance.now() + budget;
    for (let round = 0; round < most && (round === 0 || performance.now() < end); round++) {
      for (const subject of Object.values(quick)) measured.push(measure(subject));
    }
    return measured;
  };
  measureFor(WARM_UP);
  measure(slow, `<article>${'<p>Some text in two sentences. It warms the code.</p>'.repeat(100)}</article>`);
  return [measure(slow), ...measureFor(rounds)];
}

type Subject = (document: Document, topics: readonly string[]) => Times;

/** Measure one subject on this very page. */
export function measureHere(name: keyof typeof subjects, topics: readonly string[]): Times {
  return subjects[name](document, topics);
}

export { request };
