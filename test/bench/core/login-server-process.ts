import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import * as z from 'zod/mini';

const address = z.object({ baseUrl: z.string(), loginPath: z.string() });
const greeting = z.tuple([z.object({ 'leaf-eco': address }), z.unknown()]);

export interface LoginServer {
  /** Of leaf.eco, the API that takes both formats. */
  readonly address: z.infer<typeof address>;
  letIn(username: string, password: string): Promise<void>;
  stop(): void;
}

export async function startLoginServer(): Promise<LoginServer> {
  const child = fork(join(import.meta.dirname, 'login-server.mjs'), { stdio: 'inherit' });
  const [apis] = greeting.parse(await once(child, 'message'));
  return {
    address: apis['leaf-eco'],
    async letIn(username, password) {
      const known = once(child, 'message');
      child.send({ api: 'leaf-eco', username, password });
      await known;
    },
    stop: () => child.kill(),
  };
}
