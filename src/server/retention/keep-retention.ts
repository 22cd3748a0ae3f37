import { expire, type Retention } from '#domain/access/retention.ts';
import { parseScope } from '#domain/access/scopes.ts';
import { createScopeRecords } from '#server/api/scope-records.ts';
import type { AuditLog } from '#server/audit/audit-log.ts';
import type { AskAsServer } from '#server/keeper/ask-as-server.ts';

interface Needs {
  readonly ask: AskAsServer;
  readonly audit: AuditLog;
  readonly retention: Retention;
  readonly now: () => number;
}

/** Erases the words whose time is over, in every database of doors, and writes down how many. Answers the sum. */
export async function eraseExpired({ ask, audit, retention, now }: Needs): Promise<number> {
  const records = createScopeRecords(ask);
  const names: unknown = await (await ask('_all_dbs', {})).json();
  let sum = 0;
  for (const scope of Array.isArray(names) ? names.filter((name) => typeof name === 'string') : []) {
    if (parseScope(scope)?.kind !== 'doors') continue;
    const over = (await records.all(scope)).filter(
      ({ record }) => expire(record, retention, now()) !== undefined,
    );
    if (over.length === 0) continue;
    let count = 0;
    try {
      for (const stored of over) {
        await records.rewrite(scope, stored, (record) => expire(record, retention, now()) ?? record);
        count += 1;
      }
      await records.compact(scope);
    } finally {
      await audit.note({ what: 'retention', by: 'server', scope, count });
    }
    sum += count;
  }
  return sum;
}

const DAY_MS = 86_400_000;

/** Looks once a day, the first time at the start. Nothing is done where no type has a time. */
export function startRetention(needs: Needs & { readonly print: (line: string) => void }): {
  readonly end: () => Promise<void>;
} {
  if (Object.keys(needs.retention).length === 0) return { end: async () => undefined };
  let running = Promise.resolve();
  const look = (): void => {
    running = running.then(async () => {
      await eraseExpired(needs).catch((thrown: unknown) => {
        needs.print(`Retention failed: ${thrown instanceof Error ? thrown.message : 'unknown'}`);
      });
    });
  };
  look();
  const timer = setInterval(look, DAY_MS);
  return {
    end: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
