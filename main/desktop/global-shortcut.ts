import type { Result, ShortcutView, ShortcutWay } from '../../preload/contract.ts';
import { errorName, type Log } from '../log.ts';

/** The part of Electron's globalShortcut that is used; structural, so that tests need no Electron. */
export interface ShortcutRegistry {
  register(accelerator: string, onPress: () => void): boolean;
  isRegistered(accelerator: string): boolean;
  unregister(accelerator: string): void;
}

export interface GlobalShortcutOptions {
  readonly registry: ShortcutRegistry;
  readonly way: ShortcutWay;
  /** What the user chose before; null is off. */
  readonly chosen: string | null;
  readonly keep: (accelerator: string | null) => Promise<void>;
  readonly onPress: () => void;
  readonly onChange: () => void;
  readonly log: Log;
}

/** The one combination that works in whatever program the user is in. */
export interface GlobalShortcut {
  /** As the system has it, whatever was chosen. */
  view(): ShortcutView;
  /** Asks the system for what was chosen before. */
  start(): void;
  /** What is not granted changes nothing: the one before goes on. */
  change(accelerator: string | null): Promise<Result<ShortcutView>>;
  stop(): void;
}

export function createGlobalShortcut(options: GlobalShortcutOptions): GlobalShortcut {
  const { registry, way, log } = options;
  let { chosen } = options;
  let granted = false;

  function ask(accelerator: string): boolean {
    try {
      if (registry.register(accelerator, options.onPress)) return true;
      log('shortcut-not-granted', { way });
    } catch (error) {
      log('shortcut-not-granted', { way, error: errorName(error) });
    }
    return false;
  }

  function giveBack(): void {
    if (granted && chosen !== null) registry.unregister(chosen);
    granted = false;
  }

  function view(): ShortcutView {
    if (chosen === null) return { accelerator: null, state: 'off', way };
    const yes = way === 'portal' ? 'asked' : 'on';
    return { accelerator: chosen, state: granted ? yes : 'taken', way };
  }

  return {
    view,
    start: () => {
      if (chosen === null) return;
      granted = ask(chosen);
      options.onChange();
    },
    change: async (wanted) => {
      const holds = granted && wanted === chosen;
      // First the new one: while it is not granted, nothing is given up for it.
      if (wanted !== null && !holds && !ask(wanted)) {
        if (granted && chosen !== null && !registry.isRegistered(chosen)) granted = ask(chosen);
        options.onChange();
        return { ok: false, failure: { kind: 'shortcut-refused', by: refusedBy(way) } };
      }
      if (!holds) giveBack();
      chosen = wanted;
      granted = wanted !== null;
      options.onChange();
      await options.keep(wanted);
      return { ok: true, value: view() };
    },
    stop: giveBack,
  };
}

function refusedBy(way: ShortcutWay): 'other-program' | 'desktop' {
  return way === 'portal' ? 'desktop' : 'other-program';
}
