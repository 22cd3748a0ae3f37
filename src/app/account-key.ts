/** Under which the device keeps who works on it. */
export const ACCOUNT_KEY = 'xbd-account';

/** Of what lies there, what is needed before the account store is loaded. */
export interface KeptAccount {
  readonly state?: { readonly account?: { readonly name?: string } };
}
