import { foldInvitations, type Invitations, invitationsId } from '#domain/sessions/invitations.ts';
import { type Compared, previousSession } from '#domain/sessions/previous-session.ts';
import { foldSession, type Session } from '#domain/sessions/session.ts';
import type { ReadingNeeds } from '#usecases/records/needs.ts';
import { type Watch, watchFolded } from '#usecases/records/watch-folded.ts';

/** Looking sessions up. */
export interface ReadSessions {
  /** All of them, the latest date first. */
  readonly all: Watch<readonly Session[]>;
  /** One of them as it stands; `undefined` while it is not on this device. */
  readonly session: (id: string) => Watch<Session | undefined>;
  /** The last one of the same kind before. */
  readonly before: (session: Compared) => Promise<Session | undefined>;
  /** Who of the doors in one doors' database was told. */
  readonly invitations: (sessionId: string, doorsScope: string) => Watch<Invitations>;
}

export function createReadSessions({ records }: ReadingNeeds): ReadSessions {
  const latestFirst = watchFolded(records, { type: 'session', order: 'newest' }, foldSession);
  const everything = async (): Promise<readonly Session[]> =>
    (await records.query({ type: 'session' })).map(foldSession);
  return {
    all: (onAnswer) => latestFirst((found) => onAnswer([...found].sort((a, b) => b.startsAt - a.startsAt))),
    session: (id) => (onAnswer) => {
      let told: { readonly session: Session | undefined } | undefined;
      return latestFirst((found) => {
        const session = found.find((one) => one.id === id);
        if (told !== undefined && told.session === session) return;
        told = { session };
        onAnswer(session);
      });
    },
    before: async (session) => previousSession(session, await everything()),
    invitations: (sessionId, doorsScope) => {
      const id = invitationsId(sessionId, doorsScope);
      return (onAnswer) =>
        records.watch({ type: 'invitation' }, (found) => {
          const record = found.find((one) => one.id === id);
          onAnswer(record === undefined ? { invited: new Map() } : foldInvitations(record));
        });
    },
  };
}
