let shown: HTMLElement | null = null;

/** One at a time: that of the pointer would lie on that of the keyboard. */
export function showTip(tip: HTMLElement | null): void {
  if (tip !== shown) shown?.hidePopover();
  tip?.showPopover();
  shown = tip;
}

export function hideTip(tip: HTMLElement | null): void {
  tip?.hidePopover();
  if (tip === shown) shown = null;
}
