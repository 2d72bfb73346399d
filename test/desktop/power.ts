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

/** Tells every program that the machine goes to sleep now. It does not really sleep. */
export function announceSleep(): Promise<void> {
  return prepareForSleep(true);
}

/** Tells every program that the machine woke up. */
export function announceWake(): Promise<void> {
  return prepareForSleep(false);
}
