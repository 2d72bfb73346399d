import * as fc from 'fast-check';

/** An object that throws whatever is done to it. */
const trap = new Proxy(
  {},
  {
    get: () => {
      throw new TypeError('a trap');
    },
    ownKeys: () => {
      throw new TypeError('a trap');
    },
    getPrototypeOf: () => {
      throw new TypeError('a trap');
    },
  },
);

function cyclic(): unknown {
  const made: Record<string, unknown> = {};
  made['self'] = made;
  return made;
}

function nested(depth: number): unknown {
  let made: unknown = 'deep';
  for (let at = 0; at < depth; at += 1) made = { values: made };
  return made;
}

/** Wrong as a request and wrong as any member of one. */
const wrong: readonly unknown[] = [
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  -1,
  -0.5,
  2 ** 53,
  10n,
  Symbol('junk'),
  () => {},
  async () => {},
  class Junk extends Map {},
  [],
  [null],
  Array.from({ length: 1_000 }, () => 'x'),
  new ArrayBuffer(8),
  new Uint8Array(8),
  new Date(0),
  new Map([['id', 'x']]),
  new Set(['x']),
  /x/,
  new Error('junk'),
  Promise.resolve('x'),
  new WeakMap(),
  'x'.repeat(1_000_000),
  cyclic(),
  nested(10_000),
  JSON.parse('{"__proto__":{"polluted":true},"id":1}'),
  JSON.parse('{"constructor":{"prototype":{"polluted":true}}}'),
  trap,
];

/** Wrong as a request, though some may stand for a member. */
const wrongAsRequest: readonly unknown[] = [
  null,
  true,
  false,
  0,
  45_000,
  '',
  ' ',
  'undefined',
  '[object Object]',
  '{"id":"00000000-0000-4000-8000-000000000001"}',
  '00000000-0000-4000-8000-000000000001',
  '\u{0}',
  { id: '../../etc/passwd' },
  { id: { toString: () => '00000000-0000-4000-8000-000000000001' } },
  { command: 'listAccounts' },
];

const random = fc.sample(
  fc
    .anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withObjectString: true,
      withSet: true,
      withSparseArray: true,
      withTypedArray: true,
    })
    .filter((value) => value !== undefined),
  { numRuns: 200, seed: 4 },
);

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Requests that a command which takes `legal` must refuse. */
export function junkFor(legal: unknown): readonly unknown[] {
  const always = [...wrong, ...wrongAsRequest, ...random];
  if (!isObject(legal)) return always;
  const broken = Object.keys(legal).flatMap((key) => [
    Object.fromEntries(Object.entries(legal).filter(([name]) => name !== key)),
    ...[undefined, ...wrong]
      // Where a list is taken, so is one of nothing.
      .filter((value) => !(isEmptyList(value) && Array.isArray(legal[key])))
      .map((value) => ({ ...legal, [key]: value })),
  ]);
  return [...always, ...broken, [legal], { ...legal, extra: 1 }, { request: legal }];
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
