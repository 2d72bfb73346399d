// @ts-check
// The table in RELIABILITY.md: what the tests' own reports say of each case, and nothing else.

/** @typedef {{ type: string, description?: string }} Annotation */
/** @typedef {{ status: string, annotations: Annotation[] }} Test */
/** @typedef {{ title: string, file: string, tags: string[], tests: Test[] }} Spec */
/** @typedef {{ title: string, specs: Spec[], suites?: Suite[] }} Suite the shape of Playwright's JSON report */
/** @typedef {import('../../test/faults/cases.mjs').Section} Section */

/**
 * @typedef {object} Finding what one test says of one case
 * @property {'shown' | 'failed' | 'not run'} end
 * @property {string} reached figures, or why there are none
 * @property {string} file
 */

/** @type {(text: string) => { id: string, figures: Record<string, number> }} */
const parseReached = JSON.parse;

const isCase = /^@?([A-Z]\d+)$/;

/** @param {Suite} suite @returns {Spec[]} */
function specsOf(suite) {
  return [...suite.specs, ...(suite.suites ?? []).flatMap(specsOf)];
}

/** @param {Readonly<Record<string, number>>} figures */
function inWords(figures) {
  return Object.entries(figures)
    .map(([unit, figure]) => `${figure.toLocaleString('en')} ${unit}`)
    .join(', ');
}

/**
 * @param {Test} test
 * @param {string} id
 * @returns {Omit<Finding, 'file'>}
 */
function findingOf({ status, annotations }, id) {
  if (status === 'skipped') {
    const reason = annotations.find(({ type }) => type === 'skip')?.description;
    return { end: 'not run', reached: reason ?? 'skipped' };
  }
  if (status !== 'expected') return { end: 'failed', reached: status };
  const figures = annotations
    .filter(({ type }) => type === 'reached')
    .map(({ description = '' }) => parseReached(description))
    .filter((entry) => entry.id === id)
    .map((entry) => inWords(entry.figures));
  return { end: 'shown', reached: figures.join('; ') };
}

/**
 * @param {readonly Suite[]} suites of all reports
 * @returns {Map<string, Finding[]>} by case
 */
export function findingsIn(suites) {
  /** @type {Map<string, Finding[]>} */
  const findings = new Map();
  for (const { file, tags, tests } of suites.flatMap(specsOf))
    for (const [, id = ''] of tags.map((tag) => isCase.exec(tag) ?? []))
      for (const test of id ? tests : [])
        findings.set(id, [...(findings.get(id) ?? []), { ...findingOf(test, id), file }]);
  return findings;
}

/** @param {readonly string[]} texts */
function distinct(texts) {
  return [...new Set(texts.filter((text) => text !== ''))];
}

/**
 * @param {string} id
 * @param {import('../../test/faults/cases.mjs').FaultCase} faultCase
 * @param {readonly Finding[]} findings
 */
function rowOf(id, { what, wanted, elsewhere }, findings) {
  const shown = findings.filter(({ end }) => end === 'shown');
  const said = distinct([
    ...findings.filter(({ end }) => end === 'failed').map(() => '**failed**'),
    ...shown.map(({ reached }) => reached),
    ...findings.filter(({ end }) => end === 'not run').map(({ reached }) => `not run: ${reached}`),
    elsewhere ? `not here: ${elsewhere}` : '',
  ]);
  const figures = shown.length > 0 || said.length > 0 ? said : ['**no test yet**'];
  const tests = shown.length === 1 ? '1 test' : `${shown.length} tests`;
  const where = distinct(shown.map(({ file }) => `\`${file}\``));
  const cells = [
    id,
    what,
    wanted,
    [shown.length > 0 ? tests : '', ...figures].filter((text) => text !== '').join('; '),
    where.join(', '),
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

/**
 * @param {readonly (readonly [title: string, cases: Section])[]} sections
 * @param {Map<string, Finding[]>} findings
 */
export function tablesOf(sections, findings) {
  return sections
    .map(([title, cases]) =>
      [
        `### ${title}`,
        '',
        '| | Case | Figure wanted | Figure reached | Shown in `test/` |',
        '| --- | --- | --- | --- | --- |',
        ...Object.entries(cases).map(([id, faultCase]) =>
          rowOf(id, faultCase, findings.get(id) ?? []),
        ),
      ].join('\n'),
    )
    .join('\n\n');
}

/**
 * Replaces what stands between the two marks.
 * @param {string} page
 * @param {string} text
 */
export function betweenMarks(page, text) {
  const [before, rest] = page.split('<!-- written by npm run test:faults -->\n');
  const after = rest?.split('<!-- until here -->')[1];
  if (before === undefined || after === undefined) throw new Error('The page has no marks.');
  return `${before}<!-- written by npm run test:faults -->\n\n${text}\n\n<!-- until here -->${after}`;
}
