import type { Field } from '../../preload/contract.ts';

export const passwordField: Field = {
  key: 'password',
  label: 'Password',
  kind: 'password',
  initial: '',
};

/** Where the login is sent. Every account can point elsewhere: staging, a gateway, a test server. */
export function addressFields(baseUrl: string, loginPath: string, pathHelp?: string): Field[] {
  return [
    {
      key: 'baseUrl',
      label: 'Base address',
      kind: 'url',
      initial: baseUrl,
      help: 'Change it to use a staging server or a gateway. https only, except on this computer.',
      advanced: true,
    },
    {
      key: 'loginPath',
      label: 'Login path',
      kind: 'text',
      initial: loginPath,
      ...(pathHelp === undefined ? {} : { help: pathHelp }),
      advanced: true,
    },
  ];
}
