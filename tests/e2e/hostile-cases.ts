/**
 * Pages that break tools like this one, as data. Each is opened twice, with the page layer and on a site without it,
 * and must end up the same; nothing may be thrown into its console.
 */

/** A sentence that any version of the matcher marks. */
export const SENTENCE =
  'On 8 December the Russian Foreign Ministry announced that Assad decided to give up the presidency and leave the country.';

/** Text around it that is about Syria and says nothing disputed. */
const FILLER =
  'Shops in central Damascus were open on Monday, traffic was heavy, and the bakeries had flour again, residents said.';

export interface HostileCase {
  readonly name: string;
  /** What stands in the body. */
  readonly body: string;
  readonly head?: string;
  readonly htmlAttributes?: string;
  readonly headers?: Record<string, string>;
  /** The page's own script; `globalThis.done` is set when it has finished. Without one the page is done at once. */
  readonly script?: string;
  /** Texts that must be marked in the end. */
  readonly marked: readonly string[];
}

const article = (...paragraphs: string[]) =>
  `<main><article><h1>Syria after Assad</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></main>`;

const plain = article(FILLER, SENTENCE, FILLER);

export const HOSTILE_CASES: readonly HostileCase[] = [
  {
    name: 'a strict content policy with trusted types',
    body: plain,
    headers: {
      'content-security-policy':
        "default-src 'none'; style-src 'none'; script-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    },
    marked: [SENTENCE],
  },
  {
    name: 'hydration that replaces every node',
    body: plain,
    script: `
      const render = () => { document.querySelector('main').innerHTML = ${JSON.stringify(plain)}; };
      setTimeout(render, 150); setTimeout(render, 400); setTimeout(() => { render(); globalThis.done = true; }, 700);`,
    marked: [SENTENCE],
  },
  {
    name: 'hydration that removes nodes one by one',
    body: article(FILLER, SENTENCE, ...Array<string>(40).fill(FILLER)),
    script: `
      const remove = setInterval(() => {
        const last = document.querySelector('article').lastElementChild;
        if (document.querySelectorAll('p').length > 2) last.remove();
        else { clearInterval(remove); globalThis.done = true; }
      }, 10);`,
    marked: [SENTENCE],
  },
  {
    name: 'one text node of 1 MB',
    body: `<article><p>${'Traffic in Damascus was heavy again on Monday. '.repeat(22_000)}</p></article>`,
    marked: [],
  },
  {
    name: 'one text node of 2 MB with a marked sentence in it',
    body: `<article><p>${`${FILLER} `.repeat(9000)}${SENTENCE} ${`${FILLER} `.repeat(9000)}</p></article>`,
    marked: [SENTENCE],
  },
  {
    name: '100,000 nodes',
    body: `<main><h1>Syria</h1><p>${SENTENCE}</p>${'<div><p>Traffic was <b>heavy</b> again</p></div>'.repeat(14_000)}</main>`,
    marked: [SENTENCE],
  },
  {
    name: 'a tree 2,000 deep',
    body: plain,
    script: `
      let deep = document.querySelector('article');
      for (let i = 0; i < 2000; i++) deep = deep.appendChild(document.createElement('div'));
      deep.textContent = 'Deep below stands some text on traffic in Damascus.';
      globalThis.done = true;`,
    marked: [SENTENCE],
  },
  {
    name: 'marks cleared every 100 ms',
    body: plain,
    script: 'setInterval(() => CSS.highlights.clear(), 100); globalThis.done = true;',
    marked: [SENTENCE],
  },
  {
    name: 'a counter that changes without end',
    body: `${plain}<div id="counter"></div>`,
    script: `
      let n = 0;
      const count = setInterval(() => {
        document.getElementById('counter').textContent = String(++n);
        if (n === 100) { clearInterval(count); globalThis.done = true; }
      }, 10);`,
    marked: [SENTENCE],
  },
  {
    name: 'forged messages and events',
    body: plain,
    script: `
      const types = ['findMatches', 'openDispute', 'reportPage', 'revealMatch', 'runCommand', 'muteDispute', 'dismissPassage'];
      const starts = ['wxt:content-script-started', 'content:wxt:content-script-started'];
      const ids = ['parallax@news-in-context.example', 'content'];
      for (const type of types) {
        postMessage({ id: 1, type, data: 'open-card', timestamp: 1 }, '*');
        postMessage({ namespace: '@webext-core/messaging', type, message: { type, data: {} } }, '*');
        for (const target of [window, document]) target.dispatchEvent(new CustomEvent(type, { detail: { data: 1 } }));
      }
      for (const start of starts) for (const id of ids) for (const name of [start, id + ':' + start, id + ':content:' + start]) {
        const detail = { contentScriptName: 'content', messageId: 'forged' };
        document.dispatchEvent(new CustomEvent(name, { detail }));
        postMessage({ type: name, ...detail }, '*');
        dispatchEvent(new CustomEvent(name, { detail }));
      }
      setTimeout(() => { globalThis.done = true; }, 300);`,
    marked: [SENTENCE],
  },
  {
    name: 'a document in design mode',
    body: plain,
    script: "document.designMode = 'on'; globalThis.done = true;",
    marked: [],
  },
  {
    name: 'an article that is being written',
    body: `<main><h1>Syria after Assad</h1><div contenteditable="true"><p>${FILLER}</p><p>${SENTENCE}</p></div></main>`,
    marked: [],
  },
  {
    name: 'right-to-left',
    body: plain,
    htmlAttributes: 'dir="rtl" lang="ar"',
    marked: [SENTENCE],
  },
  {
    name: 'vertical text',
    body: plain,
    head: '<style>article { writing-mode: vertical-rl; block-size: 900px; }</style>',
    marked: [SENTENCE],
  },
  {
    name: 'a page without text',
    body: '<main><img alt=""><canvas></canvas></main>',
    marked: [],
  },
  {
    name: 'an empty page',
    body: '',
    marked: [],
  },
  {
    name: 'a body that is swapped while it is read',
    body: article(...Array<string>(2000).fill(FILLER)),
    script: `
      let n = 0;
      const swap = setInterval(() => {
        const body = document.createElement('body');
        n++;
        body.innerHTML = n < 40 ? '<main>' + '<p>${FILLER}</p>'.repeat(500) + '</main>' : ${JSON.stringify(plain)};
        document.body.replaceWith(body);
        if (n === 40) { clearInterval(swap); globalThis.done = true; }
      }, 15);`,
    marked: [SENTENCE],
  },
  {
    name: 'a body that is gone for a while',
    body: plain,
    script: `
      const { body } = document;
      body.remove();
      setTimeout(() => { document.documentElement.append(body); globalThis.done = true; }, 600);`,
    marked: [SENTENCE],
  },
  {
    name: 'animations that the page waits for',
    body: plain,
    script: `
      setTimeout(() => Promise.all(document.getAnimations().map((one) => one.finished)).then(() => { globalThis.done = true; }), 800);`,
    marked: [SENTENCE],
  },
  {
    name: 'menus, comments and hidden text that say the same',
    body: `<nav><p>${SENTENCE}</p></nav>${plain}
      <aside class="related-articles"><p>${SENTENCE} Read on.</p></aside>
      <section id="comments"><article><p>${SENTENCE} I say.</p></article></section>
      <p hidden>${SENTENCE} Hidden.</p><form><textarea>${SENTENCE}</textarea></form>`,
    marked: [SENTENCE],
  },
];

/** Return the HTML of a case. */
export function pageOf({ body, head = '', htmlAttributes = 'lang="en"', script }: HostileCase): string {
  const code = script === undefined ? '' : `<script>${script}</script>`;
  return `<!doctype html><html ${htmlAttributes}><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>Syria after Assad</title>${head}</head><body>${body}${code}</body></html>`;
}
