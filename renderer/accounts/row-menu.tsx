import { Ellipsis } from 'lucide';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { moreActionsLabel } from '../words/list-text.ts';
import { Button } from '../frame/button.tsx';

export interface MenuAction {
  readonly label: string;
  readonly run: () => void;
  readonly disabled?: boolean;
  /** Begins a new group. */
  readonly divided?: boolean;
  readonly tone?: 'bad';
}

interface RowMenuProps {
  readonly id: string;
  readonly actions: readonly MenuAction[];
}

/** A button and its menu. The platform's popover closes it on Escape and on a click elsewhere. */
export function RowMenu({ id, actions }: RowMenuProps) {
  const [open, setOpen] = useState(false);
  // Most menus are never opened, and a list has many.
  const [filled, setFilled] = useState(false);
  const [isAside, setAside] = useState(false);
  const menu = useRef<HTMLDivElement>(null);
  const menuId = `menu-${id}`;
  const anchorName = `--${menuId}`;

  useEffect(() => {
    if (open) items(menu.current)[0]?.focus();
  }, [open]);

  function move(event: KeyboardEvent): void {
    const all = items(menu.current);
    const at = all.findIndex((item) => item === document.activeElement);
    const target = nextItem(event.key, at, all.length);
    if (target !== null) {
      event.preventDefault();
      all.at(target)?.focus();
    } else if (event.key === 'Tab') menu.current?.hidePopover();
  }

  function choose(action: MenuAction): void {
    // Before the action: closing gives the focus back to the button, where a dialog returns to.
    menu.current?.hidePopover();
    action.run();
  }

  return (
    <>
      <Button
        icon={Ellipsis}
        className="button-icon"
        aria-label={moreActionsLabel}
        aria-haspopup="menu"
        aria-expanded={open}
        popoverTarget={menuId}
        style={{ anchorName }}
      />
      <div
        ref={menu}
        id={menuId}
        className={isAside ? 'menu menu-aside' : 'menu'}
        role="menu"
        tabIndex={-1}
        aria-label={moreActionsLabel}
        popover="auto"
        style={{ positionAnchor: anchorName }}
        onBeforeToggle={() => setFilled(true)}
        onToggle={({ newState, currentTarget }) => {
          setOpen(newState === 'open');
          setAside(newState === 'open' && !isInView(currentTarget));
        }}
        onKeyDown={move}
      >
        {(filled ? actions : []).map((action) => (
          <button
            key={action.label}
            type="button"
            role="menuitem"
            tabIndex={-1}
            className={itemClass(action)}
            disabled={action.disabled ?? false}
            // Or the pointer would mark one and the keyboard another.
            onPointerMove={({ currentTarget }) => currentTarget.focus()}
            onClick={() => choose(action)}
          >
            {action.label}
          </button>
        ))}
      </div>
    </>
  );
}

/** Chromium does not try the other places of a menu whose button lies in a list that is scrolled. */
function isInView(menu: HTMLElement): boolean {
  const { top, bottom } = menu.getBoundingClientRect();
  return top >= 0 && bottom <= window.innerHeight;
}

function items(menu: HTMLElement | null): HTMLButtonElement[] {
  return [...(menu?.querySelectorAll<HTMLButtonElement>('[role=menuitem]:enabled') ?? [])];
}

/** The index to go to, as for `Array.at`; null when the key is none of a menu's. */
function nextItem(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowUp':
      return at <= 0 ? -1 : at - 1;
    case 'Home':
      return 0;
    case 'End':
      return -1;
    default:
      return null;
  }
}

function itemClass({ divided, tone }: MenuAction): string {
  return ['menu-item', divided === true && 'divided', tone === 'bad' && 'menu-item-bad']
    .filter(Boolean)
    .join(' ');
}
