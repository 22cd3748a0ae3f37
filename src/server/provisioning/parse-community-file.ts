import * as v from 'valibot';
import { mayRead } from '#domain/access/may.ts';
import { ok, refuse, type Result } from '#lib/result.ts';
import type { CommunityFile } from './community-file.ts';
import { communityFileSchema } from './community-file-schema.ts';
import { communityRecords } from './community-records.ts';

/** The file if it can be used, else every fault of it in a sentence that names the place: `grids[2].code must …`. */
export function parseCommunityFile(json: unknown): Result<CommunityFile, readonly string[]> {
  const parsed = v.safeParse(communityFileSchema, json);
  if (!parsed.success) return refuse(parsed.issues.map(sentenceFor));
  const faults = crossFaults(parsed.output);
  return faults.length === 0 ? ok(parsed.output) : refuse(faults);
}

function sentenceFor(issue: v.BaseIssue<unknown>): string {
  const path = (issue.path ?? []).map(({ key }) =>
    typeof key === 'number' ? `[${key}]` : `.${String(key)}`,
  );
  const place = path.join('').replace(/^\./, '') || 'The file';
  if (issue.type === 'strict_object') return `${place} ${objectFault(issue.expected)}`;
  return `${place} ${issue.message}`;
}

function objectFault(expected: string | null): string {
  if (expected === 'never') return 'is not known here';
  return expected === 'Object' ? 'must be an object' : 'is missing';
}

function crossFaults(file: CommunityFile): readonly string[] {
  const grids = new Set(file.grids.map((grid) => grid.code));
  const strays = file.members.flatMap(({ grids: own }, nth) =>
    (own === 'all' ? [] : own)
      .filter((grid) => !grids.has(grid))
      .map((grid) => `members[${nth}].grids names the grid "${grid}", which the file does not have`),
  );
  const ids = [...communityRecords(file).values()].flat().map((record) => record._id);
  return [
    ...repeated(file.grids.map((grid) => grid.code)).map((grid) => `grids has the code "${grid}" twice`),
    ...repeated(ids).map(
      (id) => `two parts of the file would share the id "${id}"; change a code, unit or room`,
    ),
    ...strays,
    ...file.members.flatMap(({ role, grids: own }, nth) =>
      own.length === 0 || mayRead(role, 'doors')
        ? []
        : [`members[${nth}].grids must be empty: doors are not for a ${role}`],
    ),
    ...(file.street?.code === file.community ? ['street.code must not be the code of the community'] : []),
    ...file.members.flatMap(({ account }, nth) =>
      account === 'admin' ? [`members[${nth}].account is the name of the server's own account`] : [],
    ),
  ];
}

function repeated(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name, nth) => names.indexOf(name) !== nth))];
}
