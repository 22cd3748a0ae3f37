/** Where each screen lives in the address bar. */
export interface Paths {
  readonly home: string;
  readonly door: (placeId: string) => string;
  readonly visit: (visitId: string) => string;
  readonly issues: string;
  readonly issue: (issueId: string) => string;
  readonly me: string;
  readonly sync: string;
}
