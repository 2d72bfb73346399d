import { expect, test } from 'playwright/test';
import { startRawServer } from '../../sandbox/raw-server.ts';
import { reached, shows, type CaseId } from '../reached.ts';
import { proxyCertificate, tlsServers, trusted } from './tls-servers.ts';
import { createCertificate } from '../../sandbox/certificate.ts';
import { goodAnswer, startTrial } from './trial.ts';
import { ways, withVariable } from './ways.ts';

/** Every server in turn, and after each a login at a good one of the same name. */
async function walk(id: CaseId, startWay: (typeof ways)[string]): Promise<void> {
  let port = 0;
  const way = await startWay(() => port, proxyCertificate);
  const trial = startTrial({ ...way.network, furtherAuthorities: async () => trusted });
  const logIn = async (at: { readonly port: number }, run: (baseUrl: string) => Promise<void>) => {
    port = at.port;
    await run(`https://login.example:${port}`);
    expect.soft(way.went()).toBe(true);
  };
  const [, startGood] = tlsServers['an authority from the setting'] ?? [];
  if (startGood === undefined) throw new Error('there is no good server');
  const good = await startGood();
  await logIn(good, async (baseUrl) => void (await trial.logIn(baseUrl)));
  for (const [name, [failure, start]] of Object.entries(tlsServers)) {
    const server = await start();
    await logIn(server, (baseUrl) => trial.expectEnd(name, baseUrl, failure));
    // Nobody is given a password who did not prove who it is.
    if (failure?.kind === 'tls') expect.soft(server.requests, name).toEqual([]);
    await logIn(good, async (baseUrl) => {
      expect.soft(await trial.logIn(baseUrl), `the login after ${name}`).toBeNull();
    });
    await server.stop();
  }
  reached(id, trial.figures());
  await trial.close();
  await Promise.all([good.stop(), way.stop()]);
}

for (const [name, startWay] of Object.entries(ways)) {
  const id = name === 'straight' ? 'N7' : 'N8';
  test(`TLS is checked ${name}`, shows(id), () => walk(id, startWay));

  test(`TLS is checked ${name}, whatever the environment says`, shows(id), () =>
    withVariable('NODE_TLS_REJECT_UNAUTHORIZED', '0', () => walk(id, startWay)),
  );
}

test('without the setting its authority is unknown', shows('N7'), async () => {
  const certificate = createCertificate({ hosts: ['login.example'] });
  const server = await startRawServer(goodAnswer, certificate);
  const { network } = (await ways['straight']?.(() => 0, certificate)) ?? {};
  let further: string | null = null;
  const trial = startTrial({ ...network, furtherAuthorities: async () => further });
  const baseUrl = `https://login.example:${server.port}`;
  const selfSigned = { kind: 'tls', reason: 'self-signed' } as const;
  await trial.expectEnd('no file', baseUrl, selfSigned);
  further = certificate.cert;
  await trial.expectEnd('its file', baseUrl, null);
  further = null;
  await trial.expectEnd('the file taken away', baseUrl, selfSigned);
  expect(server.requests).toHaveLength(1);
  await trial.close();
  await server.stop();
});
