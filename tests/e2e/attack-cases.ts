/**
 * What a page tries against its reader's extension, as data. Probes run as the page's own script while a card is open;
 * hostile pages are there before the page layer, and must be marked all the same.
 */
import { SENTENCE } from './hostile-cases.ts';

/** Stands in the card of the sentence's dispute, and nowhere on the page. */
export const SECRET = 'Did Bashar al-Assad resign as president?';

/** What a probe is told: more than a real page would know. */
export interface Known {
  /** Root of the extension's addresses. */
  readonly base: string;
  /** A text that stands in the open card and nowhere on the page. */
  readonly secret: string;
}

export interface Probe {
  /** What is tried. */
  readonly name: string;
  /** Evaluated in the page; what the page learns by it. */
  readonly run: (known: Known) => unknown;
  /** What happens: all that the page may learn. */
  readonly learns: unknown;
}

export const PROBES: readonly Probe[] = [
  {
    name: 'fetches files of the extension',
    run: async ({ base }) => {
      const files = [
        'library.html',
        'popup.html',
        'manifest.json',
        'packs/syria.json',
        'content-scripts/content.css',
        'icon/48.png',
      ];
      const found = await Promise.all(
        files.map((file) =>
          fetch(base + file, { mode: 'no-cors' }).then(
            () => file,
            () => null,
          ),
        ),
      );
      return found.filter((file) => file !== null);
    },
    learns: [],
  },
  {
    name: 'loads files as image, script and style',
    run: async ({ base }) => {
      const load = (tag: 'img' | 'script' | 'link', file: string) =>
        new Promise<string | null>((resolve) => {
          const element = document.createElement(tag);
          element.onload = () => resolve(file);
          element.onerror = () => resolve(null);
          if ('src' in element) element.src = base + file;
          else Object.assign(element, { rel: 'stylesheet', href: base + file });
          document.head.append(element);
        });
      const found = await Promise.all([
        load('img', 'icon/48.png'),
        load('script', 'background.js'),
        load('script', 'content-scripts/content.js'),
        load('link', 'content-scripts/content.css'),
      ]);
      return found.filter((file) => file !== null);
    },
    learns: [],
  },
  {
    name: 'imports a module of the extension',
    // As text, since the test runner rewrites imports that it sees.
    run: ({ base }) =>
      Function(
        'address',
        'return import(address)',
      )(`${base}background.js`).then(
        () => 'loaded',
        () => 'refused',
      ),
    learns: 'refused',
  },
  {
    name: 'talks to the extension',
    run: () => {
      const { chrome, browser }: { chrome?: { runtime?: object }; browser?: { runtime?: object } } = Object(globalThis);
      return [typeof chrome?.runtime, typeof browser?.runtime];
    },
    learns: ['undefined', 'undefined'],
  },
  {
    name: 'looks for what is stored or defined',
    run: async () => {
      const databases = (await indexedDB.databases()).map(({ name }) => name);
      const names = [...Object.getOwnPropertyNames(window), ...Object.getOwnPropertyNames(document)];
      return [
        ...databases,
        ...Object.keys(localStorage),
        ...Object.keys(sessionStorage),
        document.cookie,
        ...names.filter((name) => /parallax|wxt/i.test(name)),
      ].filter(Boolean);
    },
    learns: [],
  },
  {
    name: 'reads the card as part of the page',
    run: ({ secret }) => {
      const root = document.documentElement;
      const host = root.lastElementChild;
      const range = document.createRange();
      range.selectNode(host ?? root);
      const texts = [
        root.textContent,
        root.innerText,
        root.outerHTML,
        root.getHTML({ serializableShadowRoots: true }),
        host?.getHTML({ serializableShadowRoots: true }),
        host?.textContent,
        range.toString(),
        new XMLSerializer().serializeToString(range.cloneContents()),
      ];
      return texts.filter((text) => text?.includes(secret)).length;
    },
    learns: 0,
  },
  {
    name: 'asks the card for its shadow root',
    run: () => {
      const host = document.documentElement.lastElementChild;
      const roots = [...document.querySelectorAll('*')].filter((element) => element.shadowRoot);
      return [host?.tagName, host?.shadowRoot, roots.length];
    },
    learns: ['DIV', null, 0],
  },
  {
    name: 'asks what is drawn, focused or animated',
    run: async () => {
      const host = document.documentElement.lastElementChild;
      const box = host?.getBoundingClientRect() ?? new DOMRect();
      const found = new Set<EventTarget | Node | null | undefined>();
      for (let x = box.left + 2; x < box.right; x += 20) {
        for (let y = box.top + 2; y < box.bottom; y += 20) {
          for (const element of document.elementsFromPoint(x, y)) found.add(element);
          found.add(document.caretPositionFromPoint(x, y)?.offsetNode);
        }
      }
      found.add(document.activeElement);
      for (const { effect } of document.getAnimations())
        if (effect && 'target' in effect) found.add(effect.target as Node);
      for (const { effect } of host?.getAnimations({ subtree: true }) ?? [])
        if (effect && 'target' in effect) found.add(effect.target as Node);
      return [...found].filter((one) => one instanceof Node && one.getRootNode() !== document).length;
    },
    learns: 0,
  },
  {
    name: 'selects everything, the card too',
    run: ({ secret }) => {
      const host = document.documentElement.lastElementChild;
      const selection = getSelection();
      document.execCommand('selectAll');
      const all = selection?.toString() ?? '';
      if (host) selection?.selectAllChildren(host);
      const inHost = selection?.toString() ?? '';
      if (host)
        selection?.setBaseAndExtent(
          document.body,
          0,
          document.documentElement,
          document.documentElement.childNodes.length,
        );
      const around = selection?.toString() ?? '';
      selection?.removeAllRanges();
      return [all, inHost, around].filter((text) => text.includes(secret)).length;
    },
    learns: 0,
  },
  {
    // Not defended: both browsers search through closed shadow roots, and nothing keeps a text out of it. SECURITY.md.
    name: 'finds the card’s words by window.find',
    run: ({ secret }) => {
      const { find }: { find?: (text: string) => boolean } = Object(globalThis);
      const found = find?.call(window, secret);
      const text = getSelection()?.toString();
      getSelection()?.removeAllRanges();
      return [found, text];
    },
    learns: [true, SECRET],
  },
  {
    name: 'reads which passages are marked',
    run: () => {
      const seen: string[] = [];
      CSS.highlights.forEach((highlight, name) => {
        highlight.forEach((range) => {
          seen.push(`${name}: ${range instanceof Range ? range : ''}`);
        });
      });
      return seen;
    },
    learns: [`parallax-mark-underline: ${SENTENCE}`],
  },
];

