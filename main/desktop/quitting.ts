import { app } from 'electron';

/** Holds up every way of quitting, that of the system included, until `stopAll` is done. */
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
