import { analogueRecording } from './analogue.ts';
import { leafEcoRecording } from './leaf-eco.ts';
import type { Recording } from './recording.ts';
import { withleafRecording } from './withleaf.ts';

export const recordings: readonly Recording[] = [
  withleafRecording,
  leafEcoRecording,
  analogueRecording,
];
