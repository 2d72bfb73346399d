// @ts-check
// electron -r build/code-cache/make.cjs . --hidden: with CODE_CACHE=FILE, writes what V8 has compiled
// of the app's script two seconds after the start, when all functions that a start takes have run.
// Without, tells by its exit code whether V8 took what was written before.
'use strict';
const { app } = require('electron');
const { writeFileSync } = require('node:fs');
const vm = require('node:vm');

const startedAfterMs = 2_000;

/** @type {import('node:vm').Script[]} */
const scripts = [];
vm.Script = class extends vm.Script {
  /** @param {ConstructorParameters<typeof import('node:vm').Script>} args */
  constructor(...args) {
    super(...args);
    scripts.push(this);
  }
};

setTimeout(() => {
  const [script] = scripts;
  const file = process.env['CODE_CACHE'];
  if (script === undefined) app.exit(1);
  else if (file === undefined) app.exit(script.cachedDataRejected === false ? 0 : 1);
  else {
    writeFileSync(file, script.createCachedData());
    app.exit(0);
  }
}, startedAfterMs);
