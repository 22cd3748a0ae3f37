import { groupBy } from '#lib/group-by.ts';
import { isoDay } from '#domain/time/moment-text.ts';
import { provision } from '#server/provisioning/provision.ts';
import { readablePassword } from '#server/accounts/readable-password.ts';
import { demoCommunity } from './demo-community.ts';
import { demoLedger } from './demo-ledger.ts';
import { demoProjects } from './demo-projects.ts';
import { demoBeginning, demoLines } from './demo-text.ts';

export interface DemoNeeds {
  /** `http://127.0.0.1:5980/db` */
  readonly endpoint: string;
  readonly adminPassword: string;
  /** Writes one line to the terminal. */
  readonly print: (line: string) => void;
  /** Of all accounts; a random one is made and shown when left out or empty. */
  readonly password?: string | undefined;
}

/**
 * Makes the demo community on an empty server and tells how to sign in. Accounts are made last and at once, so a
 * server without accounts is one whose demo was broken off: starting it again completes it.
 */
export async function startDemo({ endpoint, adminPassword, print, password }: DemoNeeds): Promise<void> {
  print(demoBeginning());
  const chosen = password === undefined || password === '' ? readablePassword() : password;
  const today = isoDay(Date.now());
  const file = demoCommunity({ today, password: chosen });
  const server = { url: endpoint, name: 'admin', password: adminPassword };
  const rows = [...[...demoLedger(file, today).values()].flat(), ...demoProjects(file, today)];
  await provision(
    file,
    server,
    groupBy(rows, ({ scope }) => scope),
  );
  for (const line of demoLines(`${new URL(endpoint).origin}/`, chosen)) print(line);
}
