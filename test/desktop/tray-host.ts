import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { hasTrayHost } from './bus-names.mjs';
import { startPanel } from './session.mjs';
import { waitFor } from './wait-for.ts';

const execute = promisify(execFile);

/** Ends the panel: from here on nobody shows tray icons. */
export async function stopTrayHost(): Promise<void> {
  await execute('xfce4-panel', ['--quit']);
  await waitFor('end of the tray host', () => (hasTrayHost(process.env) ? undefined : true));
}

/** Starts the panel again and waits until it shows tray icons. */
export function startTrayHost(): Promise<void> {
  return startPanel(process.env);
}
