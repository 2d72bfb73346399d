import { useCallback, useState } from 'react';

/** The text of the page's one live region, and what changes it. */
export function useAnnouncer(): readonly [string, (text: string) => void] {
  const [{ text, count }, setSaid] = useState({ text: '', count: 0 });
  const announce = useCallback(
    (said: string) => setSaid((before) => ({ text: said, count: before.count + 1 })),
    [],
  );
  // A screen reader stays silent when the text is the same as before; the space makes it differ.
  return [count % 2 === 0 ? text : `${text}\u00A0`, announce];
}
