import { ask } from './ask.ts';

/** Ends the logins under way; each answers for itself, so there is nothing to wait for. */
export function stopLogins(): void {
  void ask(window.tokenTray.stopLogins());
}
