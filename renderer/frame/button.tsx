import type { IconNode } from 'lucide';
import type { ComponentProps } from 'react';
import { Icon } from '../icons/icon.tsx';

interface ButtonProps extends ComponentProps<'button'> {
  /** Beside those of every button, such as "button-main". */
  readonly className?: string | undefined;
  readonly icon?: IconNode;
  /** It does nothing for now, and keeps the focus, which a disabled button would lose. */
  readonly unavailable?: boolean;
}

/** A button with a border, which says in words what it does. */
export function Button(props: ButtonProps) {
  const { className, icon, unavailable, onClick, children, ...rest } = props;
  return (
    <button
      type="button"
      {...rest}
      className={className === undefined ? 'button' : `button ${className}`}
      aria-disabled={unavailable}
      onClick={unavailable === true ? undefined : onClick}
    >
      {icon !== undefined && <Icon shape={icon} />}
      {children}
    </button>
  );
}
