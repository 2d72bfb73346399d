/**
 * The names of what crosses, and nothing else: the preload script runs before every page, and the
 * schemas of the contract would be half of its start.
 */
export const commandNames = [
  'getApp',
  'listAccounts',
  'listReminders',
  'addAccount',
  'editAccount',
  'renewAccount',
  'renewDue',
  'renewAccounts',
  'stopLogins',
  'pinAccount',
  'signOut',
  'removeAccount',
  'removeAccounts',
  'copyHeader',
  'exportCalendar',
  'identifyToken',
  'clearClipboard',
  'changeSettings',
  'changeShortcut',
  'recordShortcut',
  'setAutostart',
  'getSurroundings',
  'checkAccount',
  'copyReport',
  'changeProxy',
  'chooseCaFile',
  'dropCaFile',
  'testNotification',
] as const;
export type CommandName = (typeof commandNames)[number];

export const eventNames = [
  'appChanged',
  'accountsChanged',
  'clipboardChanged',
  'accountFocused',
  'failureTold',
] as const;
export type EventName = (typeof eventNames)[number];

export function commandChannel(name: CommandName): string {
  return `command:${name}`;
}

export function eventChannel(name: EventName): string {
  return `event:${name}`;
}
