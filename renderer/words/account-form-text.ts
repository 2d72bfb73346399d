import type { CopyFormat } from '../../preload/contract.ts';

export const rememberPasswordLabel = 'Remember password';

export const renewAutomaticallyLabel = 'Renew automatically';

export function renewAutomaticallyHelp(rememberPassword: boolean): string {
  return rememberPassword
    ? 'Logs in again before the token expires. A rejected password stops it.'
    : 'Needs the remembered password.';
}

export const labelLabel = 'Label';

export const copyAsLabel = 'Copy as';

export function copyAsHelp(format: CopyFormat): string {
  return format === 'postman'
    ? 'JSON that Postman, Bruno and Insomnia import, with token and baseUrl in it.'
    : 'What Copy and a click in the tray put on the clipboard.';
}

export const remindLabel = 'Remind me';
export const remindHelp = 'Notifications before the token expires, and when it has.';

export const advancedTitle = 'Advanced';

interface PasswordNeeds {
  /** Saving logs in. */
  readonly login: boolean;
  /** Not without a password that is typed now. */
  readonly password: boolean;
}

/** What the password of an account that is edited is for. */
export function editPasswordHelp({ login, password }: PasswordNeeds): string {
  if (login && password) return 'Saving logs in again, so the password is needed.';
  if (login) return 'Saving logs in again. Leave it empty to use the kept password.';
  if (password) return 'Needed once, to keep it.';
  return 'Leave it empty to keep the login as it is.';
}

/** Of a login API that has no word of its own for it. */
export const passwordLabel = 'Password';
