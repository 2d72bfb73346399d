import { expect, test } from 'playwright/test';
import { forbiddenSwitch, isFlood } from '../../../main/desktop/launch-arguments.ts';
import { shows } from '../../faults/reached.ts';

const program = '/opt/Token Tray/token-tray';

const refused = [
  ['--remote-debugging-port=9222', 'remote-debugging-port'],
  ['--remote-debugging-port', 'remote-debugging-port'],
  ['--remote-debugging-pipe', 'remote-debugging-pipe'],
  ['--no-sandbox', 'no-sandbox'],
  ['-no-sandbox', 'no-sandbox'],
  ['--No-Sandbox', 'no-sandbox'],
  ['  --no-sandbox', 'no-sandbox'],
  ['--no-sandbox=', 'no-sandbox'],
  ['--disable-web-security', 'disable-web-security'],
  ['--ignore-certificate-errors', 'ignore-certificate-errors'],
  ['--host-resolver-rules=MAP * evil', 'host-resolver-rules'],
  ['--renderer-cmd-prefix=xterm -e', 'renderer-cmd-prefix'],
] as const;

for (const [argument, name] of refused) {
  test(`"${argument}" is refused, wherever it stands`, shows('D4'), () => {
    expect(forbiddenSwitch([program, argument], 'linux')).toBe(name);
    expect(forbiddenSwitch([program, '--hidden', 'file', argument, 'x'], 'linux')).toBe(name);
  });
}

const taken = [
  '--hidden',
  '--password-store=gnome-libsecret',
  '--ozone-platform=wayland',
  '--enable-features=WaylandWindowDecorations',
  '--no-sandboxes',
  'no-sandbox',
  '--',
  '-',
  '',
  'https://example.com/?--no-sandbox',
] as const;

for (const argument of taken) {
  test(`"${argument}" is taken`, () => {
    expect(forbiddenSwitch([program, argument], 'linux')).toBeNull();
  });
}

test('the program itself is no switch', () => {
  expect(forbiddenSwitch(['--no-sandbox'], 'linux')).toBeNull();
});

test('a slash begins a switch on Windows only', () => {
  expect(forbiddenSwitch([program, '/no-sandbox'], 'win32')).toBe('no-sandbox');
  expect(forbiddenSwitch([program, '/no-sandbox'], 'linux')).toBeNull();
});

test('many arguments, or long ones, are a flood', () => {
  expect(isFlood([program, ...Array.from({ length: 63 }, String)])).toBe(false);
  expect(isFlood([program, ...Array.from({ length: 64 }, String)])).toBe(true);
  expect(isFlood([program, ...Array.from({ length: 10_000 }, String)])).toBe(true);
  expect(isFlood([program, 'x'.repeat(4_000)])).toBe(false);
  expect(isFlood([program, 'x'.repeat(100_000)])).toBe(true);
});
