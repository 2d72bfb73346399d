import { expect, test } from 'playwright/test';
import { nextFactor, zoomOfKey, type ZoomKey } from '../../../main/desktop/zoom.ts';

const plain: ZoomKey = {
  type: 'keyDown',
  key: '+',
  code: 'BracketRight',
  control: false,
  meta: false,
  alt: false,
};
const ctrl = { ...plain, control: true };

test('Ctrl and a key zoom, on a Mac its own key does', () => {
  expect(zoomOfKey(ctrl, 'linux')).toBe('in');
  expect(zoomOfKey({ ...ctrl, key: '=' }, 'win32')).toBe('in');
  expect(zoomOfKey({ ...ctrl, key: '-' }, 'linux')).toBe('out');
  expect(zoomOfKey({ ...ctrl, key: '0' }, 'linux')).toBe('reset');
  expect(zoomOfKey({ ...ctrl, key: 'à', code: 'Digit0' }, 'linux')).toBe('reset');
  expect(zoomOfKey(ctrl, 'darwin')).toBeNull();
  expect(zoomOfKey({ ...plain, meta: true }, 'darwin')).toBe('in');
});

test('what is typed, a key let go and other shortcuts do not', () => {
  expect(zoomOfKey(plain, 'linux')).toBeNull();
  expect(zoomOfKey({ ...ctrl, alt: true }, 'linux')).toBeNull();
  expect(zoomOfKey({ ...ctrl, type: 'keyUp' }, 'linux')).toBeNull();
  expect(zoomOfKey({ ...ctrl, key: 'f', code: 'KeyF' }, 'linux')).toBeNull();
});

test('a step in and a step out lead back, and there is an end both ways', () => {
  expect(nextFactor(1, 'in')).toBe(1.1);
  expect(nextFactor(1.0999999, 'in')).toBe(1.25);
  expect(nextFactor(1.0999999, 'out')).toBe(1);
  expect(nextFactor(3, 'in')).toBe(3);
  expect(nextFactor(0.5, 'out')).toBe(0.5);
  expect(nextFactor(2.5, 'reset')).toBe(1);
});
