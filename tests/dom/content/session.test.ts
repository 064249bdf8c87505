/** One page being read, with a background that marks every sentence about the ferry. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Session } from '../../../entrypoints/content/session.ts';
import { DEFAULT_SETTINGS } from '../../../storage/settings.ts';
import { browser } from '../fake-browser.ts';

const SENTENCE = 'The ferry was overloaded, the harbour authority said on Monday after a long night of work.';
const CALM = 'The bakeries of the old town had flour again on Monday, and long queues stood before them.';
const settings = { ...DEFAULT_SETTINGS, topics: ['harbour'] };

interface Request {
  type: string;
  data: { blocks: { id: number; text: string }[]; asked: number[] };
}

let asked: string[][] = [];
let around: string[][] = [];
let beforeAnswer: () => Promise<void> | void;
let life: AbortController;

beforeEach(() => {
  life = new AbortController();
  asked = [];
  around = [];
  beforeAnswer = () => {};
  document.title = 'A page';
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async (message: unknown) => {
    const { type, data } = message as Request;
    if (type !== 'findMatches') return { res: undefined };
    const isAsked = ({ id }: { id: number }) => data.asked.includes(id);
    asked.push(data.blocks.filter(isAsked).map(({ text }) => text));
    around.push(data.blocks.filter((block) => !isAsked(block)).map(({ text }) => text));
    await beforeAnswer();
    const matches = data.blocks.filter(isAsked).flatMap(({ id: block, text }) =>
      text.includes('ferry')
        ? [
            {
              block,
              dispute: 'own/ferry',
              account: null,
              span: { start: 0, end: text.length },
              score: 1,
              strength: 'mark',
              cues: [],
            },
          ]
        : [],
    );
    return { res: { matches, questions: {} } };
  });
});
afterEach(() => life.abort());

const begin = () => new Session(settings, () => {}, life.signal);
const marked = (session: Session) => session.marked().map(({ range }) => range.toString());

test('a page is read, and what is known is not asked about again', async () => {
  document.body.innerHTML = `<p>${SENTENCE}</p><p>${CALM}</p>`;
  const session = begin();
  expect(await session.update()).toBe(true);
  expect(marked(session)).toEqual([SENTENCE]);
  expect(await session.update()).toBe(false);
  document.body.insertAdjacentHTML('beforeend', '<p>Something else was said about the ferry later.</p>');
  expect(await session.update()).toBe(true);
  expect(asked).toEqual([[SENTENCE, CALM], ['Something else was said about the ferry later.']]);
  expect(marked(session)).toHaveLength(2);
});

test('new text is asked about with the text around it that was seen before', async () => {
  const posts = Array.from({ length: 60 }, (_, at) => `Post ${at} tells what the harbour did on that day.`);
  document.body.innerHTML = posts.map((post) => `<p>${post}</p>`).join('');
  const session = begin();
  await session.update();
  document.body
    .querySelectorAll('p')[9]
    ?.insertAdjacentHTML('afterend', '<p>He denied it.</p><p style="display: none">Unseen.</p>');
  await session.update();
  expect(asked[1]).toEqual(['He denied it.']);
  expect(around).toEqual([[], posts.slice(0, 29)]);
});

test('a page that is not about the subject is left', async () => {
  document.body.innerHTML = `<p>${CALM}</p>`;
  const session = begin();
  await session.update();
  expect(session.report().state).toBe('unrelated');
  expect(asked).toEqual([]);
});

test('a page whose subject only stands in its menu is left', async () => {
  document.body.innerHTML = `<nav><a href="#">Harbour</a></nav><p>${CALM}</p>`;
  const session = begin();
  await session.update();
  expect(session.report().state).toBe('unrelated');
  expect(asked).toEqual([]);
});

test('a page whose text stands in a shadow root is never said to be about something else', async () => {
  document.body.innerHTML = '<main><h1>Title</h1><news-text></news-text></main>';
  const shadow = document.querySelector('news-text')?.attachShadow({ mode: 'open' });
  if (shadow) shadow.innerHTML = `<p>${SENTENCE}</p>`;
  const session = begin();
  const states = new Set<string>();
  beforeAnswer = () => {
    states.add(session.report().state);
  };
  await session.update();
  states.add(session.report().state);
  expect([...states]).toEqual(['reading', 'read']);
  expect(marked(session)).toEqual([SENTENCE]);
  // And it keeps its mark while all is read again.
  const during: number[] = [];
  beforeAnswer = () => {
    during.push(session.marked().length);
  };
  document.body.insertAdjacentHTML('beforeend', `<p>${CALM}</p>`);
  await session.update();
  expect(during).toEqual([1]);
  expect(marked(session)).toEqual([SENTENCE]);
});

test('a page that is gone to while another is read is judged by its own text', async () => {
  document.body.innerHTML = `<p>${SENTENCE}</p>`;
  const session = begin();
  let moved: Promise<boolean> | undefined;
  beforeAnswer = () => {
    document.body.innerHTML = `<p>${CALM}</p>`;
    moved ??= session.navigate();
  };
  await session.update();
  await moved;
  expect(session.report()).toMatchObject({ state: 'unrelated', matches: [] });
  expect(asked).toHaveLength(1);
});

test('a pause during a reading is obeyed, and so is its end', async () => {
  document.body.innerHTML = `<p>${SENTENCE}</p>`;
  const session = begin();
  let paused: Promise<boolean> | undefined;
  beforeAnswer = () => {
    paused ??= session.apply({ ...settings, paused: true });
  };
  await session.update();
  await paused;
  expect(session.report()).toMatchObject({ state: 'off', matches: [] });
  await session.apply(settings);
  expect(marked(session)).toEqual([SENTENCE]);
});

test('a background that fails is asked again', async () => {
  document.body.innerHTML = `<p>${SENTENCE}</p>`;
  const session = begin();
  beforeAnswer = () => Promise.reject(new Error('gone'));
  await session.update();
  expect(session.report()).toMatchObject({ state: 'reading', matches: [] });
  await session.update();
  await session.update();
  expect(session.report().state).toBe('failed');
  beforeAnswer = () => {};
  await session.update();
  expect(marked(session)).toEqual([SENTENCE]);
});
