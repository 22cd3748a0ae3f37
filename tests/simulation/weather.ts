/** What can happen to a request of a device, beyond having no network at all. */
export const FAULTS = [
  'reset-before',
  'reset-after',
  'reset-within',
  'cut',
  'stall',
  'stall-after',
  'twice',
  'late',
  'unauthorized',
  'forbidden',
  'conflict',
  'too-large',
  'too-many',
  'unavailable',
  'broken',
  'hotel',
  'nonsense',
] as const;

export type FaultKind = (typeof FAULTS)[number];

/** The network of one device: in `share` of 10 requests one of these faults happens. */
export interface Weather {
  readonly faults: readonly FaultKind[];
  readonly share: number;
}

export const CLEAR: Weather = { faults: [], share: 0 };

/** Answers that are given in the server's place. */
export const FALSE_ANSWERS: Partial<
  Readonly<Record<FaultKind, { status: number; text: string; headers?: Readonly<Record<string, string>> }>>
> = {
  unauthorized: { status: 401, text: '{"error":"unauthorized","reason":"You are not authorized."}' },
  forbidden: { status: 403, text: '{"error":"forbidden","reason":"You are not allowed to access this db."}' },
  conflict: { status: 409, text: '{"error":"conflict","reason":"Document update conflict."}' },
  'too-many': { status: 429, text: '', headers: { 'retry-after': '7' } },
  unavailable: { status: 503, text: '<html>Bad gateway</html>' },
  broken: { status: 500, text: '{"error":"internal_server_error","reason":"kaboom"}' },
  hotel: { status: 200, text: '<html>Welcome to the hotel</html>' },
  nonsense: { status: 200, text: '{"ok":true}' },
};

export const TOO_LARGE = { status: 413, text: '<html>Request Entity Too Large</html>' };