/** A page that is hostile before the page layer comes; `SENTENCE` must be marked all the same. */
export interface HostilePage {
  readonly name: string;
  readonly head?: string;
  readonly body?: string;
  /** In Chromium the page may stay unmarked; the reading comes to an end all the same. */
  readonly mayBeUnread?: boolean;
  /** What the page's script has gathered in `globalThis.learnt` by the time a card was opened. */
  readonly learns?: unknown;
}

const named = (...names: string[]) =>
  names.map((name) => `<img name="${name}" alt=""><img name="${name}" alt="">`).join('');
const field = (...names: string[]) => names.map((name) => `<input name="${name}">`).join('');

/** Names under which the page layer asks a document or an element for something. */
const OF_DOCUMENT = [
  ...[
    'body',
    'documentElement',
    'title',
    'designMode',
    'visibilityState',
    'activeElement',
    'defaultView',
    'isConnected',
  ],
  ...['querySelector', 'querySelectorAll', 'createElement', 'createTreeWalker', 'createRange', 'getSelection'],
  ...['addEventListener', 'adoptedStyleSheets', 'ownerDocument', 'textContent', 'location', 'implementation'],
];
const OF_ELEMENT = [
  ...[
    'parentElement',
    'parentNode',
    'firstChild',
    'previousSibling',
    'nextSibling',
    'childNodes',
    'children',
    'nodeType',
  ],
  ...[
    'tagName',
    'id',
    'className',
    'textContent',
    'ownerDocument',
    'isConnected',
    'shadowRoot',
    'host',
    'data',
    'closest',
  ],
  ...[
    'getAttribute',
    'hasAttribute',
    'matches',
    'contains',
    'querySelector',
    'getElementsByTagName',
    'checkVisibility',
  ],
  ...[
    'getRootNode',
    'append',
    'remove',
    'attributes',
    'scrollIntoView',
    'clientHeight',
    'getBoundingClientRect',
    'animate',
  ],
];

