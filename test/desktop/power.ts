import { setTimeout as sleep } from 'node:timers/promises';
import { call, type BusObject } from './bus.ts';

const loginService: BusObject = {
  bus: 'system',
  service: 'org.freedesktop.login1',
  path: '/org/freedesktop/login1',
};

async function prepareForSleep(start: boolean): Promise<void> {
  const signal = [
    'org.freedesktop.login1.Manager',
    'PrepareForSleep',
    'b',
    '1',
    'b',
    String(start),
  ];
  await call(loginService, 'org.freedesktop.DBus.Mock.EmitSignal', 'sssav', ...signal);
}

/**
 * Sends the machine to sleep, as far as this process can tell: it is told, then stands still for
 * `ms` with its clock going on, then is told that the machine woke up.
 */
export async function sleepThrough(pid: number, ms: number): Promise<void> {
  await announceSleep();
  process.kill(pid, 'SIGSTOP');
  await sleep(ms);
  process.kill(pid, 'SIGCONT');
  await announceWake();
}

/** Tells every program that the machine goes to sleep now. It does not really sleep. */
export function announceSleep(): Promise<void> {
  return prepareForSleep(true);
}

/** Tells every program that the machine woke up. */
export function announceWake(): Promise<void> {
  return prepareForSleep(false);
}
