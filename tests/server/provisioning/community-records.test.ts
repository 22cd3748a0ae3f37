import { expect, test } from 'vitest';
import { foldMember } from '#domain/access/member.ts';
import { foldCampaign } from '#domain/campaigns/campaign.ts';
import type { FieldRecord } from '#domain/records/record.ts';
import { parseWireRecord } from '#domain/records/wire.ts';
import { foldPlace } from '#domain/roster/place.ts';
import { foldResident } from '#domain/roster/resident.ts';
import { communityRecords } from '#server/provisioning/community-records.ts';
import { checkRow } from '#server/rules/check-row.ts';
import { smallCommunity } from './small-community.ts';

const records = communityRecords(smallCommunity);

function read(id: string): FieldRecord {
  const wire = [...records.values()].flat().find((record) => record._id === id);
  const parsed = parseWireRecord(wire);
  if (!parsed.ok) throw new Error(`${id} is no record`);
  return parsed.value;
}

test('puts everything into the database that it belongs to', () => {
  const ids = [...records].map(([scope, own]) => [scope, own.map((record) => record._id)]);
  expect(Object.fromEntries(ids)).toEqual({
    'xbd-c-small': ['community:small', 'campaign:small-bairi', 'member:small-xietiao', 'member:small-lou1'],
    'xbd-d-small-b1': [
      'place:small-b1',
      'place:small-b1-1-302',
      'resident:small-b1-1-302-1',
      'resident:small-b1-1-302-2',
      'place:small-b1-101a',
    ],
    'xbd-d-small-street': ['place:small-street-s01', 'resident:small-street-s01-1'],
  });
});

test('makes what the app reads', () => {
  expect(foldPlace(read('place:small-b1'))).toMatchObject({ kind: 'building', name: 'B1楼' });
  expect(foldPlace(read('place:small-b1-1-302'))).toMatchObject({
    kind: 'door',
    name: 'B1-1-302',
    building: 'place:small-b1',
    unit: '1',
    floor: 3,
    room: '302',
  });
  expect(foldPlace(read('place:small-b1-101a'))).toMatchObject({ name: 'B1-101A', unit: undefined });
  expect(foldPlace(read('place:small-street-s01'))).toMatchObject({ kind: 'shop', name: '早点铺' });
  expect(foldResident(read('resident:small-b1-1-302-1'))).toMatchObject({
    door: 'place:small-b1-1-302',
    name: '单阿姨',
    initials: 'say',
    phone: '00012345678',
    relation: '户主',
    verifiedAt: undefined,
  });
  expect(foldResident(read('resident:small-b1-1-302-2')).initials).toBe('oym');
  expect(foldCampaign(read('campaign:small-bairi'))).toMatchObject({
    name: '百日大走访',
    from: '2026-11-01',
    to: '2027-02-08',
    target: 0.3,
  });
  expect(foldMember(read('member:small-lou1'))).toMatchObject({
    account: 'lou1',
    name: 'B1楼楼长',
    role: 'building-leader',
    scopes: ['xbd-d-small-b1'],
  });
});

test('makes records that the row rules let a coordinator write', () => {
  for (const [scope, own] of records) {
    const user = { name: 'xietiao', db: scope, roles: [scope, 'coordinator:small'] };
    for (const record of own) expect(checkRow(record, null, user)).toBeUndefined();
  }
});

test('keeps passwords out of the records', () => {
  expect(JSON.stringify([...records.values()])).not.toContain('battery');
});
