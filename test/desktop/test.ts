import { test as base } from 'playwright/test';
import { launchApp, type LaunchedApp, type LaunchOptions } from './app.ts';
import { endOthers, sharedApps } from './left-apps.ts';

interface Fixtures {
  /** Launches an app that is quit at the end of the test, if it still runs then. */
  readonly launch: (options?: LaunchOptions) => Promise<LaunchedApp>;
  /** Fails a test that leaves an app to the tests after it: one desktop has one tray and one clipboard. */
  readonly noAppLeft: void;
}

// Playwright reads from the parameter which fixtures one needs: none.
/* oxlint-disable no-empty-pattern */
export const test = base.extend<Fixtures>({
  launch: async ({}, use) => {
    const apps: LaunchedApp[] = [];
    await use(async (options) => {
      const app = await launchApp(options);
      apps.push(app);
      return app;
    });
    for (const app of apps) await app.quit();
  },
  noAppLeft: [
    async ({}, use, { file }) => {
      const shared = await sharedApps(file);
      await use();
      await endOthers(shared, file);
    },
    { auto: true },
  ],
});
