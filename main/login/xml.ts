import type { LoginReply } from './http.ts';
import { ownValue } from './json.ts';
import { LoginError, unexpectedReply } from './provider.ts';

/** Anything but an XML 1.0 Char (https://www.w3.org/TR/xml/#charsets); lone surrogates are none. */
const notXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;
const mustEscape = /[&<>"'\t\n\r\u{7F}-\u{9F}]/gu;

/** A login is answered with a dozen; tens of thousands would only keep the processor busy. */
const mostTags = 1_000;

interface XmlElement {
  readonly name: string;
  readonly text: string;
}

/**
 * A document of one level, its elements in the given order.
 * @throws LoginError `invalid-input`, the element's name as the field, for what XML cannot carry
 */
export function writeXml(root: string, elements: readonly XmlElement[]): string {
  const lines = elements.map(({ name, text }) => {
    if (notXml.test(text)) throw new LoginError({ kind: 'invalid-input', field: name });
    // Numbers for all of them: line breaks and tabs survive every parser's white space rules.
    const escaped = text.replace(mustEscape, (character) => `&#${character.codePointAt(0)};`);
    return `<${name}>${escaped}</${name}>`;
  });
  return ['<?xml version="1.0" encoding="utf-8"?>', `<${root}>`, ...lines, `</${root}>`].join('\n');
}

/** The text of a child element; undefined where it is missing. */
type XmlReader = (name: string) => string | undefined;

/**
 * A document of one level. Prefixes are ignored; an element that comes twice, under whatever
 * prefix, or holds elements, or mixes text with CDATA, is an error when it is asked for.
 * @throws LoginError `malformed`, from the reader too
 */
export async function readXml(
  { body, status }: Pick<LoginReply, 'body' | 'status'>,
  root: string,
): Promise<XmlReader> {
  const document = await parse(body);
  const names = Object.keys(document ?? {});
  if (names.length !== 1 || names[0] !== root) throw unexpectedReply('malformed', status);
  const content = ownValue(document, root);
  return (name) => {
    const element = ownValue(content, name);
    if (element === undefined) return undefined;
    const text = typeof element === 'string' ? decodeEntities(element) : onlyCdata(element);
    if (text === null) throw unexpectedReply('malformed', status);
    return text;
  };
}

async function parse(text: string): Promise<object | null> {
  // A document type may define entities without bound; no login API needs one.
  if (notXml.test(text) || /<!(?:DOCTYPE|ENTITY)/i.test(text)) return null;
  if (text.split('<', mostTags + 2).length > mostTags + 1) return null;
  const { XMLParser, XMLValidator } = await import('fast-xml-parser');
  try {
    // The parser alone reads mismatched and cut-off documents as good ones.
    if (XMLValidator.validate(text) !== true) return null;
    const document: unknown = new XMLParser({
      ignoreAttributes: true,
      removeNSPrefix: true,
      parseTagValue: false,
      parseAttributeValue: false,
      trimValues: true,
      processEntities: false,
      htmlEntities: false,
      ignoreDeclaration: true,
      ignorePiTags: true,
      allowBooleanAttributes: false,
      maxNestedTags: 20,
      isArray: () => false,
      // Kept apart from text, because `&amp;` inside CDATA is not an entity.
      cdataPropName: '#cdata',
    }).parse(text);
    return typeof document === 'object' ? document : null;
  } catch {
    // Its messages quote the document. What it refuses (depth, `__proto__`) is malformed to us.
    return null;
  }
}

function onlyCdata(element: unknown): string | null {
  const text = ownValue(element, '#cdata');
  return typeof text === 'string' && Object.keys(element ?? {}).length === 1 ? text : null;
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** Each reference once; null when one of them is not XML's own or no character. */
function decodeEntities(text: string): string | null {
  let legal = true;
  const decoded = text.replace(
    /&(?:#x([\da-fA-F]+);|#(\d+);|(\w+);)?/g,
    (_all: string, hex?: string, decimal?: string, name?: string) => {
      const character = decodeReference(hex, decimal, name);
      legal &&= character !== null;
      return character ?? '';
    },
  );
  return legal ? decoded : null;
}

function decodeReference(hex?: string, decimal?: string, name?: string): string | null {
  if (name !== undefined) return Object.hasOwn(named, name) ? (named[name] ?? null) : null;
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  if (!(code <= 0x10_ffff)) return null;
  const character = String.fromCodePoint(code);
  return notXml.test(character) ? null : character;
}
