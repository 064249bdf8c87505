import { useEffect, useState } from 'preact/hooks';
import { parseRoute, type Route } from './route.ts';

/** Return the place in the address; a new place begins at its top, with the focus on its heading. */
export function useRoute(): Route {
  const [route, setRoute] = useState(() => parseRoute(location.hash));
  useEffect(() => {
    const controller = new AbortController();
    const onHashChange = () => {
      const next = parseRoute(location.hash);
      setRoute(next);
      // Typing in the search field changes the address with every letter and must not lose its place.
      if (next.page !== 'search') {
        scrollTo(0, 0);
        document.querySelector('main')?.focus({ preventScroll: true });
      }
    };
    addEventListener('hashchange', onHashChange, { signal: controller.signal });
    return () => controller.abort();
  }, []);
  return route;
}
