import { expect, test } from 'vitest';
import { coverageOf, latestVisits } from '#domain/visits/door-standing.ts';
import { sentencesOf } from '#domain/visits/sentences.ts';
import { foldVisit, type Outcome, type Visit } from '#domain/visits/visit.ts';
import { minuteTime, sampleRecord } from '../sample-record.ts';

function visit(place: string, minutes: number, outcome: Outcome, campaign = 'campaign:1'): Visit {
  const record = sampleRecord(`visit:${place}-${minutes}`, { place, outcome, campaign });
  return { ...foldVisit(record), at: minuteTime(minutes) };
}

const visits = [
  visit('door:1', 9, 'nobody'),
  visit('door:1', 5, 'met'),
  visit('door:2', 7, 'refused'),
  visit('door:3', 8, 'met', 'campaign:0'),
  visit('shop:1', 8, 'met'),
];

test('a door stands as its latest visit of the campaign says', () => {
  const latest = latestVisits(visits, 'campaign:1');
  expect(latest.get('door:1')?.outcome).toBe('nobody');
  expect(latest.get('door:2')?.outcome).toBe('refused');
  expect(latest.has('door:3')).toBe(false);
});

test('LY-07: whoever was met, or does not want to be visited, shows before anybody knocks again', () => {
  const latest = latestVisits([visit('door:1', 1, 'met'), visit('door:2', 2, 'refused')], 'campaign:1');
  const waiting = ['door:1', 'door:2', 'door:3'].filter((door) => !latest.has(door));
  expect(waiting).toEqual(['door:3']);
  expect([...latest.values()].map(({ outcome }) => outcome)).toEqual(['met', 'refused']);
});

test('where no campaign runs, the latest visit of all counts', () => {
  expect(latestVisits(visits, undefined).get('door:3')?.outcome).toBe('met');
});

test('a door counts as entered once somebody was met there, whatever came later', () => {
  const doors = ['door:1', 'door:2', 'door:3', 'door:4'];
  expect(coverageOf(doors, visits, 'campaign:1')).toEqual({ entered: 1, doors: 4 });
  expect(coverageOf(doors, visits, undefined)).toEqual({ entered: 2, doors: 4 });
  expect(coverageOf([], visits, undefined)).toEqual({ entered: 0, doors: 0 });
});

test('a note falls into its sentences', () => {
  const note = '楼道灯坏了三天。谁来修?\n 想要一个车棚;\n\n嗯。';
  expect(sentencesOf(note)).toEqual(['楼道灯坏了三天', '谁来修?', '想要一个车棚']);
  expect(sentencesOf('  ')).toEqual([]);
});
