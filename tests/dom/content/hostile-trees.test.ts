/** The reader on any tree that a page can build, forms that hide themselves and trees out of all proportion included. */
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { anchor } from '../../../entrypoints/content/anchor.ts';
import { readPage, readShadows } from '../../../entrypoints/content/read-page.ts';
import { anyText } from '../../unit/generators/any-text.ts';
import { check, PATIENCE } from '../../unit/generators/check.ts';

interface Tree {
  tag: string;
  attributes: [string, string][];
  children: (Tree | string)[];
}

const TAGS =
  'p div span form input article main section h1 ul li table td br b a button script style template svg details summary x-part ruby bdo pre slot #comment #shadow'.split(
    ' ',
  );
const ATTRIBUTES = 'name id class lang dir hidden role itemprop contenteditable aria-hidden style href'.split(' ');
/** What a field can be named to lead a walk up the tree round in circles, and names that mean something to the reading. */
const NAMES = ['parentElement', 'parentNode', 'article', 'comments', 'ad', 'true', 'none', 'navigation', 'articleBody'];

const sentence = fc.constantFrom(
  'A sentence of some length that stands on the page, said to be running text. ',
  ' ',
  '\n\n',
  'x',
);
const text = fc.oneof(sentence, anyText);
const attribute = fc.tuple(fc.constantFrom(...ATTRIBUTES), fc.oneof(fc.constantFrom(...NAMES), anyText));
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.record({
    tag: fc.constantFrom(...TAGS),
    attributes: fc.array(attribute, { maxLength: 3 }),
    children: fc.array(fc.oneof({ depthSize: 'medium' }, text, tie('tree')), { maxLength: 6 }),
  }),
}));

const place = document.createElement('div');
afterEach(() => place.remove());

function build({ tag, attributes, children }: Tree): Node {
  if (tag === '#comment')
    return document.createComment(children.map((child) => (typeof child === 'string' ? child : '')).join(''));
  const element = document.createElement(tag === '#shadow' ? 'div' : tag);
  for (const [name, value] of attributes) element.setAttribute(name, value);
  // Its text must not run: it is any text.
  if (element instanceof HTMLScriptElement) element.type = 'text/plain';
  const inner = tag === '#shadow' ? element.attachShadow({ mode: 'open' }) : element;
  for (const child of children)
    Node.prototype.appendChild.call(inner, typeof child === 'string' ? document.createTextNode(child) : build(child));
  return element;
}

/** Run a generator to its end; return what it returns, and how many breaths it took. */
function run<Result>(work: Generator<unknown, Result>): { result: Result; breaths: number } {
  for (let breaths = 0; ; breaths++) {
    const step = work.next();
    if (step.done) return { result: step.value, breaths };
  }
}

test(
  'whatever a page is made of, it is read in as many steps as it has nodes, and every word is found again',
  () =>
    check(
      fc.property(fc.array(tree, { minLength: 1, maxLength: 8 }), fc.nat(), fc.nat(), (trees, one, other) => {
        place.replaceChildren(...trees.map(build));
        document.body.append(place);
        const before = document.documentElement.outerHTML;
        const nodes = document.createNodeIterator(document);
        let count = 0;
        while (nodes.nextNode()) count++;
        const { result, breaths } = run(readPage(document));
        const shadows = run(readShadows(result.parts));
        expect(breaths + shadows.breaths).toBeLessThanOrEqual(20 * count + 20);
        expect(document.documentElement.outerHTML).toBe(before);
        for (const { map } of [...result.blocks, ...shadows.result.blocks]) {
          const start = one % (map.text.length + 1);
          const end = start + (other % (map.text.length - start + 1));
          for (const span of [
            { start: 0, end: map.text.length },
            { start, end },
          ]) {
            const range = anchor(map, span);
            const wanted = map.text.slice(span.start, span.end).replaceAll('\n', '');
            expect(isWithin(wanted, range?.toString() ?? ''), wanted).toBe(true);
          }
        }
      }),
      300,
    ),
  PATIENCE,
);

test('a tree of 20,000 blanks, breaks and comments is read in as many steps', () => {
  const line = document.createElement('p');
  line.append('Begins. ');
  for (let at = 0; at < 20_000; at++)
    line.append(
      document.createComment(''),
      ' ',
      at % 2 ? document.createElement('br') : document.createElement('span'),
    );
  line.append('Ends.');
  place.replaceChildren(line);
  document.body.append(place);
  expect(run(readPage(document)).breaths).toBeLessThan(80_000);
}, 20_000);

test('a tree 4,000 deep is read', () => {
  let deep: Node = place;
  place.replaceChildren();
  document.body.append(place);
  for (let at = 0; at < 4000; at++) deep = deep.appendChild(document.createElement(at % 2 ? 'div' : 'form'));
  deep.textContent = 'Deep below stands a sentence.';
  run(readPage(document));
}, 60_000);

/** Whether `text` stands in `whole`, what the page hides in between left aside: a range has the text of scripts too. */
function isWithin(text: string, whole: string): boolean {
  let at = 0;
  for (let place = 0; place < whole.length && at < text.length; place++) if (whole[place] === text[at]) at++;
  return at === text.length;
}
