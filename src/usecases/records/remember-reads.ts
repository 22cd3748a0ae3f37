import type { FieldRecord } from '#domain/records/record.ts';
import { typeOfId } from '#domain/records/wire.ts';
import type { LeftBy, RecordQuery, RecordStore, Stop } from '#usecases/ports/record-store.ts';

type Listener = Parameters<RecordStore['watchChanges']>[0];

/** Longer answers are asked for anew: they are not what an action hangs on. */
const LONGEST_ANSWER = 200;

/**
 * The store for a screen that is looked at: as long as somebody watches for changes through it, what was read is at
 * hand until it changes. A person who saves then waits for the two stores and not for all that the action was judged
 * by, which is what the screen shows anyway.
 */
export function rememberReads(records: RecordStore): RecordStore {
  const listeners = new Set<Listener>();
  const read = new Map<string, Promise<FieldRecord | undefined>>();
  /** Of what was at hand, how the last change left it: it came with the word of the change. */
  const changed = new Map<string, LeftBy>();
  const asked = new Map<
    string,
    { readonly type: string; readonly answer: Promise<readonly FieldRecord[]> }
  >();
  let stopWatching: Stop | undefined;

  function forget(ids: ReadonlySet<string>): void {
    for (const id of ids) {
      read.delete(id);
      changed.delete(id);
    }
    const types = new Set([...ids].map(typeOfId));
    for (const [key, { type }] of asked) if (types.has(type)) asked.delete(key);
  }

  function forgetAll(): void {
    read.clear();
    changed.clear();
    asked.clear();
  }

  return {
    ...records,
    save: async (changes) => {
      const saved = await records.save(changes);
      forget(new Set(changes.map((change) => ('open' in change ? change.open.id : change.append.id))));
      return saved;
    },
    replaceRefused: async (id, changes) => {
      const saved = await records.replaceRefused(id, changes);
      forgetAll();
      return saved;
    },
    read: (id) => {
      const known = read.get(id);
      if (known !== undefined) return known;
      const answer = changed.get(id)?.(id) ?? records.read(id);
      if (stopWatching !== undefined) {
        read.set(id, answer);
        answer.catch(() => read.delete(id));
      }
      return answer;
    },
    query: (query) => {
      const key = keyOf(query);
      const known = asked.get(key);
      if (known !== undefined) return known.answer;
      const answer = records.query(query);
      if (stopWatching !== undefined) {
        asked.set(key, { type: query.type, answer });
        const drop = (): void => {
          if (asked.get(key)?.answer === answer) asked.delete(key);
        };
        answer.then(({ length }) => {
          if (length > LONGEST_ANSWER) drop();
        }, drop);
      }
      return answer;
    },
    watchChanges: (onChange) => {
      const listener: Listener = (ids, left) => onChange(ids, left);
      listeners.add(listener);
      stopWatching ??= records.watchChanges((ids, left) => {
        const atHand = [...ids].filter((id) => read.has(id) || changed.has(id));
        forget(ids);
        for (const id of atHand) changed.set(id, left);
        for (const told of [...listeners]) told(ids, left);
      });
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        stopWatching?.();
        stopWatching = undefined;
        forgetAll();
      };
    },
  };
}

function keyOf({ type, place, placePrefix, state, since, order, limit }: RecordQuery): string {
  return JSON.stringify([type, place, placePrefix, state, since, order, limit]);
}
