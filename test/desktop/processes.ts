import { readdirSync, readFileSync } from 'node:fs';

/** Of every process of this machine. */
export function allPids(): readonly string[] {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
}

export function argumentsOf(pid: string): readonly string[] {
  return wordsOf(pid, 'cmdline');
}

/** Each as NAME=value. */
export function environmentOf(pid: string): readonly string[] {
  return wordsOf(pid, 'environ');
}

function wordsOf(pid: string, file: string): readonly string[] {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8').split('\0');
  } catch {
    return []; // it ended meanwhile, or belongs to somebody else
  }
}
