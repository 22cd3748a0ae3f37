import type { DBCore, DBCoreMutateRequest, DBCoreMutateResponse, DBCoreTable, Middleware } from 'dexie';

/** Rows that the browser copies in one task; on a slow phone 50 ms of typing would stand still at about a hundred. */
const SLICE = 25;

type PutRequest = Extract<DBCoreMutateRequest, { readonly type: 'put' }>;

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
      request.type === 'put' && request.values.length > SLICE
        ? putFrom(table, request, 0)
        : table.mutate(request),
    getMany: (request) =>
      request.keys.length > SLICE ? readFrom(table, request, 0) : table.getMany(request),
  };
}

// No `async` functions: a transaction ends when the browser is asked for nothing within the task of an answer.
function putFrom(table: DBCoreTable, request: PutRequest, start: number): Promise<DBCoreMutateResponse> {
  const end = start + SLICE;
  const slice = { ...request, values: request.values.slice(start, end) };
  const ofSlice = table.mutate(request.keys ? { ...slice, keys: request.keys.slice(start, end) } : slice);
  if (end >= request.values.length) return ofSlice;
  return ofSlice.then((first) => putFrom(table, request, end).then((rest) => joined(first, rest)));
}

function joined(first: DBCoreMutateResponse, rest: DBCoreMutateResponse): DBCoreMutateResponse {
  const results: unknown[] | undefined =
    first.results && rest.results && (first.results as unknown[]).concat(rest.results);
  return {
    numFailures: first.numFailures + rest.numFailures,
    failures: { ...first.failures, ...shifted(rest.failures) },
    lastResult: rest.lastResult as unknown,
    ...(results && { results }),
  };
}

function shifted(failures: DBCoreMutateResponse['failures']): DBCoreMutateResponse['failures'] {
  return Object.fromEntries(Object.entries(failures).map(([place, error]) => [Number(place) + SLICE, error]));
}

type ReadRequest = Parameters<DBCoreTable['getMany']>[0];

function readFrom(table: DBCoreTable, request: ReadRequest, start: number): Promise<unknown[]> {
  const end = start + SLICE;
  const ofSlice: Promise<unknown[]> = table.getMany({ ...request, keys: request.keys.slice(start, end) });
  if (end >= request.keys.length) return ofSlice;
  return ofSlice.then((first) => readFrom(table, request, end).then((rest) => [...first, ...rest]));
}
