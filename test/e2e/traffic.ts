import type { ElectronApplication } from 'playwright/test';

interface Recorder {
  tokenTrayTraffic?: string[];
}

/** Records all that main says to the window: replies of commands and events. */
export async function recordTraffic(electron: ElectronApplication): Promise<void> {
  await electron.evaluate(({ ipcMain, BrowserWindow }) => {
    const traffic: string[] = [];
    (globalThis as Recorder).tokenTrayTraffic = traffic;
    type Handler = (...args: unknown[]) => unknown;
    const { _invokeHandlers: handlers } = ipcMain as unknown as {
      _invokeHandlers: Map<string, Handler>;
    };
    for (const [channel, handler] of handlers) {
      handlers.set(channel, async (...args) => {
        const reply = await handler(...args);
        traffic.push(`${channel} ${JSON.stringify(reply)}`);
        return reply;
      });
    }
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents === undefined) throw new Error('There is a window.');
    const send = contents.send.bind(contents);
    contents.send = (channel, ...args) => {
      traffic.push(`${channel} ${JSON.stringify(args)}`);
      send(channel, ...(args as unknown[]));
    };
  });
}

/** One line for each reply and event so far. */
export function recordedTraffic(electron: ElectronApplication): Promise<readonly string[]> {
  return electron.evaluate(() => (globalThis as Recorder).tokenTrayTraffic ?? []);
}
