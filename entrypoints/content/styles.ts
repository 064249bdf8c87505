/**
 * Brings the rules of highlight.css to where the manifest's copy does not reach: documents of frames, and in Firefox
 * shadow roots, which there take ::highlight() rules from their own sheets only.
 */
import rules from './highlight.css?inline';

const brought = new WeakSet<Node>();

/** Make marks visible in the document or shadow root of `node`, until `signal` aborts. */
export function bringStyles(node: Node, signal: AbortSignal): void {
  const root = node.getRootNode();
  if (root === document || brought.has(root) || !takesStyles(root)) return;
  if (!import.meta.env.FIREFOX && node.ownerDocument === document) return;
  const view = node.ownerDocument?.defaultView;
  if (!view) return;
  brought.add(root);
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(rules);
  root.adoptedStyleSheets.push(sheet);
  // Weak: a page may make shadow roots and frames without end, and throw them away.
  const [weakRoot, weakSheet] = [new WeakRef(root), new WeakRef(sheet)];
  signal.addEventListener('abort', () => {
    const [left, own] = [weakRoot.deref(), weakSheet.deref()];
    if (!left || !own) return;
    brought.delete(left);
    const position = left.adoptedStyleSheets.indexOf(own);
    if (position >= 0) left.adoptedStyleSheets.splice(position, 1);
  });
}

/** A frame's classes are its own, so instanceof would not tell. */
function takesStyles(node: Node): node is Document | ShadowRoot {
  return 'adoptedStyleSheets' in node;
}
