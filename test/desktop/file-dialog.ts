import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { findWindow } from './screen.ts';
import { waitFor } from './wait-for.ts';

const execute = promisify(execFile);

/** Types a path into GTK's file dialog of this title and opens it; a null path leaves it by Escape. */
export async function answerFileDialog(title: string, path: string | null): Promise<void> {
  const window = await waitFor(`file dialog "${title}"`, () => findWindow(title));
  await execute('xdotool', ['windowfocus', '--sync', window]);
  if (path === null) await execute('xdotool', ['key', 'Escape']);
  else {
    // A slash opens the line for a path.
    await execute('xdotool', ['type', '--delay', '10', path]);
    await execute('xdotool', ['key', 'Return']);
  }
  await waitFor('end of the file dialog', async () =>
    (await findWindow(title)) === undefined ? true : undefined,
  );
}
