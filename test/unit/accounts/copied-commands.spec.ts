// What is copied, run by the programs that it is for.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv, promisify } from 'node:util';
import * as fc from 'fast-check';
import { expect, test } from 'playwright/test';
import { formatToken, type CopySource } from '../../../main/accounts/copy-formats.ts';
import { httpReply, startRawServer } from '../../sandbox/raw-server.ts';
import { isInstalled } from './installed.ts';
import {
  allPrintable,
  bearer,
  cookie,
  legalSource,
  legalToken,
  tokenScheme,
} from './legal-tokens.ts';

const run = promisify(execFile);

test.skip(process.platform === 'win32', 'There is no bash.');

type Source = Pick<CopySource, 'header' | 'value'>;

/** Of every kind, with all that is printable in it, and as long as a token may be. */
const hardest: readonly Source[] = [
  { header: bearer, value: allPrintable },
  { header: tokenScheme, value: allPrintable },
  { header: cookie, value: `@a=${allPrintable.replaceAll(';', '')}; b='"` },
  { header: bearer, value: "'".repeat(8_192) },
  { header: bearer, value: '\\'.repeat(8_192) },
];

const sources = fc.array(legalSource, { minLength: 20, maxLength: 20 });

function accountAt(baseUrl: string, label = 'x'): CopySource['account'] {
  return { label, environment: null, values: { baseUrl } };
}

function line({ header, value }: Source): string {
  return `${header.name}: ${header.prefix}${value}`;
}

/** Runs the commands against a server of our own; answers the header lines that arrived. */
async function headersSent(
  make: (baseUrl: string) => readonly string[],
  perform: (commands: readonly string[], home: string) => Promise<unknown>,
): Promise<readonly string[]> {
  const server = await startRawServer((socket) => socket.end(httpReply(200, {})));
  // Nobody's .curlrc or .netrc has a say.
  const home = await mkdtemp(join(tmpdir(), 'home-'));
  try {
    await perform(make(`${server.origin}/api`), home);
    return server.requests.map(
      (request) =>
        request.split('\r\n').find((text) => /^(authorization|cookie): /i.test(text)) ?? '',
    );
  } finally {
    await server.stop();
    await rm(home, { recursive: true });
  }
}

const environment = (home: string) => ({ PATH: process.env['PATH'] ?? '', HOME: home });

async function inBash(commands: readonly string[], home: string): Promise<void> {
  const script = commands.join('\n');
  const args = ['--noprofile', '--norc', '-ec', script];
  const bash = run('bash', args, { env: environment(home) });
  bash.child.stdin?.end(); // HTTPie would wait for a body
  await bash;
}

function curlCommands(all: readonly Source[]) {
  return (baseUrl: string) =>
    all.map((source) => formatToken({ account: accountAt(baseUrl), ...source }, 'curl'));
}

test('curl in bash sends the header byte for byte: the hardest tokens', async () => {
  expect(await headersSent(curlCommands(hardest), inBash)).toEqual(hardest.map(line));
});

test('curl in bash sends the header byte for byte: any legal token', async () => {
  await fc.assert(
    fc.asyncProperty(sources, async (all) => {
      expect(await headersSent(curlCommands(all), inBash)).toEqual(all.map(line));
    }),
    { numRuns: 4 },
  );
});

test('a bash that expands its history, as the one that people type in, does so too', async () => {
  const typed = async (commands: readonly string[], home: string): Promise<void> => {
    const bash = run('bash', ['--noprofile', '--norc', '-i'], { env: environment(home) });
    bash.child.stdin?.end(`echo "!none"\n${commands.join('\n')}\n`);
    expect((await bash).stderr).toContain('!none: event not found');
  };
  expect(await headersSent(curlCommands(hardest), typed)).toEqual(hardest.map(line));
});

for (const shell of ['bash', 'dash', 'zsh', 'fish']) {
  test(`the words of a command are the same in ${shell}`, async () => {
    test.skip(!isInstalled(shell), `${shell} is not installed.`);
    const print = (source: Source) =>
      formatToken({ account: accountAt('https://x.example'), ...source }, 'curl').replace(
        /^curl/,
        String.raw`printf '%s\n'`,
      );
    await fc.assert(
      fc.asyncProperty(sources, async (some) => {
        const all = [...hardest.slice(0, 3), ...some];
        const { stdout } = await run(shell, ['-c', all.map(print).join('\n')]);
        const words = all.map((source) => `-H\n${line(source)}\nhttps://x.example/\n`);
        expect(stdout).toBe(words.join(''));
      }),
      { numRuns: 3 },
    );
  });
}

