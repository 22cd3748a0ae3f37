import type {
  DBCore,
  DBCoreKeyRange,
  DBCoreMutateRequest,
  DBCoreMutateResponse,
  DBCoreTable,
  Middleware,
} from 'dexie';

/** Rows that the browser copies in one go; all lanes begin in one task, and thirty rows are a third of 50 ms at ×4. */
const PUT_SLICE = 10;
const READ_SLICE = 50;
/** Keys that are looked up one by one without looking first whether any of them can be there. */
const FEW = 16;
/** Dexie's code of a range from one key to another; its names for these codes are gone at run time. */
const RANGE = 2 as unknown as DBCoreKeyRange['type'];
/** Slices on their way at once, so that the way there and back costs no time. */
const LANES = 3;

type PutRequest = Extract<DBCoreMutateRequest, { readonly type: 'put' }>;
type ReadRequest = Parameters<DBCoreTable['getMany']>[0];

/**
 * Puts and reads many rows a few at a time, within the same transaction: all or nothing as before, and one flush to
 * the disk, but no task so long that it would hold up somebody's typing.
 */
export const writeInSlices: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'write-in-slices',
  // Below everything that Dexie itself lays over the transaction.
  level: -10,
  create: (down) => ({ table: (name) => sliced(down.table(name)) }),
};

function sliced(table: DBCoreTable): DBCoreTable {
  return {
    ...table,
    mutate: (request) =>
      request.type === 'put' && request.values.length > PUT_SLICE
        ? putInSlices(table, request)
        : table.mutate(request),
    getMany: (request) => (request.keys.length > FEW ? readMany(table, request) : table.getMany(request)),
  };
}

function putInSlices(table: DBCoreTable, request: PutRequest): Promise<DBCoreMutateResponse> {
  const put = (start: number, end: number): Promise<DBCoreMutateResponse> => {
    const slice = { ...request, values: request.values.slice(start, end) };
    return table.mutate(request.keys ? { ...slice, keys: request.keys.slice(start, end) } : slice);
  };
  return inLanes(request.values.length, PUT_SLICE, put).then(joined);
}

/** A first sync asks for ids of which none is here yet: one question tells, instead of one for each. */
function readMany(table: DBCoreTable, request: ReadRequest): Promise<unknown[]> {
  const keys: readonly unknown[] = request.keys;
  if (!keys.every((key) => typeof key === 'string')) return readInSlices(table, request);
  const sorted = [...keys].sort();
  const range = { type: RANGE, lower: sorted[0], upper: sorted.at(-1) };
  const query = { index: table.schema.primaryKey, range };
  return table
    .count({ trans: request.trans, query })
    .then((count) => (count === 0 ? keys.map(() => undefined) : readInSlices(table, request)));
}

function readInSlices(table: DBCoreTable, request: ReadRequest): Promise<unknown[]> {
  const read = (start: number, end: number): Promise<unknown[]> =>
    table.getMany({ ...request, keys: request.keys.slice(start, end) });
  return inLanes(request.keys.length, READ_SLICE, read).then((slices) => slices.flat(1));
}

/**
 * Runs over all slices and answers with their results in order. It waits by `then` alone: a transaction ends when
 * the browser is asked for nothing within the task of an answer.
 */
function inLanes<Part>(
  count: number,
  size: number,
  run: (start: number, end: number) => Promise<Part>,
): Promise<Part[]> {
  const parts: Part[] = [];
  let next = 0;
  const lane = (): Promise<unknown> => {
    const start = next;
    next += size;
    return run(start, start + size).then((part) => {
      parts[start / size] = part;
      return next < count ? lane() : undefined;
    });
  };
  const lanes = Array.from({ length: Math.min(LANES, Math.ceil(count / size)) }, lane);
  for (const one of lanes) one.catch(() => undefined);
  const [first = Promise.resolve(), ...others] = lanes;
  return others.reduce((before, one) => before.then(() => one), first).then(() => parts);
}

function joined(slices: readonly DBCoreMutateResponse[]): DBCoreMutateResponse {
  const results: unknown[] = slices.flatMap(({ results: ofSlice = [] }) => ofSlice as unknown[]);
  const failures = slices.flatMap((slice, nth) =>
    Object.entries(slice.failures).map(([place, error]) => [Number(place) + nth * PUT_SLICE, error] as const),
  );
  return {
    numFailures: slices.reduce((sum, { numFailures }) => sum + numFailures, 0),
    failures: Object.fromEntries(failures),
    lastResult: slices.at(-1)?.lastResult as unknown,
    ...(slices.every((slice) => slice.results !== undefined) && { results }),
  };
}
