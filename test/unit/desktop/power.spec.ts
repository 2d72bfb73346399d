import { expect, test } from 'playwright/test';
import { EventEmitter } from 'node:events';
import { watchPower, type PowerEvents } from '../../../main/desktop/power.ts';
import { shows } from '../../faults/reached.ts';

test('leaving and coming back are told until it is ended', shows('C3'), () => {
  const emitter = new EventEmitter();
  const told: string[] = [];
  const end = watchPower(emitter as unknown as PowerEvents, {
    onWake: (reason) => told.push(reason),
    onLeave: () => told.push('leave'),
  });
  const events = ['suspend', 'suspend', 'resume', 'lock-screen', 'unlock-screen'];
  for (const event of events) emitter.emit(event);
  expect(told).toEqual(['leave', 'leave', 'resume', 'leave', 'unlock']);
  end();
  for (const event of events) expect(emitter.listenerCount(event)).toBe(0);
});
