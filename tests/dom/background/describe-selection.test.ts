import { beforeEach, describe, expect, test } from 'vitest';
import { describeSelection } from '../../../entrypoints/background/describe-selection.ts';

beforeEach(() => {
  document.title = 'A page';
  document.body.innerHTML = `
    <h1>The ferry</h1>
    <script>var before = 1;</script>
    <p id="one" lang="en">On Monday the <b>harbour authority</b> said the ferry was overloaded.</p>
    <style>p { color: black }</style>
    <p id="two">The company   disagreed.</p>`;
});

/** Select from `start` in the first text of `from` to `end` in the last text of `to`. */
function select(from: string, start: number, to: string, end: number): void {
  const first = document.querySelector(from)?.firstChild;
  const last = document.querySelector(to)?.lastChild;
  if (!first || !last) throw new Error('There is nothing to select.');
  getSelection()?.setBaseAndExtent(first, start, last, end);
}

test('a selection is named by its words, those around it, its page and its language', () => {
  select('#one b', 0, '#one b', 'harbour authority'.length);
  expect(describeSelection()).toEqual({
    title: 'A page',
    url: location.href,
    exact: 'harbour authority',
    prefix: ' The ferry On Monday the ',
    suffix: ' said the ferry was overloaded. The company disa',
    lang: 'en',
  });
});

test('words across paragraphs are words, and scripts and styles are none', () => {
  select('#one', 3, '#two', 'The company'.length);
  expect(describeSelection()).toMatchObject({
    exact: 'Monday the harbour authority said the ferry was overloaded. The company',
    prefix: expect.stringMatching(/The ferry On $/),
    suffix: ' disagreed.',
  });
});

test('whole elements that are selected are named as their text is', () => {
  const paragraph = document.querySelector('#one');
  if (paragraph) getSelection()?.selectAllChildren(paragraph);
  expect(describeSelection()).toMatchObject({
    exact: 'On Monday the harbour authority said the ferry was overloaded.',
    prefix: expect.stringMatching(/The ferry $/),
    suffix: expect.stringMatching(/^\s?The company disagreed\.$/),
  });
});

test('parts of one word are one word, whatever stands between paragraphs', () => {
  document.body.innerHTML = '<p>one</p><p id="one">un<b>der</b>way <i>now</i></p><p>two</p>';
  select('#one i', 0, '#one i', 3);
  expect(describeSelection()).toMatchObject({ exact: 'now', prefix: 'one underway ', suffix: ' two' });
});

describe('nothing selected is nothing', () => {
  test('a caret', () => {
    select('#one b', 2, '#one b', 2);
    expect(describeSelection()).toBeNull();
  });

  test('no selection', () => {
    getSelection()?.removeAllRanges();
    expect(describeSelection()).toBeNull();
  });
});
