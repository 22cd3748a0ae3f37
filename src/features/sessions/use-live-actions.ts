import { useMemo, useState } from 'react';
import type { Person } from '#domain/sessions/people.ts';
import type { Remark } from '#domain/sessions/remarks.ts';
import type { Session } from '#domain/sessions/session.ts';
import type { Result } from '#lib/result.ts';
import type { SaveRefusal } from '#usecases/ports/record-store.ts';
import type { NewRemark } from '#usecases/sessions/note-remark.ts';
import type { SessionsUses } from './sessions-uses.ts';
import { sessionsText as text } from './sessions-text.ts';

/** What a recorder does: each thing is saved at once, and said to have failed when it did. */
export interface LiveActions {
  readonly count: (person: Person, delta: number, who: string) => Promise<void>;
  readonly takeOverCount: () => Promise<void>;
  readonly chooseCounter: (device: string) => Promise<void>;
  /** Whether the line was saved; with `alsoTake` it goes into the ledger at once. */
  readonly note: (remark: NewRemark, alsoTake: boolean) => Promise<boolean>;
  /** One gesture: the ledger's words are the remark's, with the people of the building taken out. */
  readonly take: (remarkId: string, words: string) => Promise<void>;
  /** Off the theme: to 下次议题 (LY-10), by one tap. */
  readonly setAside: (remark: Remark) => Promise<void>;
  readonly undo: (entries: readonly string[]) => Promise<void>;
}

/** What came of the last thing done, said within the screen: a toast would lie over the line being written. */
export interface LiveWord {
  readonly text: string;
  readonly tone: 'done' | 'undone' | 'failed';
  readonly onPutBack?: (() => unknown) | undefined;
}

type Place = Pick<Session, 'id' | 'building'>;

export function useLiveActions(
  { id, building }: Place,
  uses: SessionsUses,
): readonly [LiveActions, LiveWord | undefined] {
  const [word, say] = useState<LiveWord>();
  const actions = useMemo(() => liveActions({ id, building }, uses, say), [id, building, uses]);
  return [actions, word];
}

function liveActions(
  session: Place,
  uses: SessionsUses,
  say: (word: LiveWord | undefined) => void,
): LiveActions {
  const { id } = session;
  const isSaved = (result: Result<unknown, SaveRefusal>): boolean => {
    say(result.ok ? undefined : { text: text.saving[result.reason], tone: 'failed' });
    return result.ok;
  };
  const take = async (remarkId: string, words: string): Promise<void> => {
    const summary = await uses.suggestSummary(session, words, text.resident);
    const taken = await uses.takeIntoLedger(id, { remarks: [remarkId], summary, door: undefined });
    say(
      taken.ok
        ? { text: text.taken(summary), tone: 'done' }
        : { text: text.takingRefusals[taken.reason], tone: 'failed' },
    );
  };
  return {
    take,
    count: async (person, delta, who) => {
      isSaved(await uses.countArrival(id, { person, delta, who }));
    },
    takeOverCount: async () => {
      isSaved(await uses.takeOverCount(id));
    },
    chooseCounter: async (device) => {
      isSaved(await uses.chooseCounter(id, device));
    },
    note: async (remark, alsoTake) => {
      const noted = await uses.noteRemark(id, remark);
      if (!noted.ok) {
        say({ text: text.remarkRefusals[noted.reason], tone: 'failed' });
        return false;
      }
      say(undefined);
      if (alsoTake) await take(noted.value, remark.words.trim());
      return true;
    },
    setAside: async ({ id: remark, words, who }) => {
      const set = await uses.correctRemark(id, remark, { words, who, offTheme: true, reason: '' });
      say(set.ok ? undefined : { text: text.remarkRefusals[set.reason], tone: 'failed' });
    },
    undo: async (entries) => {
      if (!isSaved(await uses.undoEntries(id, entries))) return;
      const onPutBack = (): Promise<unknown> => uses.redoEntries(id, entries).then(isSaved);
      say({ text: text.undone, tone: 'undone', onPutBack });
    },
  };
}
