import { communityScope } from '#domain/access/scopes.ts';
import type { EntryDraft } from '#domain/records/drafting.ts';
import { foldFields } from '#domain/records/fields.ts';
import { mergeRecords } from '#domain/records/merge.ts';
import { textOf } from '#domain/records/reading.ts';
import { adjustedTime, compareEntries, type Entry, type FieldRecord } from '#domain/records/record.ts';
import { BODY_VERSION, isFromNewerApp } from '#domain/records/wire.ts';
import { asText } from '#lib/json.ts';
import { foldIssue } from './issue.ts';

/**
 * 上报件 (ZZ-14, LY-22): what a street holds of an issue that a community passed up. The server makes it, and carries
 * entries both ways under their own ids, so that doing it twice changes nothing; the issue below stays open.
 */
export interface PassedUp {
  readonly id: string;
  readonly scope: string;
  readonly communityName: string;
  readonly summary: string;
  readonly building: string;
  /** Why it was passed up. */
  readonly reason: string;
  /** Server-adjusted, milliseconds since 1970. */
  readonly at: number;
  readonly by: string;
  /** What was done about it, below and here, oldest first. */
  readonly entries: readonly Entry[];
  /** Nobody at the street has answered yet. */
  readonly isUnanswered: boolean;
  readonly isNewer: boolean;
}

/** A community of a street, as provisioning wrote it into the street's database. */
export interface StreetPart {
  readonly community: string;
  readonly communityName: string;
  readonly streetName: string;
}

export const PASSED_UP_TYPE = 'passed-up';
export const STREET_PART_TYPE = 'street-part';
/** What the street writes back: below it is a 办理记录 like others, and marked as the street's. */
export const REPLY_KIND = 'progress';

export function replyDraft(note: string): EntryDraft {
  return { kind: REPLY_KIND, data: { note, from: 'street' } };
}

export function isReply({ kind, data }: Entry): boolean {
  return kind === REPLY_KIND && data['from'] === 'street';
}

const ESCALATED = 'escalated';

/** Levels of the methods' ladders that lie within a community. */
const WITHIN: readonly string[] = ['community', 'ten-shops', 'third-chief', 'branch'];

/** What the street is shown of the issue below it: how it goes, and no ids of what residents said. */
const SHOWN_ABOVE: readonly string[] = [
  'set',
  ESCALATED,
  'returned',
  REPLY_KIND,
  'published',
  'answered',
  'verdict',
  'paused',
  'resumed',
  'closed',
  'reopened',
];

export function streetPartId(community: string): string {
  return `${STREET_PART_TYPE}:${community}`;
}

export function foldStreetPart(record: FieldRecord): StreetPart {
  const fields = foldFields(record);
  return {
    community: textOf(fields, 'community') ?? '',
    communityName: textOf(fields, 'communityName') ?? '',
    streetName: textOf(fields, 'streetName') ?? '',
  };
}

/** The street's record of an issue, made of the issue alone; undefined while it was never passed up. */
export function passedUpFrom(issue: FieldRecord, scope: string, part: StreetPart): FieldRecord | undefined {
  const [first] = issue.entries
    .filter(({ kind, data }) => kind === ESCALATED && !WITHIN.includes(asText(data['to'])))
    .sort(compareEntries);
  if (first === undefined) return undefined;
  const { by, at, offset, device, data } = first;
  const { summary = '', building = '' } = issue.opened.data;
  return {
    id: `${PASSED_UP_TYPE}:${part.community}-${issue.id.slice(issue.id.indexOf(':') + 1)}`,
    type: PASSED_UP_TYPE,
    scope,
    v: BODY_VERSION,
    opened: {
      ...{ by, at, offset, device },
      data: {
        issue: issue.id,
        community: part.community,
        communityName: part.communityName,
        summary,
        building,
        reason: data['reason'] ?? '',
      },
    },
    entries: issue.entries.filter(({ kind }) => SHOWN_ABOVE.includes(kind)),
  };
}

/** The issue below a street's record, and its database. */
export function issueBelow({ opened: { data } }: FieldRecord): {
  readonly id: string;
  readonly scope: string;
} {
  return { id: asText(data['issue']), scope: communityScope(asText(data['community'])) };
}

/** The issue with what the street replied; the same issue when it holds all of it. */
export function withReplies(issue: FieldRecord, passedUp: FieldRecord): FieldRecord {
  const known = new Set(issue.entries.map(({ id }) => id));
  const replies = passedUp.entries.filter((entry) => isReply(entry) && !known.has(entry.id));
  if (replies.length === 0) return issue;
  return mergeRecords(issue, { ...issue, entries: [...issue.entries, ...replies] });
}

export function foldPassedUp(record: FieldRecord): PassedUp {
  const { summary, building } = foldIssue(record);
  const fields = foldFields(record);
  const { by, data } = record.opened;
  return {
    id: record.id,
    scope: record.scope,
    communityName: textOf(fields, 'communityName') ?? '',
    summary,
    building,
    reason: asText(data['reason']),
    at: adjustedTime(record.opened),
    by,
    entries: record.entries,
    isUnanswered: !record.entries.some(isReply),
    isNewer: isFromNewerApp(record),
  };
}
