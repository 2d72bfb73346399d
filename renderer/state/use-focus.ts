import { useCallback, useEffect, useRef } from 'react';

/**
 * Answers with what focuses the element of an id, now or after one of the next renders: the row may
 * not be there yet, and behind a modal dialog nothing takes the focus.
 */
export function useFocus(): (elementId: string) => void {
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (wanted.current !== null && focus(wanted.current)) wanted.current = null;
  });
  return useCallback((elementId: string) => {
    wanted.current = focus(elementId) ? null : elementId;
  }, []);
}

function focus(elementId: string): boolean {
  const element = document.querySelector<HTMLElement>(`#${CSS.escape(elementId)}`);
  if (element === null) return false;
  element.focus();
  if (document.activeElement !== element) return false;
  element.scrollIntoView({ block: 'nearest' });
  return true;
}
