import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldMember } from '#domain/access/member.ts';
import { foldCampaign } from '#domain/campaigns/campaign.ts';
import { foldIssue } from '#domain/issues/issue.ts';
import { foldProposal } from '#domain/proposals/proposal.ts';
import { mergeRecords } from '#domain/records/merge.ts';
import type { FieldRecord } from '#domain/records/record.ts';
import { foldPlace } from '#domain/roster/place.ts';
import { foldResident } from '#domain/roster/resident.ts';
import { formatMoment } from '#domain/time/moment-text.ts';
import { foldVisit } from '#domain/visits/visit.ts';
import { arbitraryRecord } from './records/arbitrary-records.ts';

const folds: readonly (readonly [string, (record: FieldRecord) => object])[] = [
  ['place', foldPlace],
  ['resident', foldResident],
  ['visit', foldVisit],
  ['proposal', foldProposal],
  ['issue', foldIssue],
  ['campaign', foldCampaign],
  ['member', foldMember],
];

test.each(folds)('a %s can be read and shown whatever its record holds', (_, fold) => {
  fc.assert(
    fc.property(arbitraryRecord, (record) => {
      const folded = Object.entries(fold(record));
      const times = folded.filter(([name, value]) => /^at$|At$/.test(name) && typeof value === 'number');
      for (const [, time] of times) expect(formatMoment(Number(time))).not.toContain('NaN');
    }),
  );
});

test.each(folds)('a %s is the same on every device', (_, fold) => {
  fc.assert(
    fc.property(arbitraryRecord, arbitraryRecord, (a, b) => {
      expect(fold(mergeRecords(a, b))).toEqual(fold(mergeRecords(b, a)));
    }),
  );
});
