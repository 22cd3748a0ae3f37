import { ok, refuse, type Result } from '#lib/result.ts';

/** 锁屏密码: six digits, or words of one's own. */
export const PIN_DIGITS = 6;
export const MIN_PASSPHRASE = 8;
const MIN_DIFFERENT = 3;

/** `digits`: not six digits. `short`: fewer than eight characters. `easy`: the first that anybody would try. */
export type SecretRefusal = 'digits' | 'short' | 'easy';

/** Whether six digits are good enough for a PIN: 123456, 111111, 123123 and their kin are not. */
export function judgePin(pin: string): Result<string, SecretRefusal> {
  if (!/^[0-9]{6}$/.test(pin)) return refuse('digits');
  const steps = Array.from(pin)
    .slice(1)
    .map((digit, place) => (Number(digit) - Number(pin[place]) + 10) % 10);
  const isRun = steps.every((step) => step === steps[0]);
  const isDoubled = pin.slice(0, 3) === pin.slice(3) || /^(..)\1\1$/.test(pin);
  const isDull = new Set(pin).size < MIN_DIFFERENT;
  return isRun || isDoubled || isDull ? refuse('easy') : ok(pin);
}

export function judgePassphrase(words: string): Result<string, SecretRefusal> {
  const characters = Array.from(words.trim());
  if (characters.length < MIN_PASSPHRASE) return refuse('short');
  return new Set(characters).size < MIN_DIFFERENT ? refuse('easy') : ok(words);
}
