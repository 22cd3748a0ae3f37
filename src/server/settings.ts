import { resolve } from 'node:path';
import { RETAINED_TYPES, type Retention } from '#domain/access/retention.ts';
import { StartError } from './start-error.ts';

export const DEFAULT_MAX_BODY_BYTES = 8 * 1024 * 1024;
export const DEFAULT_KEEPER_EVERY_MS = 5_000;
/** Longer than CouchDB takes to hash a password, on a busy machine too. */
export const DEFAULT_REFUSAL_MS = 2_000;

export interface ServerSettings {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly dataDir: string;
  /** The folder of the built app; undefined serves no app. */
  readonly appDir?: string | undefined;
  /** Made and kept in `dataDir` when undefined. */
  readonly adminPassword?: string | undefined;
  /** An existing CouchDB with the credentials of its administrator; undefined starts the embedded store. */
  readonly couchdbUrl?: string | undefined;
  /** Of which the phones' recovery secrets are made; made and kept in `dataDir` when undefined. */
  readonly recoverySecret?: string | undefined;
  /** Bytes of one request of a client account. */
  readonly maxBodyBytes?: number;
  /** Rounds of PBKDF2; fewer than the default only where a test makes many accounts. */
  readonly passwordIterations?: number;
  /** Milliseconds before a wrong password is refused in front of a CouchDB; fewer only where a test makes many. */
  readonly refusalMs?: number;
  /** Milliseconds between two looks for records with several leaves. */
  readonly keeperEveryMs?: number;
  /** Days after which words of a type are erased, counted from the last entry; a type that is not named keeps them. */
  readonly retention?: Retention;
  readonly print: (line: string) => void;
}

export interface DemoSettings {
  readonly isWanted: boolean;
  readonly password: string | undefined;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** Throws a `StartError` that names the variable that cannot be used. */
export function readSettings(
  environment: Environment,
  appDir: string,
  print: (line: string) => void,
): ServerSettings & { readonly demo: DemoSettings } {
  const host = environment['HOST'] || '127.0.0.1';
  const couchdbUrl = environment['COUCHDB_URL'] || undefined;
  return {
    host,
    port: readPort(environment['PORT']),
    dataDir: resolve(environment['DATA_DIR'] || './data'),
    appDir,
    adminPassword: environment['ADMIN_PASSWORD'] || undefined,
    couchdbUrl,
    retention: readRetention(environment['RETENTION']),
    recoverySecret: environment['RECOVERY_SECRET'] || undefined,
    print,
    demo: {
      isWanted: environment['DEMO'] !== '0' && couchdbUrl === undefined && isLoopback(host),
      password: environment['DEMO_PASSWORD'] || undefined,
    },
  };
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
}

function readPort(text: string | undefined): number {
  if (!text) return 5980;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new StartError(`PORT=${text} is not a port number from 0 to 65535.`);
}

/** `visit=1095,proposal=1095` */
function readRetention(text = ''): Retention {
  const parts = text.split(',').filter((part) => part.trim() !== '');
  return Object.fromEntries(
    parts.map((part) => {
      const [, type, days] = /^\s*([a-z-]+)=(\d{1,5})\s*$/.exec(part) ?? [];
      const known = RETAINED_TYPES.find((each) => each === type);
      if (known === undefined || Number(days) < 1) {
        throw new StartError(
          `RETENTION=${text} must look like ${RETAINED_TYPES[0]}=1095 (${RETAINED_TYPES.join(', ')}).`,
        );
      }
      return [known, Number(days)];
    }),
  );
}
