import { expect, test } from 'playwright/test';
import { ownValue, readJson } from '../../../main/login/json.ts';
import { shows } from '../../faults/reached.ts';
import { failureOf } from './failure-of.ts';

test('refuses what is no JSON', shows('X9'), async () => {
  const malformed = { kind: 'unexpected-reply', detail: 'malformed', status: 200 };
  for (const body of ['', 'hello', '{', '{"a":1,}', "{'a':1}", '{}{}', '\uFEFF{}', '[1', 'NaN']) {
    expect.soft(await failureOf(() => readJson({ body, status: 200 })), body).toEqual(malformed);
  }
});

test('finds what the document holds and nothing else', shows('X9'), () => {
  const value = readJson({ body: '{"a":"1","__proto__":{"b":"2"}}', status: 200 });
  expect(ownValue(value, 'a')).toBe('1');
  for (const key of ['b', 'constructor', 'toString']) expect(ownValue(value, key)).toBeUndefined();
  expect(Object.keys(Object.prototype)).toEqual([]);
});

const names: readonly (readonly [string, boolean])[] = [
  ['{"a":1,"a":2}', true],
  ['{"a":1,"\\u0061":2}', true],
  ['{"a":{"b":1,"b":2}}', true],
  ['{"a":{"b":1},"a":3}', true],
  ['[{"a":1},{"a":1,"a":1}]', true],
  ['{"__proto__":1,"__proto__":2}', true],
  ['{"a" :1,\n"a"\t:2}', true],
  ['{"a":1,"A":2}', false],
  ['{"a":{"a":{"a":1}}}', false],
  ['[{"a":1},{"a":2}]', false],
  ['{"a":"\\"a\\":1","b":"{\\"a\\":"}', false],
  ['{"a":["a","a"],"b":"a"}', false],
  ['{"a":"}","b":"{"}', false],
];

test('refuses a document that gives one name twice', shows('X9'), async () => {
  for (const [body, isTwice] of names) {
    const read = () => readJson({ body, status: 200 });
    if (isTwice) expect.soft(await failureOf(read), body).toMatchObject({ detail: 'malformed' });
    else expect.soft(read(), body).toEqual(JSON.parse(body));
  }
});

test('finds nothing in what is no object', () => {
  for (const value of [null, undefined, 'length', 1, true, ['a'], []]) {
    expect.soft(ownValue(value, 'length')).toBeUndefined();
    expect.soft(ownValue(value, '0')).toBeUndefined();
  }
});

test('survives great depth', shows('X9'), async () => {
  const depth = 100_000;
  const body = `${'['.repeat(depth)}${']'.repeat(depth)}`;
  expect(ownValue(readJson({ body, status: 200 }), 'a')).toBeUndefined();
  expect(await failureOf(() => readJson({ body: '['.repeat(depth), status: 200 }))).toMatchObject({
    detail: 'malformed',
  });
});
