import { expect, test } from 'vitest';
import { changesLacking } from '#sync/search-lost.ts';
import { sampleEntry, sampleRecord } from '#tests/domain/sample-record.ts';

const COMMUNITY = 'xbd-c-cxtyc';
const entries = [
  sampleEntry('l1', 1, 'line', { way: 'in', fen: 100 }),
  sampleEntry('a1', 2, 'agreed', { line: 'l1' }),
  sampleEntry('a2', 3, 'agreed', { line: 'l1' }, { by: 'jianwei' }),
];
const project = { ...sampleRecord('project:1', { kind: 'help' }, entries), scope: COMMUNITY };

function givenBack(name: string, role: string): readonly string[] {
  const account = { name, roles: [COMMUNITY, `${role}:cxtyc`] };
  return changesLacking(account, project, undefined, undefined).flatMap(({ change }) =>
    'open' in change ? ['opening'] : change.append.entries.map(({ id }) => id),
  );
}

test('a coordinator gives back what everybody wrote, but the agreements of keepers of money (SJ-10)', () => {
  expect(givenBack('xietiao', 'coordinator')).toEqual(['opening', 'l1']);
  expect(givenBack('zhiyuan', 'coordinator')).toEqual(['opening', 'l1', 'a1']);
});

test('everybody else gives back their own words, and a keeper their own agreement', () => {
  expect(givenBack('jianwei', 'oversight-committee')).toEqual(['a2']);
  expect(givenBack('zhiyuan', 'volunteer')).toEqual(['opening', 'l1', 'a1']);
});
