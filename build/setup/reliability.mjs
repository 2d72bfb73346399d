// @ts-check
// The table in RELIABILITY.md: what the tests' own reports say of each case, and nothing else.

/** @typedef {{ type: string, description?: string }} Annotation */
/** @typedef {{ status: string, annotations: Annotation[] }} Test */
/** @typedef {{ title: string, file: string, tags: string[], tests: Test[] }} Spec */
/** @typedef {{ title: string, specs: Spec[], suites?: Suite[] }} Suite the shape of Playwright's JSON report */
/** @typedef {import('../../test/faults/cases.mjs').Section} Section */

/** @typedef {Readonly<Record<string, number>>} Figures by what they count */

/**
 * @typedef {object} Finding what one test says of one case
 * @property {'shown' | 'failed' | 'not run'} end
 * @property {string} reason why it is not shown
 * @property {readonly Figures[]} measured
 * @property {string} file
 */

/** @type {(text: string) => { id: string, figures: Figures }} */
const parseReached = JSON.parse;

const isCase = /^@?([A-Z]\d+)$/;

/** @param {Suite} suite @returns {Spec[]} */
function specsOf(suite) {
  return [...suite.specs, ...(suite.suites ?? []).flatMap(specsOf)];
}

/**
 * Several tests may measure the same: "1 to 3 logins".
 * @param {readonly Figures[]} measured
 */
function inWords(measured) {
  /** @type {Map<string, number[]>} */
  const byUnit = new Map();
  for (const [unit, figure] of measured.flatMap((figures) => Object.entries(figures)))
    byUnit.set(unit, [...(byUnit.get(unit) ?? []), figure]);
  return [...byUnit]
    .map(([unit, figures]) => {
      const ends = [...new Set([Math.min(...figures), Math.max(...figures)])];
      return `${ends.map((figure) => figure.toLocaleString('en')).join(' to ')} ${unit}`;
    })
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
    return { end: 'not run', reason: reason ?? 'skipped', measured: [] };
  }
  if (status !== 'expected') return { end: 'failed', reason: status, measured: [] };
  const measured = annotations
    .filter(({ type }) => type === 'reached')
    .map(({ description = '' }) => parseReached(description))
    .filter((entry) => entry.id === id)
    .map(({ figures }) => figures);
  return { end: 'shown', reason: '', measured };
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
  const failed = findings.some(({ end }) => end === 'failed');
  const notRun = findings.filter(({ end }) => end === 'not run');
  const said = distinct([
    shown.length === 1 ? '1 test' : shown.length > 1 ? `${shown.length} tests` : '',
    failed ? '**failed**' : '',
    inWords(shown.flatMap(({ measured }) => measured)),
    ...notRun.map(({ reason }) => `not run: ${reason}`),
    elsewhere ? `${shown.length > 0 ? 'in part' : 'not here'}: see below` : '',
  ]);
  const where = distinct(shown.map(({ file }) => `\`${file}\``));
  const cells = [
    id,
    what,
    wanted,
    said.length > 0 ? said.join('; ') : '**no test yet**',
    where.join(', '),
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

/**
 * @param {readonly (readonly [title: string, cases: Section])[]} sections
 * @param {Map<string, Finding[]>} findings
 */
export function tablesOf(sections, findings) {
  const tables = sections.map(([title, cases]) =>
    [
      `### ${title}`,
      '',
      '| | Case | Figure wanted | Figure reached | Shown in `test/` |',
      '| --- | --- | --- | --- | --- |',
      ...Object.entries(cases).map(([id, faultCase]) =>
        rowOf(id, faultCase, findings.get(id) ?? []),
      ),
    ].join('\n'),
  );
  const elsewhere = sections
    .flatMap(([, cases]) => Object.entries(cases))
    .flatMap(([id, faultCase]) => (faultCase.elsewhere ? `- ${id}: ${faultCase.elsewhere}` : []));
  return [...tables, `### What no test on Linux can show\n\n${elsewhere.join('\n')}`].join('\n\n');
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
