/** What is read of a page and what is not: tables of page shapes, judged by the texts that come out. */
import { beforeEach, describe, expect, test } from 'vitest';
import { readPage, readShadows } from '../../../entrypoints/content/read-page.ts';

const TEXT = 'The bakeries of the old town had flour again on Monday, and long queues stood before them all day.';
const FRIDAY = TEXT.replace('Monday', 'Friday');
const OTHER = 'A text of at least sixty letters that does not belong to the article at all, wherever it stands.';
const paragraphs = (number: number, text = TEXT) => `<p>${text}</p>`.repeat(number);
const lines = (number: number, text = TEXT) => Array<string>(number).fill(text).join('<br><br>');

beforeEach(() => {
  document.documentElement.removeAttribute('lang');
  document.body.removeAttribute('lang');
  document.body.removeAttribute('class');
});

/** Put `html` into the page and return what is read of it. */
function read(html: string) {
  document.body.innerHTML = html;
  return finish(readPage(document));
}

/** Return what a reading returns, without a rest. */
function finish<Result>(work: Generator<unknown, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

const textsOf = (html: string) => read(html).blocks.map(({ map }) => map.text.trim());

describe('the article is read, and not what stands beside it', () => {
  test.each([
    ['one that says what it is', `<article><h1>Title</h1>${paragraphs(8)}</article><div>${OTHER}</div>`],
    ['one whose headline stands before it', `<main><h1>Title</h1><article>${paragraphs(8)}</article></main>`],
    ['one marked up as a body', `<div><h1>Title</h1><div itemprop="articleBody">${paragraphs(8)}</div></div>`],
    ['paragraphs in a plain element', `<div><h1>Title</h1>${paragraphs(12)}</div><div><p>${OTHER}</p></div>`],
    ['a short one', `<h1>Title</h1><div>${paragraphs(4)}</div>`],
    ['text between line breaks', `<h1>Title</h1><div>${lines(8)}</div>`],
    ['text between line breaks under another name', `<h1>Title</h1><div class="news-widget">${lines(8)}</div>`],
    ['a page under another name', `<div class="widget"><h1>Title</h1>${paragraphs(8)}</div>`],
    ['paragraphs under another name', `<h1>Title</h1><div class="widget">${paragraphs(8)}</div>`],
    ['a page in a form', `<form><h1>Title</h1>${paragraphs(8)}</form>`],
    ['one that is hidden from assistive technology', `<div aria-hidden="true"><h1>Title</h1>${paragraphs(8)}</div>`],
  ])('%s', (_, html) => {
    const texts = textsOf(html);
    expect(texts).toContain('Title');
    expect(texts).toContain(TEXT);
    expect(texts.join(' ')).not.toContain(OTHER);
  });

  test('a page that names its whole body after a part of it', () => {
    document.body.className = 'widget has-sidebar';
    expect(textsOf(`<h1>Title</h1><div>${lines(8)}</div>`)).toContain(TEXT);
  });

  test('the only article, when it is a box beside text without paragraph elements', () => {
    const texts = textsOf(`<h1>Title</h1><div>${lines(20)}</div><article class="box"><p>Read on.</p></article>`);
    expect(texts).toContain(TEXT);
  });

  test('a second article that was loaded below the first', () => {
    const texts = textsOf(`<article>${paragraphs(8)}</article><article>${paragraphs(8, FRIDAY)}</article>`);
    expect(texts.filter((text) => text === TEXT)).toHaveLength(8);
    expect(texts.filter((text) => text === FRIDAY)).toHaveLength(8);
  });

  test('all posts of a live blog', () => {
    const post = (text: string) => `<article><h2>Post</h2><p>${text}</p><p>${text}</p></article>`;
    const texts = textsOf(`<main><h1>Live</h1>${post(TEXT).repeat(6)}${post(FRIDAY)}</main>`);
    expect(texts.filter((text) => text === TEXT)).toHaveLength(12);
    expect(texts).toContain(FRIDAY);
  });

  test('all visible blocks, where no article can be told', () => {
    expect(textsOf('<h1>Title</h1><div>Short one.</div><div>Short two.</div>')).toEqual([
      'Title',
      'Short one.',
      'Short two.',
    ]);
  });
});

describe('is never read', () => {
  test.each([
    ['a menu', `<nav><p>${OTHER}</p></nav>`],
    ['a part with the role of a menu', `<div role="navigation"><p>${OTHER}</p></div>`],
    ['comments', `<section id="comments"><p>${OTHER}</p></section>`],
    ['related links', `<div class="story relatedArticles"><p>${OTHER}</p></div>`],
    ['an advert', `<div class="ad-slot"><p>${OTHER}</p></div>`],
    ['an aside', `<aside><p>${OTHER}</p></aside>`],
    ['hidden text', `<p hidden>${OTHER}</p>`],
    ['text in a hidden part', `<div hidden><p>${OTHER}</p></div>`],
    ['hidden words', `<p>${FRIDAY}<span hidden>${OTHER}</span></p>`],
    ['an editable paragraph', `<p contenteditable>${OTHER}</p>`],
    ['an editable part', `<div contenteditable="true"><p>${OTHER}</p></div>`],
    ['a text field', `<textarea>${OTHER}</textarea>`],
    ['code', `<pre>${OTHER}</pre>`],
    ['a script', `<script type="application/json">${OTHER}</script>`],
    ['a style', `<style>/* ${OTHER} */</style>`],
    ['a block of links', `<ul><li><a href="#">${OTHER}</a></li></ul>`],
  ])('%s', (_, part) => {
    const texts = textsOf(`<article><h1>Title</h1>${paragraphs(4)}${part}${paragraphs(4)}</article>`);
    expect(texts.filter((text) => text === TEXT)).toHaveLength(8);
    expect(texts.join(' ')).not.toContain(OTHER);
  });

  test('an unsaid attribute value hides nothing', () => {
    expect(
      textsOf(`<article>${paragraphs(8)}<div aria-hidden="false" contenteditable="false">${FRIDAY}</div></article>`),
    ).toContain(FRIDAY);
  });

  test('a name that tells of a part of the page hides nothing', () => {
    expect(textsOf(`<article>${paragraphs(8)}<div class="has-sidebar no-ad">${FRIDAY}</div></article>`)).toContain(
      FRIDAY,
    );
  });
});

describe('a block', () => {
  const only = (html: string) => read(html).blocks[0];

  test('is one paragraph, through whatever stands in its line', () => {
    const block = only(
      '<p>In <b>Da<i>mas</i>cus</b> <a href="#">it</a> <button>1</button>rained<script>1</script>.</p>',
    );
    expect(block?.map.text).toBe('In Damascus it rained.');
  });

  test.each(['font', 'span', 'mark'])('goes through <%s>, as translators put it in', (tag) => {
    const font = (text: string) => `<${tag}><${tag}>${text}</${tag}></${tag}>`;
    expect(only(`<p>${font('In Damascus')} ${font('it rained.')}</p>`)?.map.text).toBe('In Damascus it rained.');
  });

  test('ends at a paragraph break made of line breaks, and has single ones in it', () => {
    expect(textsOf('<div>one<br>two<br><br>three</div>')).toEqual(['one\ntwo', 'three']);
  });

  test('has the nearest language that is declared', () => {
    document.documentElement.lang = 'de';
    const { blocks } = read('<p>eins</p><div lang="ar"><p>two</p><p lang="ru">three</p></div>');
    expect(blocks.map(({ lang }) => lang)).toEqual(['de', 'ar', 'ru']);
  });

  test('says what kind of text it is', () => {
    const { blocks } = read(
      '<h1>a</h1><h2>b</h2><p>c</p><ul><li>d</li></ul><figure><figcaption>e</figcaption></figure><blockquote><p>f</p></blockquote>',
    );
    expect(blocks.map(({ kind }) => kind)).toEqual(['title', 'heading', 'paragraph', 'list-item', 'caption', 'quote']);
  });

  test('of a text too long for one is several', () => {
    const { blocks } = read(`<p>${`${TEXT} `.repeat(1000)}</p>`);
    expect(blocks.length).toBeGreaterThan(3);
    expect(blocks.map(({ map }) => map.text).join('')).toBe(`${TEXT} `.repeat(1000));
  });
});

describe('shadow roots', () => {
  function withShadow(attributes: string, inner: string) {
    document.body.innerHTML = `<main><h1>Title</h1>${paragraphs(4)}<news-text ${attributes}></news-text></main>`;
    const shadow = document.querySelector('news-text')?.attachShadow({ mode: 'open' });
    if (shadow) shadow.innerHTML = inner;
    return finish(readShadows(finish(readPage(document)).parts));
  }

  test('are read, those within others too', () => {
    const { blocks, shadows } = withShadow('', `<p>${TEXT}</p><inner-text></inner-text>`);
    expect(blocks.map(({ map }) => map.text)).toEqual([TEXT]);
    const inner = shadows[0]?.querySelector('inner-text')?.attachShadow({ mode: 'open' });
    if (inner) inner.innerHTML = `<p>${FRIDAY}</p>`;
    const again = finish(readShadows([document.body]));
    expect(again.shadows).toHaveLength(2);
    expect(again.blocks.map(({ map }) => map.text)).toContain(FRIDAY);
  });

  test('of a skipped part are not', () => {
    expect(withShadow('class="comments"', `<p>${TEXT}</p>`).blocks).toEqual([]);
  });
});
