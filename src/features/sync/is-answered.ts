import type { SyncSnapshot } from '#usecases/ports/sync.ts';

/** Whether something answered, though not as it should: the network is there, and nobody is told otherwise. */
export function isAnswered({ phase, trouble }: Pick<SyncSnapshot, 'phase' | 'trouble'>): boolean {
  return phase === 'unreachable' && trouble !== undefined && trouble !== 'unreachable';
}
