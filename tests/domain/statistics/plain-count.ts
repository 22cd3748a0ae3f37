import type { Asked } from '#domain/statistics/asked.ts';
import { beijingDay } from '#domain/time/day.ts';
import type { Written } from './counted.ts';

/** The figures of a period as somebody with the lists and a pencil would count them, one question at a time. */
export function plainCount(records: Written, { from, to, building }: Asked): Record<string, number> {
  const count: Record<string, number> = {};
  const add = (code: string, more = 1): void => {
    count[code] = (count[code] ?? 0) + more;
  };
  const falls = (time: number): boolean => beijingDay(time) >= from && beijingDay(time) <= to;
  const inBuilding = (id: string): boolean => {
    const place = records.places.find((one) => one.id === id);
    return place !== undefined && (place.id === building?.id || place.building === building?.id);
  };
  const isHere = (place: string): boolean => building === undefined || inBuilding(place);

  const seen = new Set<string>();
  const isInBuilding = (id: string): boolean => {
    const visit = records.visits.find((one) => one.id === id);
    const matter = records.issues.find(({ issue }) => issue.id === id);
    return visit === undefined ? matter?.issue.building === building?.name : isHere(visit.place);
  };
  const hasWritten = (account: string): boolean => {
    const own = (some: readonly { readonly by: string; readonly at: number }[]): boolean =>
      some.some(({ by, at }) => by === account && falls(at));
    const { visits, proposals, sessions, issues } = records;
    if (own(visits) || own(proposals) || own(sessions)) return true;
    if (sessions.some(({ remarks, closing }) => own(remarks) || (closing && own([closing])))) return true;
    return issues.some(
      ({ issue, history }) =>
        own([issue]) ||
        history.some(
          ({ entry, issue: where }) =>
            where === issue.id && entry.by === account && falls(Date.parse(entry.at) + entry.offset),
        ),
    );
  };

  for (const place of records.places) {
    const here = records.visits.filter((visit) => visit.place === place.id && falls(visit.at));
    const isMet = here.some(({ outcome }) => outcome === 'met');
    if (!isHere(place.id)) continue;
    const isDoor = place.kind === 'door' && !place.closed;
    if (isDoor) add('doors');
    if (isDoor && isMet) add('entered');
    if (isMet) add('households');
  }
  const strangers = records.visits.filter(
    ({ place, at, outcome }) =>
      building === undefined &&
      falls(at) &&
      outcome === 'met' &&
      records.places.every(({ id }) => id !== place),
  );
  if (strangers.length > 0) add('households', new Set(strangers.map(({ place }) => place)).size);
  for (const visit of records.visits) {
    if (!falls(visit.at) || !isHere(visit.place)) continue;
    add('calls');
    if (visit.outcome === 'met' || visit.outcome === 'phone') add('person-visits');
    if (visit.opinion === 'none') add('no-opinion');
  }
  for (const session of records.sessions) {
    if (building !== undefined && session.building !== building.id) continue;
    if (session.state !== 'closed' || !falls(session.startsAt)) continue;
    add('sessions');
    for (const { count: heads } of session.closing?.present ?? []) add('people', heads);
    for (const remark of session.remarks) {
      add('remarks');
      if (remark.issues.length > 0) add('substantive');
    }
  }
  for (const { at, place } of records.proposals) if (falls(at) && isHere(place)) add('opinions');
  const lastWords: Record<string, string> = {};
  for (const progress of records.issues) {
    const { issue, history } = progress;
    if (building !== undefined && issue.building !== building.name) continue;
    for (const { entry, issue: where } of history) {
      if (where === issue.id && falls(Date.parse(entry.at) + entry.offset)) add('entries');
    }
    if (!falls(issue.at) || issue.parent !== undefined) continue;
    const came = history.map(({ entry }) => (entry.kind === 'proposed' ? entry.data['proposal'] : ''));
    if (issue.proposals.every((id) => came.includes(id))) {
      const said = new Set(
        records.sessions.flatMap(({ taken }) =>
          taken.filter((one) => one.issue === issue.id).flatMap(({ remarks }) => remarks),
        ),
      );
      add('opinions', said.size === 0 ? 1 : said.size);
    }
    if (progress.state === 'joined') {
      add('joined');
      continue;
    }
    add('matters');
    if (progress.state === 'closed') add('closed');
    add(`triage:${issue.triage ?? 'none'}`);
    add(`category:${issue.category ?? 'none'}`);
    add(`round:${progress.rounds.length}`);
    const proposers = [...progress.parties.values()].filter(({ proposal }) => proposal !== '');
    const told = (proposers.length > 0 ? proposers : [progress.parties.get('')]).map((one) => one?.answer);
    for (const answer of told) add(answer === undefined ? 'owed' : 'answered');
    if (issue.triage === 'at-once' && !told.includes(undefined)) add('at-once-done');
    for (const { proposal, verdict } of progress.verdicts) {
      lastWords[proposal === '' ? issue.id : proposal] = verdict;
    }
    if (progress.state === 'open' || progress.state === 'paused') {
      for (const { step, state } of progress.steps) if (state === 'open') add(`step:${step.name}`);
    }
    for (const party of proposers.length > 0 ? proposers : [progress.parties.get('')]) {
      if (party?.answer === undefined) continue;
      const proposed = records.proposals.find(({ id }) => id === party.proposal);
      const hours = (party.answer.at - (proposed?.at ?? issue.at)) / 3_600_000;
      const span = [1, 3, 7, 30].find((days) => hours < (days + 1) * 24);
      add(`days:${span ?? 'more'}`);
    }
  }
  for (const verdict of Object.values(lastWords)) add(`verdict:${verdict}`);
  for (const check of records.checks) {
    if (!falls(check.at)) continue;
    const looked = check.drawn.filter((id) => building === undefined || isInBuilding(id));
    if (looked.length > 0) add('checks');
    for (const id of looked) {
      const told = check.findings.filter(({ record }) => record === id);
      if (told.at(-1)?.result === 'differs') add('problems');
      for (const { way, result } of told) {
        if (result === 'nobody') continue;
        if (way === 'phone') add('checked-by-phone');
        if (way === 'in-person') seen.add(id);
      }
    }
  }
  if (seen.size > 0) add('checked-in-person', seen.size);
  for (const { role, account } of building === undefined ? records.members : []) {
    if (role === 'supervisor') continue;
    add('members');
    if (hasWritten(account)) add('took-part');
  }
  return count;
}
