import { roleNames } from '#domain/access/role-names-text.ts';
import { checkKindWords } from '#domain/evaluation/check-words-text.ts';
import { typeOfId } from '#domain/records/wire.ts';
import type { CountedRecords } from '#domain/statistics/statistics.ts';
import { formatMoment } from '#domain/time/moment-text.ts';
import type { Paths } from '#usecases/ports/paths.ts';
import type { StatisticsUses } from './statistics-uses.ts';

/** One line of the list behind a number. */
export interface Listed {
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  readonly href: string;
}

type Finder = (id: string) => Listed | undefined;

/** Finds what an id of a figure stands for: what people call it, and where it is. */
export function createFinder(
  records: CountedRecords,
  paths: Paths,
  outcomes: StatisticsUses['words']['outcomes'],
): Finder {
  const places = byId(records.places);
  const visits = byId(records.visits);
  const proposals = byId(records.proposals);
  const sessions = byId(records.sessions);
  const issues = byId(records.issues);
  const checks = byId(records.checks);
  const members = byId(records.members);
  const placeName = (id: string): string => places.get(id)?.name ?? '';
  const finders: Readonly<Record<string, Finder>> = {
    place: (id) => {
      const place = places.get(id);
      return place && { id, title: place.name, detail: '', href: paths.door(id) };
    },
    visit: (id) => {
      const visit = visits.get(id);
      if (visit === undefined) return undefined;
      const title = `${placeName(visit.place)} ${outcomes[visit.outcome]}`.trim();
      return { id, title, detail: formatMoment(visit.at), href: paths.visit(id) };
    },
    proposal: (id) => {
      const proposal = proposals.get(id);
      if (proposal === undefined) return undefined;
      const { words, place, who, at, issue } = proposal;
      const detail = [placeName(place), who, formatMoment(at)].filter((part) => part !== '').join(' · ');
      return { id, title: words, detail, href: paths.answer(issue, id) };
    },
    session: (id) => {
      const session = sessions.get(id);
      if (session === undefined) return undefined;
      const { theme, kindName, startsAt } = session;
      const title = theme === '' ? kindName : theme;
      return { id, title, detail: formatMoment(startsAt), href: paths.session(id, 'minutes') };
    },
    issue: (id) => {
      const issue = issues.get(id);
      if (issue === undefined) return undefined;
      const detail = [issue.building, formatMoment(issue.at)].filter((part) => part !== '').join(' · ');
      return { id, title: issue.summary, detail, href: paths.issue(id) };
    },
    check: (id) => {
      const check = checks.get(id);
      return (
        check && {
          id,
          title: checkKindWords[check.kind],
          detail: formatMoment(check.at),
          href: paths.check(id),
        }
      );
    },
    member: (id) => {
      const member = members.get(id);
      return (
        member && { id, title: member.name, detail: roleNames[member.role], href: paths.office('duties') }
      );
    },
  };
  return (id) => finders[typeOfId(id)]?.(id);
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}
