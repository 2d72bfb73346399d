import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface BareBus {
  readonly address: string;
  stop(): Promise<void>;
}

/** A session bus with nothing on it, and nothing that it could start: no tray, keyring or notifications. */
export async function startBareBus(): Promise<BareBus> {
  const folder = await mkdtemp(join(tmpdir(), 'bus-'));
  const config = join(folder, 'bus.conf');
  await writeFile(
    config,
    `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
      "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
    <busconfig>
      <type>session</type>
      <listen>unix:dir=${folder}</listen>
      <policy context="default">
        <allow send_destination="*" eavesdrop="true"/>
        <allow eavesdrop="true"/>
        <allow own="*"/>
      </policy>
    </busconfig>`,
  );
  const daemon = spawn(
    'dbus-daemon',
    [`--config-file=${config}`, '--nofork', '--nopidfile', '--print-address'],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const printed = await once(createInterface(daemon.stdout), 'line');
  return {
    address: String(printed[0]),
    stop: async () => {
      const over = once(daemon, 'exit');
      daemon.kill();
      await over;
    },
  };
}
