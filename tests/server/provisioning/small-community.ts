import type { CommunityFile } from '#server/provisioning/community-file.ts';

/** A community with one of everything. */
export const smallCommunity: CommunityFile = {
  community: 'small',
  name: '小小区',
  madeAt: '2026-11-01T00:00:00.000Z',
  grids: [
    {
      code: 'b1',
      buildings: [
        {
          code: 'b1',
          name: 'B1楼',
          doors: [
            {
              unit: '1',
              floor: 3,
              room: '302',
              residents: [{ name: '单阿姨', phone: '00012345678', relation: '户主' }, { name: '欧阳敏' }],
            },
            { floor: 1, room: '101A' },
          ],
        },
      ],
    },
    {
      code: 'street',
      respondents: [{ code: 's01', kind: 'shop', name: '早点铺', residents: [{ name: '刘老板' }] }],
    },
  ],
  campaigns: [{ code: 'bairi', name: '百日大走访', from: '2026-11-01', to: '2027-02-08', target: 0.3 }],
  members: [
    { account: 'xietiao', name: '协调员', role: 'coordinator', grids: 'all', password: 'correct horse' },
    { account: 'lou1', name: 'B1楼楼长', role: 'building-leader', grids: ['b1'], password: 'battery staple' },
  ],
};
