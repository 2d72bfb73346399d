import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** What another program would paste; empty when nobody offers text. */
export async function readClipboard(): Promise<string> {
  // Asked first, because xclip ends with an error both when nobody offers text and when it fails.
  const offered = await execute('xclip', ['-selection', 'clipboard', '-o', '-t', 'TARGETS']).catch(
    () => ({ stdout: '' }),
  );
  if (!offered.stdout.split('\n').includes('UTF8_STRING')) return '';
  const text = ['-selection', 'clipboard', '-o', '-t', 'UTF8_STRING'];
  return (await execute('xclip', text)).stdout;
}

/** Copies text as another program does. */
export async function writeClipboard(text: string): Promise<void> {
  // xclip stays behind to answer who pastes, so it must not hold our pipes.
  const child = spawn('xclip', ['-selection', 'clipboard', '-i'], {
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  child.stdin.end(text);
  await once(child, 'exit');
}
