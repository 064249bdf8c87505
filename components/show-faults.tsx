/** The one place where a page says what went wrong in it: nothing fails in silence, and no page stays blank. */
import { render } from 'preact';
import { FaultNotice } from './FaultNotice.tsx';
import { faultKind } from './fault-kind.ts';

/** Show a notice above `page` for whatever is thrown, rejected or reported and caught by nobody. */
export function showFaults(page: HTMLElement): void {
  const place = document.createElement('div');
  page.before(place);
  const show = (thrown: unknown) => {
    // A browser's own complaint, as about a resize observer, comes without an error.
    if (thrown !== null && thrown !== undefined) render(<FaultNotice kind={faultKind(thrown)} />, place);
  };
  addEventListener('error', ({ error }) => show(error));
  addEventListener('unhandledrejection', ({ reason }) => show(reason));
}
