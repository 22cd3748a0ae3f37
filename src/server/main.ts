import { join } from 'node:path';
import { startDemo } from './demo/start-demo.ts';
import { findPackageRoot } from './package-root.ts';
import { readSettings } from './settings.ts';
import { StartError } from './start-error.ts';
import { startServer } from './start-server.ts';

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function main(): Promise<void> {
  const settings = readSettings(process.env, join(findPackageRoot().folder, 'dist', 'app'), print);
  const server = await startServer(settings);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      print('Stopping.');
      void server.stop().then(() => process.exit(0));
    });
  }
  print(`Xiaobandeng is ready at ${server.url}/`);
  if (settings.demo.isWanted && server.hasNoAccounts) {
    await startDemo({
      endpoint: `${server.url}/db`,
      adminPassword: server.adminPassword,
      password: settings.demo.password,
      print,
    });
  }
}

try {
  await main();
} catch (thrown) {
  process.stderr.write(`${thrown instanceof StartError ? thrown.message : String(thrown)}\n`);
  process.exitCode = 1;
}
