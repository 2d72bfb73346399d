import { parseAst } from 'vite';

/** Stands where a value is put into a text. */
const placeholder = '\u{fffc}';

/** Of any syntax tree in the form of ESTree. */
interface Node {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** A node, and under which name it stands in the one above it. */
interface Step {
  readonly node: Node;
  readonly field: string;
}

/** Read or heard by users, whatever they are the attributes of. */
const visible = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'aria-valuetext',
  'help',
  'label',
  'legend',
  'name',
  'placeholder',
  'progress',
  'submit',
  'text',
  'title',
]);
/** These hold what looks like words and is none. */
const technical = new Set(['aria-keyshortcuts', 'className', 'd', 'id', 'key', 'transform']);
const selecting = new Set(['closest', 'matches', 'querySelector', 'querySelectorAll']);
/** Their value is that of one of their parts. */
const choosing = new Set(['ConditionalExpression', 'LogicalExpression', 'TSAsExpression']);

/** The strings of a module that users may read. */
export function inlineWords(source: string, lang: 'ts' | 'tsx' = 'tsx'): readonly string[] {
  const found: string[] = [];
  const program: unknown = parseAst(source, { lang });
  if (!isNode(program)) throw new TypeError('The parser gave no syntax tree.');
  walk(program, [], (node, above) => {
    const text = textOf(node);
    if (text !== null && isRead(text, node, above)) found.push(text.replaceAll(/\s+/g, ' ').trim());
  });
  return found;
}

function isRead(text: string, node: Node, above: readonly Step[]): boolean {
  if (!/\p{L}/u.test(text)) return false;
  if (node.type === 'JSXText') return true;
  const attribute = above.findLast(({ node: { type } }) => type === 'JSXAttribute');
  const name = attribute === undefined ? null : nameOf(attribute.node['name']);
  if (name !== null && technical.has(name)) return false;
  if (above.some(({ node: { id } }) => nameOf(id)?.endsWith('Class') === true)) return false;
  const place = above.findLast(({ node: { type } }) => !choosing.has(type));
  if (place?.node.type === 'JSXExpressionContainer') {
    const holder = above[above.indexOf(place) - 1];
    if (holder?.node.type !== 'JSXAttribute') return true;
    if (name !== null && visible.has(name)) return true;
  }
  if (place?.node.type === 'JSXAttribute' && name !== null && visible.has(name)) return true;
  return looksLikeWords(text) && !isForTheProgram(place);
}

const nameOfKey =
  /^(?:Alt|Backspace|Control|Delete|Down|End|Enter|Escape|Home|Left|Meta|Return|Right|Shift|Space|Super|Tab|Up)$/;
const selector = /\[[a-z-]+=[^\]]*\]/;

/** One capitalized word, words with a space between them, or more to come. */
function looksLikeWords(text: string): boolean {
  if (selector.test(text)) return false;
  if (/\p{L}[,.:;]? [\p{L}\u{fffc}]|…/u.test(text)) return true;
  return /^\s*\p{Lu}\p{Ll}+[.:!?]?\s*$/u.test(text) && !nameOfKey.test(text);
}

function isForTheProgram(place: Step | undefined): boolean {
  if (place === undefined) return false;
  const { node, field } = place;
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'TSLiteralType':
    case 'BinaryExpression':
      return true;
    case 'SwitchCase':
      return field === 'test';
    case 'Property':
      return field === 'key' || technical.has(nameOf(node['key']) ?? '');
    case 'NewExpression':
      return nameOf(node['callee']) === 'Error';
    case 'CallExpression': {
      const callee = node['callee'];
      return (
        isNode(callee) &&
        (callee.type === 'Super' || selecting.has(nameOf(callee['property']) ?? ''))
      );
    }
    default:
      return false;
  }
}

function textOf(node: Node): string | null {
  if (node.type === 'JSXText' || node.type === 'Literal')
    return typeof node['value'] === 'string' ? node['value'] : null;
  if (node.type !== 'TemplateLiteral' || !Array.isArray(node['quasis'])) return null;
  return node['quasis']
    .map((part: { readonly value: { readonly cooked: string } }) => part.value.cooked)
    .join(placeholder);
}

function nameOf(node: unknown): string | null {
  return isNode(node) && typeof node['name'] === 'string' ? node['name'] : null;
}

function walk(
  node: Node,
  above: readonly Step[],
  visit: (node: Node, above: readonly Step[]) => void,
): void {
  visit(node, above);
  for (const [field, value] of Object.entries(node)) {
    const children: readonly unknown[] = Array.isArray(value) ? value : [value];
    for (const child of children)
      if (isNode(child)) walk(child, [...above, { node, field }], visit);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}
