import { homedir, userInfo } from 'node:os';
import type { Diagnostics, DiagnosticsOptions } from './diagnostics/diagnostics.ts';
import type { Network } from './login/agents.ts';
import { once } from './once.ts';

interface OpenDiagnosticsOptions extends Omit<DiagnosticsOptions, 'probe' | 'personal'> {
  readonly network: Partial<Network>;
}

/** Loaded when somebody first asks why something does not work. */
export function lazyDiagnostics(options: OpenDiagnosticsOptions): () => Promise<Diagnostics> {
  const { network, ...rest } = options;
  return once(async () => {
    const [{ createDiagnostics }, { createProbe }] = await Promise.all([
      import('./diagnostics/diagnostics.ts'),
      import('./login/probe.ts'),
    ]);
    return createDiagnostics({
      ...rest,
      probe: createProbe({ now: rest.clock.now, network }),
      personal: [homedir(), userInfo().username],
    });
  });
}