test('HTTPie sends the header byte for byte', async () => {
  test.skip(!isInstalled('http'), 'HTTPie is not installed.');
  const all = [
    ...hardest.slice(0, 3),
    { header: bearer, value: allPrintable.replaceAll('\\', '') },
    { header: cookie, value: '@a=1; b=:=2' },
  ];
  const commands = (baseUrl: string) =>
    all.map((source) => formatToken({ account: accountAt(baseUrl), ...source }, 'httpie'));
  expect(await headersSent(commands, inBash)).toEqual(all.map(line));
});

test('HTTPie splits a header at its first separator, and finds no escape in it', async () => {
  await fc.assert(
    fc.asyncProperty(sources, async (some) => {
      const all = some.filter(({ value }) => !value.includes('\\'));
      const print = (source: Source) =>
        formatToken({ account: accountAt('https://x.example'), ...source }, 'httpie').replace(
          /^http/,
          String.raw`printf '%s\n'`,
        );
      const { stdout } = await run('bash', ['-c', all.map(print).join('\n')]);
      const items = stdout.split('\n').filter((_, index) => index % 2 === 1);
      expect(items).toEqual(all.map(line));
      for (const item of items) {
        expect(item.search(/[:;=@]/)).toBe(item.indexOf(': '));
        expect(item).not.toContain('\\');
      }
    }),
    { numRuns: 3 },
  );
});

/** A .env file with a line for each token, and the name of each. */
function envFile(values: readonly string[]) {
  const lines = values.map((value, index) =>
    formatToken(
      { account: accountAt('https://x.example', `a${index}`), header: bearer, value },
      'env',
    ),
  );
  return { text: `${lines.join('\n')}\n`, names: values.map((_, index) => `A${index}_TOKEN`) };
}

async function sourced(file: string, names: readonly string[]): Promise<readonly string[]> {
  const print = names.map((name) => `printf '%s\\n' "$${name}"`).join('; ');
  const { stdout } = await run('bash', ['-ec', `. "$1"; ${print}`, 'bash', file]);
  return stdout.trimEnd().split('\n');
}

async function inFile<T>(text: string, read: (file: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'env-'));
  try {
    const file = join(folder, '.env');
    await writeFile(file, text);
    return await read(file);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const values = fc.array(legalToken, { minLength: 30, maxLength: 30 });

test('bash reads any legal token back from a .env line', async () => {
  await fc.assert(
    fc.asyncProperty(values, async (some) => {
      const all = [allPrintable, ...some];
      const { text, names } = envFile(all);
      expect(await inFile(text, (file) => sourced(file, names))).toEqual(all);
    }),
    { numRuns: 5 },
  );
});

/** A reader without escapes has no way to write the others. */
const isEnvReadable = (value: string) => !value.includes("'") || !/["$`\\]/.test(value);

test('readers of .env files and bash agree on a line, where a line for both exists', () => {
  fc.assert(
    fc.property(values, (some) => {
      const all = [allPrintable.replaceAll("'", ''), ...some].filter(isEnvReadable);
      const { text, names } = envFile(all);
      expect(parseEnv(text)).toEqual(
        Object.fromEntries(names.map((name, index) => [name, all[index]])),
      );
    }),
  );
});

test('node --env-file reads what bash reads', async () => {
  const all = ['abc.d-f_1==', 'a#b $x `id` "q" \\n!'.replaceAll(' ', ''), `it's#1`, 'a=1;b'];
  const { text, names } = envFile(all);
  await inFile(text, async (file) => {
    const print = `console.log(${JSON.stringify(names)}.map((name) => process.env[name]).join('\\n'))`;
    const { stdout } = await run(process.execPath, [`--env-file=${file}`, '-e', print]);
    expect(stdout.trimEnd().split('\n')).toEqual(all);
    expect(await sourced(file, names)).toEqual(all);
  });
});
