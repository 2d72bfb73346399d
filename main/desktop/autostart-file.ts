import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { AutostartState } from '../../preload/contract.ts';
import { hiddenFlag, type Autostart } from './autostart.ts';
import { appId, productName } from './identity.ts';

export interface AutostartFileOptions {
  /** `$XDG_CONFIG_HOME`, or where it would be. */
  readonly configFolder: string;
  /** The program and its arguments. */
  readonly command: readonly string[];
}

/**
 * The command that starts this very app again. An AppImage runs from a folder that is gone when it
 * ends; its own place is in `$APPIMAGE`.
 */
export function ownCommand(options: {
  readonly appImage: string | undefined;
  readonly program: string;
  readonly packaged: boolean;
  readonly appFolder: string;
}): readonly string[] {
  if (options.appImage) return [options.appImage];
  return options.packaged ? [options.program] : [options.program, options.appFolder];
}

/** https://specifications.freedesktop.org/autostart-spec/latest/ */
export function createAutostartFile({ configFolder, command }: AutostartFileOptions): Autostart {
  const file = path.join(configFolder, 'autostart', `${appId}.desktop`);

  async function state(): Promise<AutostartState> {
    try {
      return isSwitchedOff(await readFile(file, 'utf8')) ? 'off' : 'on';
    } catch {
      // Missing, or not readable for the desktop either.
      return 'off';
    }
  }

  async function write(): Promise<void> {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, entryOf(command));
  }

  return {
    state,
    set: async (on) => {
      try {
        if (on) await write();
        else await rm(file, { force: true });
      } catch {
        return false;
      }
      return (await state()) === (on ? 'on' : 'off');
    },
    refresh: async () => {
      if ((await state()) !== 'on') return;
      // What cannot be written is as it was, and shown as that.
      await write().catch(() => undefined);
    },
  };
}

/** What desktops write into an entry instead of deleting it. */
function isSwitchedOff(entry: string): boolean {
  return /^\s*(?:Hidden\s*=\s*true|X-GNOME-Autostart-enabled\s*=\s*false)\s*$/im.test(entry);
}

function entryOf(command: readonly string[]): string {
  const lines = [
    '[Desktop Entry]',
    'Type=Application',
    `Name=${productName}`,
    `Exec=${[...command, hiddenFlag].map(execWord).join(' ')}`,
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
  ];
  return `${lines.join('\n')}\n`;
}

/**
 * A word of an Exec line: quoted, `%` doubled, and then escaped once more as every string value is.
 * https://specifications.freedesktop.org/desktop-entry-spec/latest/exec-variables.html
 */
function execWord(word: string): string {
  const quoted = word.replaceAll(/["`$\\]/g, String.raw`\$&`).replaceAll('%', '%%');
  return `"${quoted}"`.replaceAll('\\', '\\\\');
}
