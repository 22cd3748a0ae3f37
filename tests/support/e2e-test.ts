import { rm } from 'node:fs/promises';
import { test as base } from 'vitest';
import { type Device, type DeviceOptions, openDevice } from './e2e-browser.ts';
import { type E2eServer, type ServerOptions, startServer } from './e2e-server.ts';

/** The machines of one situation. All of them are gone after the test, however it ends. */
export interface Machines {
  readonly server: (options?: ServerOptions) => Promise<E2eServer>;
  /** Its troubles fail the test, also when nobody closes it. */
  readonly device: (options: DeviceOptions) => Promise<Device>;
}

/** Vitest's `test` with `machines`: `test('…', async ({ machines }) => { … })`. */
export const test = base.extend<{ machines: Machines }>({
  machines: async ({ task }, use) => {
    const servers: E2eServer[] = [];
    const devices: Device[] = [];
    await use({
      server: async (options) => kept(servers, await startServer(options)),
      device: async (options) => kept(devices, await openDevice(options)),
    });
    const hasFailed = task.result?.state === 'fail';
    const troubles = devices.flatMap((device) => device.troubles());
    await Promise.all(devices.map((device) => device.discard()));
    await Promise.all(servers.map((server) => server.remove()));
    await Promise.all(
      devices.map(({ profile }) => rm(profile, { recursive: true, force: true, maxRetries: 5 })),
    );
    if (hasFailed) {
      const printed = servers.map((server) => `The server printed:\n${server.output()}`);
      process.stderr.write([...printed, 'Troubles of the browsers:', ...troubles, ''].join('\n'));
    } else if (troubles.length > 0) {
      throw new Error(`A browser had troubles:\n${troubles.join('\n')}`);
    }
  },
});

function kept<Thing>(things: Thing[], thing: Thing): Thing {
  things.push(thing);
  return thing;
}
