import type { PowerMonitor } from 'electron';

/** The part of Electron's PowerMonitor that is used; structural, so that tests need no Electron. */
export type PowerEvents = Pick<PowerMonitor, 'on' | 'removeListener'>;

export interface PowerListeners {
  /** The end of sleep and of a screen lock, each maybe twice. */
  readonly onWake: (reason: 'resume' | 'unlock') => void;
  /**
   * The user leaves: the computer falls asleep, or the screen is locked, which Electron tells on macOS
   * and Windows only. Maybe twice too.
   */
  readonly onLeave: () => void;
}

/** Answers with what ends it. */
export function watchPower(power: PowerEvents, { onWake, onLeave }: PowerListeners): () => void {
  const onResume = (): void => onWake('resume');
  const onUnlock = (): void => onWake('unlock');
  power.on('resume', onResume);
  power.on('unlock-screen', onUnlock);
  power.on('suspend', onLeave);
  power.on('lock-screen', onLeave);
  return () => {
    power.removeListener('resume', onResume);
    power.removeListener('unlock-screen', onUnlock);
    power.removeListener('suspend', onLeave);
    power.removeListener('lock-screen', onLeave);
  };
}
