import { expect, test } from 'playwright/test';
import * as undici from 'undici';
import { createAgents, usualLimits, usualNetwork } from '../../../main/login/agents.ts';
import type { ProxySetting } from '../../../preload/contract.ts';
import { createCertificate } from '../../sandbox/certificate.ts';
import { failureOf } from './failure-of.ts';

const company = createCertificate({ commonName: 'company', isAuthority: true }).cert;

/** Agents whose sources tests change between two logins. */
function setUp() {
  const asked = { authorities: 0 };
  const chosen: { proxy: ProxySetting; further: string | null; system: string } = {
    proxy: { use: 'system' },
    further: null,
    system: 'DIRECT',
  };
  const agents = createAgents(usualLimits, {
    ...usualNetwork,
    environment: {},
    proxy: () => chosen.proxy,
    systemProxy: async () => chosen.system,
    authorities: () => {
      asked.authorities += 1;
      return [company];
    },
    furtherAuthorities: async () => chosen.further,
  });
  const to = (url = 'https://login.example') => agents.to(undici, new URL(url));
  return { agents, asked, chosen, to };
}

test('the system is asked for what it trusts at the first login, and once', async () => {
  const { agents, asked, chosen, to } = setUp();
  expect(asked.authorities).toBe(0);
  for (const url of ['https://a.example', 'https://b.example', 'http://localhost']) await to(url);
  chosen.further = company;
  await to();
  expect(asked.authorities).toBe(1);
  await agents.close();
});

test('connections are shared until something else is chosen', async () => {
  const { agents, chosen, to } = setUp();
  const first = await to();
  expect(first).toHaveLength(1);
  expect(await to('https://other.example')).toEqual(first);

  chosen.system = 'PROXY a.example:1; PROXY b.example:2; DIRECT';
  const behind = await to();
  expect(behind).toHaveLength(3);
  expect(behind[2]).toBe(first[0]);

  chosen.further = company;
  const trusting = await to();
  for (const agent of behind) expect(trusting).not.toContain(agent);
  expect(await to()).toEqual(trusting);

  chosen.proxy = { use: 'none' };
  const [straight] = await to();
  expect(trusting).not.toContain(straight);
  await agents.close();
});

test('what was chosen away takes no more logins, and closes', async () => {
  const { agents, chosen, to } = setUp();
  const [before] = await to();
  chosen.further = company;
  await to();
  const late = before?.request({ origin: 'https://login.example', path: '/', method: 'POST' });
  await expect(late).rejects.toMatchObject({ code: 'UND_ERR_DESTROYED' });
  await agents.close();
});

test('a file of authorities that cannot be used fails the login, and works once it can', async () => {
  const { agents, chosen, to } = setUp();
  chosen.further = 'no certificate';
  expect(await failureOf(() => to())).toEqual({ kind: 'ca-file', reason: 'not-pem' });
  chosen.further = company;
  expect(await to()).toHaveLength(1);
  await agents.close();
});
