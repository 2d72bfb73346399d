import { app, session, type ProxyConfig, type Session } from 'electron';
import path from 'node:path';
import { askForNoDictionary, harden } from './hardening.ts';
import { handlePage, pageOrigin, pageUrl } from './page.ts';

/** Port 1 of this machine, where nothing listens; without the exception loopback would be let through. */
const nowhere: ProxyConfig = {
  mode: 'fixed_servers',
  proxyRules: 'http://127.0.0.1:1',
  proxyBypassRules: '<-loopback>',
};

export interface Page {
  readonly session: Session;
  readonly url: string;
}

/** The built page comes from our own scheme, unless a development server has it, which no package asks. */
const served = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL'];
export const servedOrigin = served === undefined ? pageOrigin : new URL(served).origin;

/** Once, before the first window: a session takes its time and memory, and the tray needs none. */
export function openPage(onStyles: () => void): Page {
  // Without "persist:" it keeps nothing on disk.
  const ui = session.fromPartition('ui');
  const allowed = served === undefined ? [] : [servedOrigin.replace('http', 'ws')];
  harden(app, ui, [servedOrigin, ...allowed]);
  // The page asks the network for nothing, and what finds a way around its policy leads nowhere. A
  // window that waited for that would be there 20 ms later, so the page waits for it instead.
  const ready = served === undefined ? ui.setProxy(nowhere) : Promise.resolve();
  // Nothing is asked of us then.
  if (served !== undefined) onStyles();
  handlePage(ui, { folder: path.join(app.getAppPath(), 'out', 'renderer'), ready, onStyles });
  return { session: ui, url: served ?? pageUrl };
}

/** The proxy that Chromium would use, as a PAC file would say it. */
export function systemProxy(url: string): Promise<string> {
  // Not the page's session, which is led nowhere.
  const asking = session.fromPartition('system-proxy');
  askForNoDictionary(asking);
  return asking.resolveProxy(url);
}
