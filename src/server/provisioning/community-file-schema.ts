import * as v from 'valibot';
import { ROLES } from '#domain/access/account.ts';
import type { CommunityFile } from './community-file.ts';

const words = (longest: number): v.GenericSchema<string> =>
  v.pipe(
    v.string('must be a text'),
    v.trim(),
    v.nonEmpty('must not be empty'),
    v.maxLength(longest, `must have at most ${longest} characters`),
  );

const code = v.pipe(
  v.string('must be a text'),
  v.regex(/^[a-z0-9]{1,24}$/, 'must be made of 1 to 24 lower-case letters a-z and digits'),
);

const door = v.pipe(
  v.string('must be a text'),
  v.regex(/^[0-9A-Za-z]{1,12}$/, 'must be made of 1 to 12 letters a-z and digits'),
);

const day = v.pipe(
  v.string('must be a day such as "2026-11-01"'),
  v.isoDate('must be a day such as "2026-11-01"'),
);

const residents = v.optional(
  v.array(
    v.strictObject({
      name: words(40),
      phone: v.optional(words(40)),
      relation: v.optional(words(40)),
    }),
    'must be a list of residents',
  ),
);

const building = v.strictObject({
  code,
  name: words(80),
  short: v.optional(words(20)),
  doors: v.array(
    v.strictObject({
      unit: v.optional(door),
      floor: v.pipe(v.number('must be a number'), v.integer('must be a whole number')),
      room: door,
      residents,
    }),
    'must be a list of doors',
  ),
});

const respondent = v.strictObject({
  code,
  kind: v.picklist(['shop', 'organisation'], 'must be "shop" or "organisation"'),
  name: words(80),
  residents,
});

const campaign = v.pipe(
  v.strictObject({
    code,
    name: words(80),
    from: day,
    to: day,
    target: v.pipe(
      v.number('must be a number'),
      v.minValue(0, 'must lie between 0 and 1'),
      v.maxValue(1, 'must lie between 0 and 1'),
    ),
  }),
  v.forward(
    v.check(({ from, to }) => from <= to, 'must not lie before "from"'),
    ['to'],
  ),
);

const member = v.strictObject({
  account: code,
  name: words(80),
  role: v.picklist(ROLES, `must be one of: ${ROLES.join(', ')}`),
  grids: v.union([v.literal('all'), v.array(code)], 'must be "all" or a list of grid codes'),
  password: v.optional(v.pipe(v.string('must be a text'), v.minLength(8, 'must have at least 8 characters'))),
});

/** The form of a community file; what its parts say about each other is checked after it. */
export const communityFileSchema: v.GenericSchema<unknown, CommunityFile> = v.strictObject({
  community: code,
  name: words(80),
  madeAt: v.pipe(
    v.string('must be a time such as "2026-11-01T00:00:00.000Z"'),
    v.check(isUtcTime, 'must be a time such as "2026-11-01T00:00:00.000Z"'),
  ),
  grids: v.pipe(
    v.array(
      v.strictObject({
        code,
        buildings: v.optional(v.array(building, 'must be a list of buildings')),
        respondents: v.optional(v.array(respondent, 'must be a list of shops and organisations')),
      }),
      'must be a list of grids',
    ),
    v.nonEmpty('must name at least one grid'),
  ),
  street: v.optional(v.strictObject({ code, name: words(80) })),
  campaigns: v.optional(v.array(campaign, 'must be a list of campaigns')),
  members: v.array(member, 'must be a list of members'),
});

function isUtcTime(text: string): boolean {
  const time = Date.parse(text);
  return Number.isFinite(time) && new Date(time).toISOString() === text;
}
