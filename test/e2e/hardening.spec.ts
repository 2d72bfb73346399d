// The window as a hostile script would find it.
import { test, expect, type Page } from 'playwright/test';
import { commandNames } from '../../preload/contract.ts';
import { launchApp, type LaunchedApp } from '../desktop/app.ts';

let app: LaunchedApp;
let page: Page;

test.beforeAll(async () => {
  app = await launchApp();
  page = await app.window();
  await expect(page.getByRole('heading', { name: 'No accounts yet' })).toBeVisible();
});

test.afterAll(() => app.quit());

test('the page sees the bridge and nothing of Node or Electron', async () => {
  const seen = await page.evaluate(() => ({
    bridge: Object.keys(Reflect.get(window, 'tokenTray') as object),
    foreign: ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'].filter(
      (name) => name in window,
    ),
  }));
  expect(seen.bridge.toSorted()).toEqual([...commandNames, 'on'].toSorted());
  expect(seen.foreign).toEqual([]);
});

test('the policy stops foreign and inline script, connections, frames and markup', async () => {
  const blocked = await page.evaluate(async () => {
    const violations: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) =>
      violations.push(event.effectiveDirective),
    );
    const attempts: (() => unknown)[] = [
      () => document.body.setAttribute('onclick', 'alert(1)'),
      () => fetch('https://example.com/'),
      () => new WebSocket('wss://example.com/'),
      () => {
        const frame = document.createElement('iframe');
        frame.src = 'https://example.com/';
        document.body.append(frame);
      },
      () => {
        const image = new Image();
        image.src = 'https://example.com/x.png';
        document.body.append(image);
      },
      () => {
        document.body.insertAdjacentHTML('beforeend', '<b>markup</b>');
      },
    ];
    let thrown = 0;
    for (const attempt of attempts) {
      try {
        await attempt();
      } catch {
        thrown += 1;
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
    return { thrown, violations: [...new Set(violations)].toSorted() };
  });
  expect(blocked.thrown).toBeGreaterThanOrEqual(3);
  expect(blocked.violations).toEqual(
    expect.arrayContaining(['connect-src', 'frame-src', 'img-src', 'require-trusted-types-for']),
  );
});

test('no new windows, no other pages, no permissions', async () => {
  const { href } = new URL(page.url());
  const opened = await page.evaluate(() => window.open('https://example.com/') !== null);
  await page.evaluate(() => {
    location.href = 'https://example.com/';
  });
  await page.waitForTimeout(300);
  expect(opened).toBe(false);
  expect(page.url()).toBe(href);
  const states = await page.evaluate(async () =>
    Promise.all(
      (['notifications', 'geolocation', 'camera'] as PermissionName[]).map(
        async (name) => (await navigator.permissions.query({ name })).state,
      ),
    ),
  );
  expect(states).toEqual(['denied', 'denied', 'denied']);
});

test('a malformed request is answered by a failure, not an exception', async () => {
  const reply: unknown = await page.evaluate(() => {
    const bridge = Reflect.get(window, 'tokenTray') as Record<
      string,
      (request: unknown) => unknown
    >;
    return bridge['copyHeader']?.({ id: '../../etc/passwd', format: 'header' });
  });
  expect(reply).toEqual({ ok: false, failure: { kind: 'invalid-input', field: 'id' } });
});
