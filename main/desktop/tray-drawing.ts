import {
  rowsChangeAt,
  trayMenu,
  trayState,
  type TrayItem,
  type TrayModel,
  type TrayState,
} from './tray-menu.ts';
import { trayTooltip } from './tray-text.ts';

/** Redrawn more often, a menu only closes under the pointer; two hundred logins are few drawings. */
export const betweenDrawingsMs = 50;

/** What is to be shown otherwise than before; null where it stays. */
export interface TrayChanges {
  readonly state: TrayState | null;
  readonly tooltip: string | null;
  readonly items: readonly TrayItem[] | null;
}

const nothing: TrayChanges = { state: null, tooltip: null, items: null };

/**
 * Compares a model with what was drawn last. While accounts and clipboard are the same and no label
 * can have aged, which is at nearly every tick, it does not even look at the accounts.
 */
export function createTrayDrawing(shownState: TrayState): (model: TrayModel) => TrayChanges {
  let last: TrayModel | null = null;
  let agesAt = -Infinity;
  let state = shownState;
  let tooltip = '';
  let menu = '';

  function isShown({ accounts, held, now }: TrayModel): boolean {
    return accounts === last?.accounts && held === last.held && now >= last.now && now < agesAt;
  }

  return (model) => {
    if (isShown(model)) return nothing;
    last = model;
    agesAt = rowsChangeAt(model.accounts, model.now);
    const items = trayMenu(model);
    const drawn = {
      state: trayState(model.tally),
      tooltip: trayTooltip(model.tally),
      menu: JSON.stringify(items),
    };
    const changes: TrayChanges = {
      state: drawn.state === state ? null : drawn.state,
      tooltip: drawn.tooltip === tooltip ? null : drawn.tooltip,
      items: drawn.menu === menu ? null : items,
    };
    ({ state, tooltip, menu } = drawn);
    return changes;
  };
}
