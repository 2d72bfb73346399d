import type { Result, ShortcutView, ShortcutWay } from '../../preload/contract.ts';
import { reservedUse } from '../../preload/shortcut.ts';
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
  readonly platform: NodeJS.Platform;
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
  /** While one is recorded in the window, the one that is on does nothing. */
  setRecording(recording: boolean): void;
  stop(): void;
}

export function createGlobalShortcut(options: GlobalShortcutOptions): GlobalShortcut {
  const { registry, way, platform, log } = options;
  let { chosen } = options;
  let granted = false;
  let recording = false;
  /** Given back for as long as one is recorded, so that its keys reach the window. */
  let released = false;

  function press(): void {
    if (!recording) options.onPress();
  }

  function ask(accelerator: string): boolean {
    try {
      if (registry.register(accelerator, press)) return true;
      log('shortcut-not-granted', { way });
    } catch (error) {
      log('shortcut-not-granted', { way, error: errorName(error) });
    }
    return false;
  }

  function giveBack(): void {
    if (granted && !released && chosen !== null) registry.unregister(chosen);
    granted = false;
    released = false;
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
      if (wanted !== null && reservedUse(wanted, platform) !== null)
        return { ok: false, failure: { kind: 'invalid-input', field: 'accelerator' } };
      const holds = granted && !released && wanted === chosen;
      // First the new one: while it is not granted, nothing is given up for it.
      if (wanted !== null && !holds && !ask(wanted)) {
        if (granted && chosen !== null && !registry.isRegistered(chosen)) granted = ask(chosen);
        released = false;
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
    setRecording: (wanted) => {
      recording = wanted;
      // Wayland's desktop would ask the user about it anew.
      if (recording && granted && !released && chosen !== null && way !== 'portal') {
        registry.unregister(chosen);
        released = true;
      } else if (!recording && released) {
        released = false;
        granted = chosen !== null && ask(chosen);
        if (!granted) options.onChange();
      }
    },
    stop: giveBack,
  };
}

function refusedBy(way: ShortcutWay): 'other-program' | 'desktop' {
  return way === 'portal' ? 'desktop' : 'other-program';
}
