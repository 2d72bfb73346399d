// An app of the same name as ours, so that it has the same keyring entry: fills its profile with as
// many accounts as it is told, and ends.
import { app, safeStorage } from 'electron';
import path from 'node:path';
import { uniformSafeStorage } from '../../../main/accounts/safe-storage.ts';
import { productName, profileFolder } from '../../../main/desktop/identity.ts';
import { seedAccounts } from '../core/seed-accounts.ts';

app.setName(productName);
const profile = path.join(app.getPath('appData'), profileFolder);
app.setPath('userData', profile);

async function seed(): Promise<void> {
  await app.whenReady();
  const storage = uniformSafeStorage({
    electron: safeStorage,
    version: process.versions.electron,
    platform: process.platform,
    isSecretServiceLocked: async () => false,
  });
  await seedAccounts(profile, Number(process.env['TOKEN_TRAY_BENCH_ACCOUNTS']), storage);
}

seed().then(
  () => app.exit(0),
  (error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    app.exit(1);
  },
);
