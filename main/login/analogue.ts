import { addressFields, passwordField } from './fields.ts';
import { ownValue, readJson } from './json.ts';
import type { Provider } from './provider.ts';
import { tokenFrom } from './token.ts';
import { dayMs, jwtOrDocumentedExpiry } from './token-expiry.ts';

const documentedLifetimeMs = 60 * dayMs;

/** The "Authorization Token" page of Analogue's documentation. */
export const analogue: Provider = {
  id: 'analogue',
  name: 'Analogue',
  summary: 'Authorization token, 60 days',
  fields: [
    { key: 'username', label: 'Email address', kind: 'email', initial: '' },
    passwordField,
    ...addressFields(
      'https://analogue.com/api',
      // What its examples use; the heading of the same page leaves out the "s".
      '/users/login',
      'The documentation of this API names two paths: its examples use /users/login, its heading says /user/login.',
    ),
  ],

  async logIn({ baseUrl, loginPath, username, password }, http) {
    const reply = await http.post({
      baseUrl,
      loginPath,
      accept: 'application/json',
      contentType: 'application/json',
      body: JSON.stringify({ user: { email: username, password } }),
    });
    const user = ownValue(readJson(reply), 'user');
    const value = tokenFrom(ownValue(user, 'token'), reply.status);
    return {
      value,
      header: { name: 'Authorization', prefix: 'Token ' },
      ...jwtOrDocumentedExpiry(value, reply, documentedLifetimeMs),
      realm: null,
    };
  },
};
