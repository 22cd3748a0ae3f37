import { useMemo } from 'react';
import type { Person } from '#domain/sessions/people.ts';
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
  readonly undo: (entryId: string) => Promise<void>;
}

type Place = Pick<Session, 'id' | 'building'>;

export function useLiveActions({ id, building }: Place, uses: SessionsUses): LiveActions {
  return useMemo(() => liveActions({ id, building }, uses), [id, building, uses]);
}

function liveActions(session: Place, uses: SessionsUses): LiveActions {
  const { tell, paths, go } = uses;
  const { id } = session;
  const isSaved = (result: Result<unknown, SaveRefusal>): boolean => {
    if (!result.ok) tell(text.saving[result.reason]);
    return result.ok;
  };
  const take = async (remarkId: string, words: string): Promise<void> => {
    const summary = await uses.suggestSummary(session, words, text.resident);
    const taken = await uses.takeIntoLedger(id, { remarks: [remarkId], summary, door: undefined });
    if (!taken.ok) {
      tell(text.takingRefusals[taken.reason]);
      return;
    }
    const { issue } = taken.value;
    tell(text.taken(summary), { label: text.seeIssue, onPress: () => go(paths.issue(issue)) });
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
        tell(text.remarkRefusals[noted.reason]);
        return false;
      }
      if (alsoTake) await take(noted.value, remark.words.trim());
      return true;
    },
    undo: async (entryId) => {
      if (!isSaved(await uses.undoEntry(id, entryId))) return;
      tell(text.undone, {
        label: text.putBack,
        onPress: () => void uses.redoEntry(id, entryId).then(isSaved),
      });
    },
  };
}
