import type { PowerMonitor } from 'electron';

/** Tells of the end of sleep and of a screen lock, each maybe twice; answers with what ends that. */
export function watchPower(
  powerMonitor: PowerMonitor,
  onWake: (reason: 'resume' | 'unlock') => void,
): () => void {
  const onResume = (): void => onWake('resume');
  const onUnlock = (): void => onWake('unlock');
  powerMonitor.on('resume', onResume);
  powerMonitor.on('unlock-screen', onUnlock);
  return () => {
    powerMonitor.removeListener('resume', onResume);
    powerMonitor.removeListener('unlock-screen', onUnlock);
  };
}
