import { app } from 'electron';
import path from 'node:path';

export function iconFolder(): string {
  return path.join(app.getAppPath(), 'build', 'icons');
}

/** Of the app's windows and notifications. */
export function appIcon(): string {
  return path.join(iconFolder(), 'icon-256.png');
}