/** Records who calls what with words of the page or the card, and opens every shadow root that it hears of. */
const PATCHES = `
  globalThis.learnt = [];
  const { includes } = String.prototype, { push } = Array.prototype, { apply } = Reflect;
  const note = (what) => apply(push, learnt, [what]);
  const learn = (what, text) => {
    if (typeof text === 'string' && (apply(includes, text, ['resign']) || apply(includes, text, ['ompeting']))) note(what);
  };
  const wrap = (holder, name) => {
    const original = holder[name];
    holder[name] = function (...args) { for (const arg of args) learn(name, arg); return Reflect.apply(original, this, args); };
  };
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function () { note('attachShadow'); return Reflect.apply(attachShadow, this, [{ mode: 'open' }]); };
  for (const name of ['map', 'filter', 'forEach', 'push', 'join', 'flatMap', 'sort']) wrap(Array.prototype, name);
  for (const name of ['set', 'get', 'has']) { wrap(Map.prototype, name); wrap(WeakMap.prototype, name); }
  for (const name of ['slice', 'replace', 'trim', 'split']) wrap(String.prototype, name);
  for (const name of ['exec', 'test']) wrap(RegExp.prototype, name);
  for (const name of ['append', 'setAttribute', 'showPopover', 'addEventListener']) wrap(Element.prototype, name);
  wrap(CSSStyleSheet.prototype, 'replaceSync');
  wrap(Document.prototype, 'createElement'); wrap(Document.prototype, 'createTextNode');
  wrap(HighlightRegistry.prototype, 'set'); wrap(globalThis, 'postMessage'); wrap(JSON, 'stringify'); wrap(JSON, 'parse');
  Object.defineProperty(Document.prototype, 'title', { get: () => { note('title'); return 'x'; } });
  Object.defineProperty(Node.prototype, 'textContent', { get: () => 'nothing', set: () => {} });
  Object.defineProperty(CharacterData.prototype, 'data', { get: () => 'nothing' });
  Range.prototype.getBoundingClientRect = () => ({});
  Event.prototype.composedPath = () => [];
  globalThis.Highlight = class { constructor() { note('Highlight'); } };
  globalThis.MutationObserver = class { observe() { note('observe'); } };
  globalThis.requestIdleCallback = () => note('idle');
  globalThis.fetch = () => note('fetch'); globalThis.XMLHttpRequest = class {};
  Object.prototype.mode = 'open'; Object.prototype.polluted = true;
  customElements.define('x-div', class extends HTMLElement { connectedCallback() { note('x-div'); } });
`;

export const HOSTILE_PAGES: readonly HostilePage[] = [
  { name: 'prototypes that listen', head: `<script>${PATCHES}</script>`, learns: [] },
  { name: 'pictures named like a document’s parts', body: named(...OF_DOCUMENT) },
  { name: 'a form that hides itself around all', body: `<form>${field(...OF_ELEMENT)}`, mayBeUnread: true },
  {
    name: 'a form that hides itself beside it',
    body: `<div><form><p>Written beside the article, in a form.</p>${field(...OF_ELEMENT)}</form></div>`,
    mayBeUnread: true,
  },
  {
    name: 'a body named like its own parts',
    body: `<form id="document">${field('body')}</form><a id="window"></a><a id="browser"></a><a id="chrome" name="runtime"></a>`,
  },
];
