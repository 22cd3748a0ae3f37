import { pbkdf2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { asText, isJsonObject, type JsonObject } from '#lib/json.ts';
import { CouchError } from '#server/store/couch-error.ts';

const derive = promisify(pbkdf2);

/** Rounds of PBKDF2 that CouchDB 3.4 takes too; about a quarter of a second of one core. */
export const PASSWORD_ITERATIONS = 600_000;

const KEY_BYTES: Readonly<Record<string, number>> = {
  sha: 20,
  sha224: 28,
  sha256: 32,
  sha384: 48,
  sha512: 64,
};
const AT_ONCE = 2;
const WAITING = 64;

/** Hashes passwords as CouchDB writes them into `_users`. */
export interface Passwords {
  /** The members that replace `password` in an account's document. */
  hash(password: string): Promise<JsonObject>;
  /** Takes as long for an account that does not exist as for one that does. */
  isRight(password: string, account: JsonObject | undefined): Promise<boolean>;
}

export function createPasswords(iterations: number): Passwords {
  const inTurn = createTurns();

  async function hash(password: string): Promise<JsonObject> {
    const salt = randomBytes(16).toString('hex');
    const key = await inTurn(() => derive(password, salt, iterations, 32, 'sha256'));
    return {
      password_scheme: 'pbkdf2',
      pbkdf2_prf: 'sha256',
      salt,
      iterations,
      derived_key: key.toString('hex'),
    };
  }

  async function isRight(password: string, account: JsonObject | undefined): Promise<boolean> {
    const known = readHash(account);
    const { salt, rounds, prf, key } = known ?? {
      salt: 'nobody',
      rounds: iterations,
      prf: 'sha256',
      key: Buffer.alloc(32),
    };
    const digest = prf === 'sha' ? 'sha1' : prf;
    const derived = await inTurn(() => derive(password, salt, rounds, key.length, digest));
    return timingSafeEqual(derived, key) && known !== undefined;
  }

  return { hash, isRight };
}

interface KnownHash {
  readonly salt: string;
  readonly rounds: number;
  readonly prf: string;
  readonly key: Buffer;
}

function readHash(account: JsonObject | undefined): KnownHash | undefined {
  if (!isJsonObject(account) || account['password_scheme'] !== 'pbkdf2') return undefined;
  const { salt, iterations, derived_key: derivedKey, pbkdf2_prf: given = 'sha' } = account;
  const prf = asText(given);
  const bytes = KEY_BYTES[prf];
  if (typeof salt !== 'string' || typeof iterations !== 'number' || typeof derivedKey !== 'string')
    return undefined;
  const key = Buffer.from(derivedKey, 'hex');
  const isUsable = bytes === key.length && iterations >= 1 && iterations <= 10_000_000;
  return isUsable ? { salt, rounds: iterations, prf, key } : undefined;
}

/**
 * Hashing shares its threads with LevelDB: only a few at once, and beyond a queue the answer is "later", so that a
 * flood of guesses does not keep records from being written.
 */
function createTurns(): <Outcome>(work: () => Promise<Outcome>) => Promise<Outcome> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running >= AT_ONCE) {
      if (waiting.length >= WAITING)
        throw new CouchError(503, 'service_unavailable', 'Too many sign-ins at once. Try again.');
      await new Promise<void>((go) => waiting.push(go));
    } else {
      running += 1;
    }
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
