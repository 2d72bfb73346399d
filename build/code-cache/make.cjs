// @ts-check
// electron -r build/code-cache/make.cjs . --hidden: with CODE_CACHE=FOLDER, writes into it what V8 has
// compiled of the app's script two seconds after loading that, when all functions that a start takes
// have run. Without, tells by its exit code whether V8 took what was written before.
'use strict';
const { app } = require('electron');
const { writeFileSync } = require('node:fs');
const { join } = require('node:path');
const vm = require('node:vm');

const runsForMs = 2_000;
const exitCode = { done: 0, notTaken: 3 };

vm.Script = class extends vm.Script {
  /** @param {ConstructorParameters<typeof import('node:vm').Script>} args */
  constructor(...args) {
    super(...args);
    setTimeout(() => app.exit(finish(this)), runsForMs);
  }
};

/** @param {import('node:vm').Script} script */
function finish(script) {
  const folder = process.env['CODE_CACHE'];
  if (folder === undefined)
    return script.cachedDataRejected === false ? exitCode.done : exitCode.notTaken;
  // Not by the name that whoever starts this would give it: that may be another architecture.
  const file = join(folder, `app.${process.platform}-${process.arch}.cache`);
  writeFileSync(file, script.createCachedData());
  return exitCode.done;
}
