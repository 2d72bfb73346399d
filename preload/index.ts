import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import {
  commandChannel,
  commandNames,
  eventChannel,
  eventNames,
  type EventName,
} from './channels.ts';

/**
 * `window.tokenTray`, derived from the contract. Every function has its channel fixed in it and
 * passes neither `ipcRenderer` nor an Electron event on, so that the bridge stays harmless even
 * when a script in the page captures all of it.
 */
const functions = commandNames.map((name) => {
  const channel = commandChannel(name);
  return [name, (request: unknown): Promise<unknown> => ipcRenderer.invoke(channel, request)];
});

function on(event: EventName, listener: (payload: unknown) => void): () => void {
  if (!eventNames.includes(event)) throw new TypeError('Unknown event');
  const channel = eventChannel(event);
  const forward = (_event: IpcRendererEvent, payload: unknown): void => listener(payload);
  ipcRenderer.on(channel, forward);
  return () => ipcRenderer.removeListener(channel, forward);
}

contextBridge.exposeInMainWorld('tokenTray', { ...Object.fromEntries(functions), on });
