import { ipcMain } from 'electron';
import { servedOrigin } from './desktop/page-session.ts';
import type { AppWindow } from './desktop/window.ts';
import { systemClock as clock } from './expiry/clock.ts';
import { bindIpc, type IpcOptions } from './ipc.ts';

export interface WindowIpcOptions extends Pick<IpcOptions, 'answer' | 'log'> {
  readonly window: Pick<AppWindow, 'contents' | 'close'>;
}

/** Lets our window, and nobody else, ask for what the contract has; answers with what ends it. */
export function openIpc({ window, answer, log }: WindowIpcOptions): () => void {
  return bindIpc({
    host: ipcMain,
    answer,
    origin: servedOrigin,
    trustedSender: window.contents,
    clock,
    // The tray goes on without it, and the next one starts anew.
    onFlood: window.close,
    log,
  });
}
