/**
 * Runs inside a page under measurement: every step of the page layer, and what it is measured against. Bundled on the
 * fly from the very modules that ship, because a page cannot see into a content script.
 */
import Mark from 'mark.js';
import { anchor } from '../../entrypoints/content/anchor.ts';
import { passesGate, topicPattern } from '../../entrypoints/content/gate.ts';
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
function floor(): Times {
  const start = performance.now();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let length = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) length += node.nodeValue?.length ?? 0;
  return { floor: performance.now() - start, length };
}

function gate(topics: readonly string[]): Times {
  const start = performance.now();
  const topic = topicPattern(topics);
  const passed = topic !== null && passesGate(topic, [document]);
  return { gate: performance.now() - start, passed: Number(passed) };
}

function readAll(): readonly ReadBlock[] {
  const reading = readPage(document);
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value.blocks;
  }
}

/** Read, anchor passages spread over the article, paint them. */
function marks(): Times & { passages: number } {
  const start = performance.now();
  const blocks = readAll();
  const read = performance.now();
  const ranges: Range[] = [];
  for (let i = 0; i < blocks.length && ranges.length < MAX_PASSAGES; i += EVERY) {
    const block = blocks[i];
    if (!block) break;
    const range = anchor(block.map, passageOf(block));
    if (range) ranges.push(range);
  }
  const anchored = performance.now();
  CSS.highlights.set('parallax-bench', new Highlight(...ranges));
  const painted = performance.now();
  return {
    read: read - start,
    anchor: anchored - read,
    paint: painted - anchored,
    marks: painted - start,
    passages: ranges.length,
  };
}

/** mark.js, given the words of the same passages. */
function markJs(): Times {
  const blocks = readAll();
  const passages: string[] = [];
  for (let i = 0; i < blocks.length && passages.length < MAX_PASSAGES; i += EVERY) {
    const block = blocks[i];
    if (block) passages.push(block.map.text.slice(passageOf(block).start, passageOf(block).end).trim());
  }
  const start = performance.now();
  new Mark(document.body).mark(passages, { separateWordSearch: false, acrossElements: true });
  return { markJs: performance.now() - start };
}

/** Return the page's title and text as the background is asked about it. */
function request() {
  return {
    title: document.title,
    blocks: readAll().map(({ map, lang, kind }, id) => ({ id, text: map.text, kind, ...(lang && { lang }) })),
  };
}

function passageOf({ map: { text } }: ReadBlock): { start: number; end: number } {
  const start = text.search(/\S/);
  return { start, end: Math.min(start + PASSAGE, text.trimEnd().length) };
}

export const subjects = { floor, gate, marks, markJs, request };
