import { ipcMain } from 'electron';
import type { Handlers } from '../preload/contract.ts';
import { servedOrigin } from './desktop/page-session.ts';
import type { AppWindow } from './desktop/window.ts';
import type { Clock } from './expiry/clock.ts';
import { bindIpc } from './ipc.ts';
import type { Log } from './log.ts';

export interface WindowIpcOptions {
  readonly handlers: Handlers;
  readonly window: Pick<AppWindow, 'contents' | 'close'>;
  readonly clock: Pick<Clock, 'monotonic'>;
  readonly log: Log;
}

/** Lets our window, and nobody else, ask for what the contract has; answers with what ends it. */
export function openIpc({ handlers, window, clock, log }: WindowIpcOptions): () => void {
  return bindIpc({
    host: ipcMain,
    handlers,
    origin: servedOrigin,
    trustedSender: window.contents,
    clock,
    // The tray goes on without it, and the next one starts anew.
    onFlood: window.close,
    log,
  });
}
