import { test as base } from 'playwright/test';
import { launchApp, type LaunchedApp, type LaunchOptions } from './app.ts';

interface Fixtures {
  /** Launches an app that is quit at the end of the test, if it still runs then. */
  readonly launch: (options?: LaunchOptions) => Promise<LaunchedApp>;
}

export const test = base.extend<Fixtures>({
  // Playwright reads from the parameter which fixtures this one needs: none.
  // oxlint-disable-next-line no-empty-pattern
  launch: async ({}, use) => {
    const apps: LaunchedApp[] = [];
    await use(async (options) => {
      const app = await launchApp(options);
      apps.push(app);
      return app;
    });
    for (const app of apps) await app.quit();
  },
});
