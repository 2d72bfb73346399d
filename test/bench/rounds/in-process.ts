import { inTurn, type Bench } from '../bench.ts';
import type { Round } from '../statistics/ratio.ts';

/** Rounds that are not counted: until then the engine compiles what it runs. */
const warmUps = 5;

/** Ms that something takes from its call until it is done. */
export async function msOf(work: () => unknown): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

/** Rounds inside this process; each side answers with its ms. */
export async function inProcessRounds(
  { plan }: Bench,
  floor: () => Promise<number>,
  measured: () => Promise<number>,
): Promise<readonly Round[]> {
  const rounds: Round[] = [];
  for (let round = -warmUps; round < plan.inProcess; round += 1) {
    const done = await inTurn(round + warmUps, { floor, measured, again: floor });
    if (round >= 0) rounds.push(done);
  }
  return rounds;
}
