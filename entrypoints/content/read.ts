/**
 * DOM to blocks: walks an article once and groups its text nodes by the paragraph they stand in. Nothing is changed and
 * no layout is forced.
 */
import type { Block } from '../../matching/types.ts';
import { isSkipped } from './article.ts';
import type { TextMap } from './text-map.ts';

/** A block with the way back to its text nodes. */
export interface ReadBlock {
  readonly map: TextMap;
  readonly lang: string | undefined;
  readonly kind: NonNullable<Block['kind']>;
  /** The element whose text this is. */
  readonly element: Element;
}

/** Elements that stand in a line of text; everything else begins a block of its own. */
const INLINE = new Set(
  (
    'A ABBR ACRONYM B BDI BDO BIG CITE DEL DFN EM FONT I INS LABEL MARK NOBR OUTPUT Q RUBY S SMALL SPAN STRIKE STRONG ' +
    'SUB SUP TIME TT U VAR WBR'
  ).split(' '),
);

const KINDS: { readonly [tag: string]: NonNullable<Block['kind']> } = {
  H1: 'title',
  H2: 'heading',
  H3: 'heading',
  H4: 'heading',
  H5: 'heading',
  H6: 'heading',
  LI: 'list-item',
  FIGCAPTION: 'caption',
  CAPTION: 'caption',
  BLOCKQUOTE: 'quote',
};

/** Yield the blocks of `root` in reading order, those without a letter left out. */
export function* readBlocks(root: Element): Generator<ReadBlock> {
  let open: OpenBlock | undefined;
  for (const step of walk(root)) {
    if (step.kind === 'text') {
      open ??= new OpenBlock(step.parent);
      open.add(step.node);
    } else if (step.kind === 'break') {
      open?.addBreak();
    } else {
      const block = open?.close();
      open = undefined;
      if (block) yield block;
    }
  }
  const block = open?.close();
  if (block) yield block;
}

type Step = { kind: 'text'; node: Text; parent: Element } | { kind: 'break' } | { kind: 'edge' };

/** Yield text nodes, line breaks and the edges of blocks; open shadow roots are entered, skipped elements are not. */
function* walk(root: Element | ShadowRoot): Generator<Step> {
  for (const child of root.childNodes) {
    if (child instanceof Text) {
      const parent = root instanceof ShadowRoot ? root.host : root;
      yield { kind: 'text', node: child, parent };
    } else if (child instanceof Element) {
      if (child.tagName === 'BR') yield { kind: 'break' };
      else if (INLINE.has(child.tagName) && !child.shadowRoot) {
        if (!isSkipped(child)) yield* walk(child);
      } else {
        yield { kind: 'edge' };
        if (!isSkipped(child)) {
          if (child.shadowRoot) yield* walk(child.shadowRoot);
          yield* walk(child);
        }
        yield { kind: 'edge' };
      }
    }
  }
}

/** A block while its text is gathered. */
class OpenBlock {
  private text = '';
  private readonly nodes: Text[] = [];
  private readonly starts: number[] = [];
  private readonly parent: Element;

  constructor(parent: Element) {
    this.parent = parent;
  }

  add(node: Text): void {
    this.nodes.push(node);
    this.starts.push(this.text.length);
    this.text += node.data;
  }

  addBreak(): void {
    this.text += '\n';
  }

  /** Return the block, or null when it has no letter. */
  close(): ReadBlock | null {
    if (!/\p{L}/u.test(this.text)) return null;
    const element = this.parent.closest(Object.keys(KINDS).join()) ?? this.parent;
    return {
      map: { text: this.text, nodes: this.nodes, starts: this.starts },
      lang: this.parent.closest('[lang]')?.getAttribute('lang') || undefined,
      kind: KINDS[element.tagName] ?? 'paragraph',
      element: this.parent,
    };
  }
}
