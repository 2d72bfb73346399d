// The login APIs in a process of their own, so that what they cost is not counted as a client's.
import { startSandbox } from '../../sandbox/sandbox.ts';

const sandbox = await startSandbox({ accounts: [] });
process.on('message', (account: Parameters<typeof sandbox.setPassword>[0]) => {
  sandbox.setPassword(account);
  process.send?.('known');
});
process.send?.(sandbox.apis);
