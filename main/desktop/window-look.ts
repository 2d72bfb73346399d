import { readFile } from 'node:fs/promises';
import { themes, type Theme } from '../../preload/settings.ts';
import { parseJson } from '../accounts/parse-json.ts';
import { preferencesFile } from './profile.ts';
import { isWindowBounds, type WindowBounds } from './window-bounds.ts';

/** Of the preferences, what a window has to know when it is made. */
export interface WindowLook {
  readonly theme: Theme;
  readonly bounds: WindowBounds | null;
}

const plain: WindowLook = { theme: 'system', bounds: null };

/**
 * Read by hand, because the window is made before zod is loaded. What is no such value counts as not
 * said: `openPreferences` reads the whole file later, and sees to one that is damaged.
 */
export async function readWindowLook(profile: string): Promise<WindowLook> {
  try {
    return windowLookOf(await readFile(preferencesFile(profile), 'utf8'));
  } catch {
    return plain;
  }
}

function windowLookOf(text: string): WindowLook {
  const said = parseJson(text);
  if (typeof said !== 'object' || said === null) return plain;
  const theme = 'theme' in said ? said.theme : null;
  const bounds = 'bounds' in said ? said.bounds : null;
  return {
    theme: themes.find((one) => one === theme) ?? plain.theme,
    bounds: isWindowBounds(bounds) ? bounds : plain.bounds,
  };
}
