import type { ClipboardView } from '../../preload/contract.ts';
import { useNow } from '../state/use-now.ts';
import { receiptText } from '../words/account-text.ts';
import { clearCopyAction } from '../words/list-text.ts';

interface CopyReceiptProps {
  readonly clipboard: ClipboardView;
  readonly onClear: () => void;
}

/** Shown while the clipboard holds what this row copied. */
export function CopyReceipt({ clipboard, onClear }: CopyReceiptProps) {
  const { clearsAt } = clipboard;
  const now = useNow((at) => (clearsAt === null ? Infinity : (clearsAt - at) % 1000 || 1000));
  return (
    <span className="receipt">
      {receiptText(clipboard, clearsAt === null ? null : clearsAt - now)}
      <button type="button" className="link" onClick={onClear}>
        {clearCopyAction}
      </button>
    </span>
  );
}
