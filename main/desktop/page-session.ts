import { app, session, type Session } from 'electron';
import path from 'node:path';
import { harden } from './hardening.ts';
import { handlePage, pageOrigin, pageUrl } from './page.ts';

/** The built page, or the development server's, which no package ever asks. */
export function openPage(): { session: Session; url: string; origin: string } {
  const served = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL'];
  const origin = served === undefined ? pageOrigin : new URL(served).origin;
  // Without "persist:" the session keeps nothing on disk.
  const ui = session.fromPartition('ui');
  harden(app, ui, served === undefined ? [origin] : [origin, origin.replace('http', 'ws')]);
  handlePage(ui, path.join(app.getAppPath(), 'out', 'renderer'));
  return { session: ui, url: served ?? pageUrl, origin };
}
