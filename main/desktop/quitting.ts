import { app } from 'electron';

/**
 * Holds up quitting until `stopAll` is done. Windows does not ask when the user logs off or shuts
 * down: https://www.electronjs.org/docs/latest/api/app#event-before-quit
 */
export function stopBeforeQuit(stopAll: () => Promise<void>): void {
  let stopped = false;
  app.on('before-quit', (event) => {
    if (stopped) return;
    event.preventDefault();
    void stopAll().then(() => {
      stopped = true;
      app.quit();
    });
  });
}
