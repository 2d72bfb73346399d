import { useId, useRef, useState, type KeyboardEvent } from 'react';
import type { RenewalView, TokenView } from '../../preload/contract.ts';
import { hideTip, showTip } from '../state/shown-tip.ts';
import {
  expiryText,
  fingerprintLabel,
  loggedInText,
  noFixedEnd,
  renewsText,
  sentAsText,
} from '../words/expiry-text.ts';
import { timeLeft } from '../words/time-left.ts';

interface ExpiryProps {
  readonly token: TokenView;
  readonly renewal: RenewalView | null;
  readonly now: number;
}

/** The time left; its date and source appear under the pointer and with keyboard focus. */
export function Expiry({ token, renewal, now }: ExpiryProps) {
  const tipId = useId();
  const tip = useRef<HTMLSpanElement>(null);
  const anchorName = `--${tipId}`;
  // Few tips are ever shown, and a list has many.
  const [filled, setFilled] = useState(false);
  const show = () => showTip(tip.current);
  const hide = () => hideTip(tip.current);
  const hideOnEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') hide();
  };
  return (
    <span onMouseEnter={show} onMouseLeave={hide}>
      <button
        type="button"
        className="expiry-time"
        style={{ anchorName }}
        aria-describedby={tipId}
        onFocus={show}
        onBlur={hide}
        onKeyDown={hideOnEscape}
      >
        {token.expiresAt === null ? noFixedEnd : timeLeft(token.expiresAt, now, token.estimated)}
      </button>
      <span
        ref={tip}
        id={tipId}
        className="tip"
        role="tooltip"
        popover="manual"
        style={{ positionAnchor: anchorName }}
        onBeforeToggle={() => setFilled(true)}
      >
        {filled && <Tip {...{ token, renewal, now }} />}
      </span>
    </span>
  );
}

function Tip({ token, renewal, now }: ExpiryProps) {
  const { date, source } = expiryText(token);
  return (
    <>
      <strong>{date}</strong>
      <span>{source}</span>
      {renewal !== null && renewal.nextAt !== null && (
        <span>{renewsText(Math.max(renewal.nextAt, now))}</span>
      )}
      <span className="muted">{loggedInText(token)}</span>
      <span className="muted">{sentAsText(token)}</span>
      {token.fingerprint !== null && (
        <span className="muted">
          {fingerprintLabel} <code>{token.fingerprint}</code>
        </span>
      )}
    </>
  );
}
