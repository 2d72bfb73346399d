import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** X has two: what was copied, and what is marked with the mouse. */
export type Selection = 'clipboard' | 'primary';

/** What another program would paste; empty when nobody offers text. */
export async function readClipboard(selection: Selection = 'clipboard'): Promise<string> {
  // Asked first, because xclip ends with an error both when nobody offers text and when it fails.
  const offered = await execute('xclip', ['-selection', selection, '-o', '-t', 'TARGETS']).catch(
    () => ({ stdout: '' }),
  );
  if (!offered.stdout.split('\n').includes('UTF8_STRING')) return '';
  const text = ['-selection', selection, '-o', '-t', 'UTF8_STRING'];
  return (await execute('xclip', text)).stdout;
}

/** Copies text as another program does. */
export async function writeClipboard(
  text: string,
  selection: Selection = 'clipboard',
): Promise<void> {
  // xclip stays behind to answer who pastes, so it must not hold our pipes.
  const child = spawn('xclip', ['-selection', selection, '-i'], {
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  child.stdin.end(text);
  await once(child, 'exit');
}
