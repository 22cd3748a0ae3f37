/** Why a password is not taken. Length counts, signs of all kinds do not: people write such ones on the phone's back. */
export const PASSWORD_FAULTS = [
  'too-short',
  'too-long',
  'account-name',
  'phone-number',
  'easy-guess',
] as const;
export type PasswordFault = (typeof PASSWORD_FAULTS)[number];

export const SHORTEST_PASSWORD = 8;
const LONGEST_PASSWORD = 128;
const MOBILE_NUMBER = /^(?:\+?86)?1[3-9]\d{9}$/;
const ROWS = ['01234567890123456789', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiopasdfghjklzxcvbnm'];
/** What is tried first wherever passwords are tried. */
const COMMON = [
  'password',
  'passw0rd',
  'woaini',
  'iloveyou',
  'xiaobandeng',
  'admin',
  '5201314',
  'qq123456',
  'a123456',
  'abc123',
];

/** What is wrong with a new password; undefined when it can be taken. Screen and server ask the same. */
export function passwordFault(password: string, account: string): PasswordFault | undefined {
  if (password.length < SHORTEST_PASSWORD) return 'too-short';
  if (password.length > LONGEST_PASSWORD) return 'too-long';
  const plain = password.toLowerCase();
  if (account !== '' && plain.includes(account.toLowerCase())) return 'account-name';
  if (MOBILE_NUMBER.test(plain)) return 'phone-number';
  return isEasy(plain) ? 'easy-guess' : undefined;
}

/** A few signs over and over, a row of the keyboard or a word that everybody takes, digits around it or not. */
function isEasy(plain: string): boolean {
  if (new Set(plain).size < 4) return true;
  const backwards = Array.from(plain).reverse().join('');
  if (ROWS.some((row) => row.includes(plain) || row.includes(backwards))) return true;
  const word = plain.replace(/^\d+|\d+$/g, '');
  return COMMON.some((common) => plain === common || word === common);
}
