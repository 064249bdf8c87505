/** What the card's buttons send, say, and leave the focus on. */
import { beforeEach, expect, test, vi } from 'vitest';
import { CardActions } from '../../../entrypoints/content/card-actions.ts';
import type { PlacedMatch } from '../../../entrypoints/content/place-matches.ts';
import { Session } from '../../../entrypoints/content/session.ts';
import { DEFAULT_SETTINGS } from '../../../storage/settings.ts';
import { browser } from '../fake-browser.ts';

const TEXT = 'Before it. The minister   said so. After it.';
const said = 'The minister said so.';
let sent: unknown[] = [];
let answers: () => Promise<unknown>;

beforeEach(() => {
  document.title = 'A page';
  document.body.innerHTML = '';
  sent = [];
  answers = async () => ({ res: undefined });
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation((request) => {
    sent.push(request);
    return answers();
  });
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation((key) => String(key));
});

function show(): HTMLElement {
  const node = document.createTextNode(TEXT);
  const match: PlacedMatch = {
    id: 1,
    block: 0,
    dispute: 'syria/d1',
    account: null,
    span: { start: 11, end: 34 },
    score: 1,
    strength: 'mark',
    cues: [],
    text: said,
    source: {
      map: { text: TEXT, from: [{ node, start: 0, offset: 0, length: TEXT.length }] },
      lang: 'en',
      kind: 'paragraph',
      element: document.body,
    },
  };
  const session = new Session(DEFAULT_SETTINGS, () => {}, new AbortController().signal);
  const { view } = new CardActions(session, match);
  document.body.append(view);
  return view;
}

const labels = (view: HTMLElement) => [...view.querySelectorAll('button')].map((button) => button.textContent);
const status = (view: HTMLElement) => view.querySelector('[role=status]')?.textContent;
function press(view: HTMLElement, label: string): void {
  const button = [...view.querySelectorAll('button')].find(({ textContent }) => textContent === label);
  if (!button) throw new Error(`There is no button ${label}.`);
  button.focus();
  button.click();
}

test('a passage is kept with the words around it, and the card says so', async () => {
  const view = show();
  press(view, 'keepPassage');
  await vi.waitFor(() => expect(status(view)).toBe('passageKept'));
  expect(sent).toEqual([
    {
      type: 'keepPassage',
      data: {
        title: 'A page',
        url: location.href,
        exact: said,
        dispute: 'syria/d1',
        prefix: 'Before it. ',
        suffix: ' After it.',
        lang: 'en',
      },
    },
  ]);
  expect(labels(view)).not.toContain('keepPassage');
  expect(view.contains(document.activeElement)).toBe(true);
});

test.each([
  ['notAboutThis', 'hiddenHere', 'dismissPassage'],
  ['muteQuestion', 'mutedQuestion', 'muteDispute'],
])('%s says %s, and undo takes it back', async (label, words, type) => {
  const view = show();
  const before = labels(view);
  press(view, label);
  await vi.waitFor(() => expect(status(view)).toBe(words));
  expect(labels(view)).toEqual(['undo']);
  expect(document.activeElement?.textContent).toBe('undo');
  press(view, 'undo');
  await vi.waitFor(() => expect(labels(view)).toEqual(before));
  expect(status(view)).toBe('');
  expect(sent.filter((request) => JSON.stringify(request).includes(type))).toHaveLength(2);
});

test('a button whose request fails can be pressed again', async () => {
  answers = async () => ({ err: 'gone' });
  const view = show();
  press(view, 'keepPassage');
  await vi.waitFor(() => expect(sent).toHaveLength(1));
  await vi.waitFor(() => expect([...view.querySelectorAll('button')].every(({ disabled }) => !disabled)).toBe(true));
  expect(status(view)).toBe('');
});
