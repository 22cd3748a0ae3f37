import type { Session } from '#domain/sessions/session.ts';
import { sessionsText as text } from './sessions-text.ts';

interface Option {
  readonly value: string;
  readonly label: string;
}

/** The items of the agenda to choose from; one that was chosen and has left the agenda since stays choosable. */
export function agendaOptions({ agenda }: Pick<Session, 'agenda'>, chosen: string): readonly Option[] {
  const gone = chosen === '' || agenda.includes(chosen) ? [] : [chosen];
  return [
    { value: '', label: text.agendaNone },
    ...[...agenda, ...gone].map((item) => ({ value: item, label: item })),
  ];
}
