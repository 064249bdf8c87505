import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Undo } from '../../../storage/undo.ts';

/** What was just done, and how to take it back. */
export interface Notice {
  text: string;
  undo?: Undo;
  /** Called when the undo is given up: by closing the notice, by the next one, or by leaving the page. */
  finish?: () => Promise<void>;
}

export interface Notices {
  notice: Notice | null;
  show: (notice: Notice) => void;
  undo: () => Promise<void>;
  close: () => void;
}

/** One notice at a time. */
export function useNotice(): Notices {
  const [notice, setNotice] = useState<Notice | null>(null);
  const current = useRef<Notice | null>(null);
  const replace = useCallback((next: Notice | null) => {
    void current.current?.finish?.();
    current.current = next;
    setNotice(next);
  }, []);
  useEffect(() => () => replace(null), []);
  return {
    notice,
    show: replace,
    undo: async () => {
      const undone = current.current;
      // Taken back, it is not to be finished.
      current.current = null;
      setNotice(null);
      await undone?.undo?.();
    },
    close: () => replace(null),
  };
}
