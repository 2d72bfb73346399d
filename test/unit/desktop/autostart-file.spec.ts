import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'playwright/test';
import { createAutostartFile, ownCommand } from '../../../main/desktop/autostart-file.ts';

const entry = path.join('autostart', 'io.github.token-tray.TokenTray.desktop');

const folders: string[] = [];

test.afterEach(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })));
});

async function setUp(command: readonly string[] = ['/opt/Token Tray/token-tray']) {
  const configFolder = await mkdtemp(path.join(tmpdir(), 'autostart-'));
  folders.push(configFolder);
  return {
    configFolder,
    file: path.join(configFolder, entry),
    autostart: createAutostartFile({ configFolder, command }),
  };
}

async function execOf(file: string): Promise<string | undefined> {
  return /^Exec=(.*)$/m.exec(await readFile(file, 'utf8'))?.[1];
}

test('on writes an entry that starts without a window, off removes it', async () => {
  const { autostart, file } = await setUp();
  expect(await autostart.state()).toBe('off');
  expect(await autostart.set(true)).toBe(true);
  expect(await autostart.state()).toBe('on');
  expect(await readFile(file, 'utf8')).toMatch(
    /^\[Desktop Entry\]\nType=Application\nName=Token Tray\n/,
  );
  expect(await execOf(file)).toBe('"/opt/Token Tray/token-tray" "--hidden"');
  expect(await autostart.set(false)).toBe(true);
  expect(await autostart.state()).toBe('off');
  expect(await autostart.set(false)).toBe(true);
});

for (const [program, exec] of [
  ['/home/a b/100%/app', String.raw`"/home/a b/100%%/app"`],
  ['/x/$HOME`id`"q"', '"/x/\\\\$HOME\\\\`id\\\\`\\\\"q\\\\""'],
  ['/x/back\\slash', '"/x/back\\\\\\\\slash"'],
] as const) {
  test(`a path is quoted as desktops want it: ${program}`, async () => {
    const { autostart, file } = await setUp([program]);
    await autostart.set(true);
    expect(await execOf(file)).toBe(`${exec} "--hidden"`);
  });
}

for (const line of ['Hidden=true', 'X-GNOME-Autostart-enabled=false', ' hidden = True ']) {
  test(`an entry that the desktop switched off is off: ${line}`, async () => {
    const { autostart, file } = await setUp();
    await autostart.set(true);
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('X-GNOME-Autostart-enabled=true', line));
    expect(await autostart.state()).toBe('off');
  });
}

test('an app that moved is found again, one that is off stays off', async () => {
  const before = await setUp(['/old/place']);
  await before.autostart.refresh();
  expect(await before.autostart.state()).toBe('off');
  await before.autostart.set(true);
  const { configFolder } = before;
  const moved = createAutostartFile({ configFolder, command: ['/new/place'] });
  await moved.refresh();
  expect(await execOf(before.file)).toBe('"/new/place" "--hidden"');
});

test('a folder that cannot be written to is noticed', async () => {
  const { autostart, configFolder } = await setUp();
  await writeFile(path.join(configFolder, 'autostart'), 'a file in its place');
  expect(await autostart.set(true)).toBe(false);
});

for (const [name, options, command] of [
  [
    'an AppImage',
    { appImage: '/home/ann/Token.AppImage', packaged: true },
    ['/home/ann/Token.AppImage'],
  ],
  ['a package', { appImage: undefined, packaged: true }, ['/opt/token-tray']],
  ['a checkout', { appImage: undefined, packaged: false }, ['/opt/token-tray', '/src/app']],
] as const) {
  test(`the command of ${name}`, () => {
    expect(ownCommand({ ...options, program: '/opt/token-tray', appFolder: '/src/app' })).toEqual(
      command,
    );
  });
}
