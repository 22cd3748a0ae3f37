import { describe, expect, test } from 'vitest';
import { foldResident } from '#domain/roster/resident.ts';
import type { Entry } from '#domain/records/record.ts';
import { minuteTime, sampleEntry, sampleRecord, sampleSet } from '../sample-record.ts';

const data = {
  door: 'place:cxtyc-a8-1-302',
  name: '张小明',
  initials: 'zxm',
  phone: '138',
  relation: '户主',
};

function residentAfter(...entries: readonly Entry[]): ReturnType<typeof foldResident> {
  return foldResident(sampleRecord('resident:1', data, entries));
}

test('a resident is as the record stands', () => {
  expect(residentAfter(sampleSet('e1', 1, 'phone', '139'))).toEqual({
    id: 'resident:1',
    scope: 'xbd-d-cxtyc-a8',
    ...data,
    phone: '139',
    verifiedAt: undefined,
    movedAt: undefined,
    clashes: [],
    isNewer: false,
  });
});

test('names the fields that two people changed without knowing of each other', () => {
  const mine = sampleSet('e1', 1, 'phone', '139');
  const yours = sampleSet('e2', 2, 'phone', '137', { device: 'phone-b' });
  expect(residentAfter(mine, yours)).toMatchObject({ phone: '137', clashes: [{ field: 'phone' }] });
});

describe('核实 and 已搬走', () => {
  const verified = (minutes: number): Entry => sampleEntry(`v${minutes}`, minutes, 'verified', {});
  const moved = (minutes: number): Entry => sampleEntry(`m${minutes}`, minutes, 'moved', {});

  test('the last confirmation counts, in whatever order they arrived', () => {
    expect(residentAfter(verified(9), verified(3)).verifiedAt).toBe(minuteTime(9));
  });

  test('who moved is away since the last word of it', () => {
    expect(residentAfter(verified(1), moved(2), moved(5))).toMatchObject({ movedAt: minuteTime(5) });
  });

  test('who is confirmed at the door afterwards lives here again', () => {
    expect(residentAfter(moved(2), verified(5)).movedAt).toBeUndefined();
  });

  test('goes by the time of the server, not of a phone that is fast', () => {
    const fast = sampleEntry('m', 60, 'moved', {}, { offset: -3_600_000 });
    expect(residentAfter(fast, verified(5)).movedAt).toBeUndefined();
  });
});
