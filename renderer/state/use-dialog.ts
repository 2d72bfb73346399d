import { useCallback, useRef, useState } from 'react';
import type { Dialog } from '../dialogs/open-dialog.tsx';

export interface OpenedDialog {
  readonly dialog: Dialog | null;
  /**
   * Another one each time: a dialog is shown when it is made. Escape closes it before the page hears
   * of that, so the same one may be wanted again meanwhile; and a password typed for one account must
   * not stand in the dialog of another.
   */
  readonly key: number;
  readonly open: (dialog: Dialog) => void;
  /** Only the dialog that this was handed out with: another one may be open by now. */
  readonly close: () => void;
}

/** The one dialog that is open. */
export function useDialog(): OpenedDialog {
  const [{ dialog, key }, setOpened] = useState<{ dialog: Dialog | null; key: number }>({
    dialog: null,
    key: 0,
  });
  const keys = useRef(0);
  const open = useCallback((wanted: Dialog) => {
    keys.current += 1;
    setOpened({ dialog: wanted, key: keys.current });
  }, []);
  const close = () => setOpened((now) => (now.key === key ? { ...now, dialog: null } : now));
  return { dialog, key, open, close };
}
