import { createECDH, createHash, createHmac, webcrypto } from 'node:crypto';
import { type BoxKeys, openBox } from '#lib/sealed-box.ts';

/** 封: by what phones close the files of what they could not send, and what opens these again. */
export interface SealingKeys {
  /** Tells one server's key from another's, and a new one from the one before. */
  readonly id: string;
  /** Base64 of the uncompressed point; no secret. */
  readonly publicKey: string;
  /** Undefined for a box that was torn, altered, or closed for another key. */
  readonly open: (box: string) => Promise<string | undefined>;
}

const SCALAR_BYTES = 32;
const ID_SIGNS = 16;

/**
 * The key pair follows from the secret that all processes of a server share (`RECOVERY_SECRET`), so every process opens
 * what any of them gave the key for, and nothing is stored. Another secret is another pair with another id.
 */
export async function makeSealingKeys(secret: string): Promise<SealingKeys> {
  const { publicKey, privateKey } = await deriveKeys(secret);
  const id = createHash('sha256').update(publicKey).digest('base64url').slice(0, ID_SIGNS);
  return { id, publicKey, open: (box) => openBox(privateKey, box) };
}

async function deriveKeys(secret: string): Promise<BoxKeys> {
  const pair = createECDH('prime256v1');
  const scalar = scalarFrom(secret, (bytes) => pair.setPrivateKey(bytes));
  const point = pair.getPublicKey();
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    d: scalar.toString('base64url'),
    x: point.subarray(1, 1 + SCALAR_BYTES).toString('base64url'),
    y: point.subarray(1 + SCALAR_BYTES).toString('base64url'),
  };
  const privateKey = await webcrypto.subtle.importKey(
    'jwk',
    jwk,
    { name: 'ECDH', namedCurve: 'P-256' },
    false,
    ['deriveBits'],
  );
  return { publicKey: point.toString('base64'), privateKey };
}

/** Of 2^32 secrets one gives bytes that are no scalar of the curve; the next count gives others. */
function scalarFrom(secret: string, use: (bytes: Buffer) => void): Buffer {
  for (let count = 0; ; count += 1) {
    const bytes = createHmac('sha256', secret)
      .update(JSON.stringify(['carrying', count]))
      .digest();
    try {
      use(bytes);
      return bytes;
    } catch {
      // Not in the range of the curve's scalars.
    }
  }
}
