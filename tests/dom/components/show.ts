import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';

/** Show a component in the document and return the element that it is in; what was shown before goes. */
export async function show(component: ComponentChild): Promise<HTMLElement> {
  const root = document.createElement('main');
  document.body.replaceChildren(root);
  await act(() => render(component, root));
  return root;
}

/** Click what `selector` finds, and wait until the component has answered. */
export async function click(root: HTMLElement, selector: string): Promise<void> {
  await act(async () => {
    const found = root.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`There is no ${selector}.`);
    found.click();
  });
}
