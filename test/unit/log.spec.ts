import { expect, test } from 'playwright/test';
import { errorName, errorPlace } from '../../main/log.ts';
import { shows } from '../faults/reached.ts';

function thrownBy(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  return undefined;
}

test(
  'of an error the class and the place are told, and nothing of its message',
  shows('L1'),
  () => {
    const error = thrownBy(() => JSON.parse('SECRET-TOKEN'));
    expect(String(error)).toContain('SECRET-TOKEN');
    expect(errorName(error)).toBe('SyntaxError');
    expect(errorPlace(error)).toMatch(/^log\.spec\.ts:\d+:\d+$/);
  },
);

test('a message that looks like a frame is none', shows('L1'), () => {
  const error = new Error('x\n    at SECRET (/home/SECRET/SECRET.js:1:1)\n    at y');
  expect(errorPlace(error)).toMatch(/^log\.spec\.ts:\d+:\d+$/);
  const bare = Object.assign(new Error('x'), { stack: 'Error: x' });
  expect(errorPlace(bare)).toBeNull();
});

test('what is no error has a type and no place', () => {
  expect([errorName('SECRET'), errorPlace('SECRET')]).toEqual(['string', null]);
  expect([errorName(null), errorPlace(undefined)]).toEqual(['object', null]);
});
