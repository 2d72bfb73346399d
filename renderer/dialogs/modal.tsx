import type { Environment } from '../../preload/contract.ts';
import { EnvironmentChip } from '../accounts/environment-chip.tsx';
import { useId, useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';

export interface ModalProps {
  readonly title: string;
  /** Of the account that it is about: it stands beside the title and is read out after it. */
  readonly environment?: Environment | null;
  /** Something is under way that cannot be taken back: the dialog stays until it ends. */
  readonly busy: boolean;
  readonly wide?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The platform's modal dialog: it traps the focus and gives it back. */
export function Modal({
  title,
  environment = null,
  busy,
  wide = false,
  onClose,
  children,
}: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  // A layout effect ends before the dialog leaves the page, in time to give the focus back.
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);

  // Chromium closes a dialog on the second Escape even when `cancel` is prevented.
  function keepWhileBusy(event: KeyboardEvent): void {
    if (busy && event.key === 'Escape') event.preventDefault();
  }

  return (
    // The handler only holds back a key that closes the dialog.
    <dialog
      ref={dialog}
      className={wide ? 'dialog dialog-wide' : 'dialog'}
      aria-labelledby={titleId}
      aria-describedby={environment === null ? undefined : `${titleId}-environment`}
      onKeyDown={keepWhileBusy}
      onClose={() => {
        if (dialog.current?.open === false) onClose();
      }}
    >
      <div className="dialog-title">
        <h2 id={titleId}>{title}</h2>
        {environment !== null && (
          <span id={`${titleId}-environment`}>
            <EnvironmentChip environment={environment} />
          </span>
        )}
      </div>
      {children}
    </dialog>
  );
}
