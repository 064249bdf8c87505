/**
 * Runs inside a page under measurement: every step of the page layer, and what it is measured against. Bundled on the
 * fly from the very modules that ship, because a page cannot see into a content script.
 */
import Mark from 'mark.js';
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
function request(document: Document) {
  return {
    title: document.title,
    blocks: readAll(document).map(({ map, lang, kind }, id) => ({ id, text: map.text, kind, ...(lang && { lang }) })),
  };
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

/**
 * Measure every subject with warm code on fresh documents: each in a frame of its own, so that no subject finds nodes
 * that another has touched. After one round to warm up, at most `rounds` within `budget` ms, and at least one; mark.js
 * once, because it takes so many times longer than all the rest.
 */
export async function measureWarm(
  html: string,
  topics: readonly string[],
  rounds: number,
  budget: number,
): Promise<Times[]> {
  const { markJs: slow, ...quick } = subjects;
  for (const subject of Object.values(quick)) await measureInFrame(subject, html, topics);
  await measureInFrame(
    slow,
    `<article>${'<p>Some text in two sentences. It warms the code.</p>'.repeat(100)}</article>`,
    topics,
  );
  const measured = [await measureInFrame(slow, html, topics)];
  const end = performance.now() + budget;
  for (let round = 0; round < rounds && (round === 0 || performance.now() < end); round++) {
    for (const subject of Object.values(quick)) measured.push(await measureInFrame(subject, html, topics));
  }
  return measured;
}

type Subject = (document: Document, topics: readonly string[]) => Times;

async function measureInFrame(subject: Subject, html: string, topics: readonly string[]): Promise<Times> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width: 1000px; height: 800px';
  frame.srcdoc = html;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  document.body.append(frame);
  await loaded;
  const inner = frame.contentDocument;
  if (!inner) throw new Error('The frame has no document.');
  // Layout is the page's own cost.
  inner.body.getBoundingClientRect();
  const times = subject(inner, topics);
  frame.remove();
  return times;
}

/** Measure one subject on this very page. */
export function measureHere(name: keyof typeof subjects, topics: readonly string[]): Times {
  return subjects[name](document, topics);
}

export { request };
