import type { Notice } from './expiry/reminder-text.ts';

export const testNotice: Notice = {
  title: 'Notifications reach you',
  body: 'This is how Token Tray tells you of a token that is about to expire.',
  accountIds: [],
  actions: [],
};
