/**
 * Forms that hide what they are. A form hands out its fields by their names, before its own properties and in Chromium to
 * content scripts too: `<input name="parentElement">` would lead a walk up the tree round in circles for ever. Such a
 * form is left unread, with all that it holds.
 */

/** Everything that the reading asks of an element. */
const ASKED = (
  'nodeType tagName id attributes parentNode parentElement nextSibling firstChild ownerDocument textContent shadowRoot ' +
  'getAttribute hasAttribute hasAttributes matches closest contains querySelector querySelectorAll ' +
  'getElementsByTagName checkVisibility'
).split(' ');

/** Return whether `node` is a form that hides one of its own properties by a field of that name. */
export function hidesItself(node: Node): boolean {
  if (typeof node.nodeType !== 'number') return true;
  if (!('tagName' in node) || node.tagName === undefined) return false;
  return (
    typeof node.tagName !== 'string' || (node.tagName === 'FORM' && ASKED.some((name) => Object.hasOwn(node, name)))
  );
}

/** Return the parent of `node` as the browser has it, whatever the node itself says. */
export function parentNodeOf(node: Node): ParentNode | null {
  return Reflect.get(Node.prototype, 'parentNode', node);
}

/** Return the node after `node` as the browser has it. */
export function nextSiblingOf(node: Node): ChildNode | null {
  return Reflect.get(Node.prototype, 'nextSibling', node);
}
