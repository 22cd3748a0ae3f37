import { CouchError } from '#server/store/couch-error.ts';

/** What a file begins with, by what it then is. Only what every phone records and every browser shows. */
const SIGNS: readonly (readonly [type: string, at: number, sign: string])[] = [
  ['image/jpeg', 0, 'ffd8ff'],
  ['image/png', 0, '89504e470d0a1a0a'],
  ['image/webp', 8, '57454250'],
  ['audio/webm', 0, '1a45dfa3'],
  ['audio/ogg', 0, '4f676753'],
  ['audio/mp4', 4, '66747970'],
  ['audio/mpeg', 0, '494433'],
  ['audio/wav', 8, '57415645'],
];

/** The type of a photo or a voice memo, read off its content whatever it calls itself. Throws 415 for anything else. */
export function mediaTypeOf(bytes: Buffer): string {
  const found = SIGNS.find(
    ([, at, sign]) => bytes.subarray(at, at + sign.length / 2).toString('hex') === sign,
  );
  if (found === undefined) throw new CouchError(415, 'bad_content_type', 'Only images and audio are taken.');
  return found[0];
}
