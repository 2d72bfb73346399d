import { addressFields, passwordField } from './fields.ts';
import { ownValue, readJson } from './json.ts';
import type { Provider } from './provider.ts';
import { tokenFrom } from './token.ts';
import { dayMs, jwtOrDocumentedExpiry } from './token-expiry.ts';

/** https://docs.withleaf.io, "Authentication": JSON in, a JWT out, no refresh tokens. */
export const withleaf: Provider = {
  id: 'withleaf',
  name: 'withleaf.io',
  summary: 'Bearer token, 24 hours or 30 days',
  fields: [
    { key: 'username', label: 'Email address', kind: 'email', initial: '' },
    passwordField,
    {
      key: 'rememberMe',
      label: 'Token lifetime',
      kind: 'choice',
      initial: 'true',
      choices: [
        { value: 'true', label: '30 days' },
        { value: 'false', label: '24 hours' },
      ],
    },
    ...addressFields('https://api.withleaf.io/api', '/authenticate'),
  ],

  async logIn({ baseUrl, loginPath, username, password, options }, http) {
    // A string on the wire, "true" or "false"; a boolean is not documented.
    const rememberMe = options['rememberMe'] === 'true' ? 'true' : 'false';
    const reply = await http.post({
      baseUrl,
      loginPath,
      accept: 'application/json',
      contentType: 'application/json',
      body: JSON.stringify({ username, password, rememberMe }),
    });
    const value = tokenFrom(ownValue(readJson(reply), 'id_token'), reply.status);
    const documentedLifetimeMs = rememberMe === 'true' ? 30 * dayMs : dayMs;
    return {
      value,
      header: { name: 'Authorization', prefix: 'Bearer ' },
      ...jwtOrDocumentedExpiry(value, reply, documentedLifetimeMs),
      realm: null,
    };
  },
};
