import { test, expect } from 'playwright/test';
import { unpack, type AppView, type Packed } from '../../preload/contract.ts';
import { createAppNews } from '../../main/app-news.ts';

function setUp() {
  let version = '1';
  let isOpen = true;
  const sent: string[] = [];
  const news = createAppNews(
    {
      isOpen: () => isOpen,
      send: (_event, packed) => sent.push(unpack(packed as Packed<AppView>).version),
    },
    // As much of a view as tells it from another.
    () => ({ version }) as AppView,
  );
  return {
    news,
    sent,
    becomes: (other: string) => (version = other),
    opens: (open: boolean) => (isOpen = open),
  };
}

test('the window is told what differs from its answer, once', () => {
  const { news, sent, becomes } = setUp();
  expect(unpack(news.answer()).version).toBe('1');
  news.tell();
  expect(sent).toEqual([]);
  becomes('2');
  news.tell();
  news.tell();
  expect(sent).toEqual(['2']);
});

test('it is told the same again where the time may have changed what follows from it', () => {
  const { news, sent } = setUp();
  news.answer();
  news.tellAnew();
  expect(sent).toEqual(['1']);
});

test('nobody is told while there is no window', () => {
  const { news, sent, becomes, opens } = setUp();
  opens(false);
  becomes('2');
  news.tell();
  news.tellAnew();
  expect(sent).toEqual([]);
});

test('a window that asks anew is told what changed since then', () => {
  const { news, sent, becomes } = setUp();
  news.answer();
  becomes('2');
  expect(unpack(news.answer()).version).toBe('2');
  news.tell();
  expect(sent).toEqual([]);
});
