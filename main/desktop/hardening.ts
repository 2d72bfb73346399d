import type { App, Session, WebContents } from 'electron';

/** Denies what the page never needs: other pages, new windows, permissions, the network. */
export function harden(app: App, session: Session, allowedOrigins: readonly string[]): void {
  app.on('web-contents-created', (_event, contents) => hardenContents(contents));
  askForNoDictionary(session);
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  // From Electron 35 an empty filter matches nothing: https://www.electronjs.org/docs/latest/breaking-changes
  session.webRequest.onBeforeRequest({ urls: ['<all_urls>'] }, (details, decide) => {
    decide({ cancel: !isAllowed(details.url, allowedOrigins) });
  });
}

/**
 * The dictionary for the system's language would be fetched from Google as soon as a session is made,
 * past every rule, even with the spell checker off:
 * https://www.electronjs.org/docs/latest/tutorial/spellchecker
 */
export function askForNoDictionary(session: Pick<Session, 'setSpellCheckerLanguages'>): void {
  session.setSpellCheckerLanguages([]);
}

function hardenContents(contents: WebContents): void {
  // WebRTC asks neither the policy of the page nor the filter of the session.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

/** `URL.origin` is "null" for schemes of our own, so scheme and host are compared. */
export function isAllowed(url: string, allowedOrigins: readonly string[]): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host } = new URL(url);
  if (protocol === 'devtools:') return true;
  return allowedOrigins.includes(`${protocol}//${host}`);
}
