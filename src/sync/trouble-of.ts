import type { SyncTrouble } from '#usecases/ports/sync.ts';
import type { Failure } from './failure.ts';

/** What a person is told of a failure. */
export function troubleOf(failure: Failure): SyncTrouble | undefined {
  switch (failure.kind) {
    case 'stopped':
      return undefined;
    case 'unreachable':
    case 'stalled':
      return 'unreachable';
    case 'signed-out':
    case 'forbidden':
    case 'not-couchdb':
      return failure.kind;
    case 'missing-database':
    case 'too-large':
    case 'bad-request':
    case 'too-many':
    case 'server-error':
      return 'server-error';
  }
}
