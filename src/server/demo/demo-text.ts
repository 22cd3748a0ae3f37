/** What the terminal says once the demo stands, in Chinese and English. */
export function demoLines(address: string, password: string): readonly string[] {
  return [
    '',
    '演示小区已建好： 城祥太阳城小区，18 栋楼，818 户，人名和电话都是编的。',
    'The demo community is ready: 18 buildings, 818 households, all people made up.',
    '',
    `  地址 address    ${address}`,
    `  密码 password   ${password}   (三个账号通用，只显示这一次 / for all three, shown only this once)`,
    '  账号 accounts   loudzhang   A8楼楼长      leader of building A8',
    '                  zhiyuan     走访志愿者    volunteer, A8 and A9',
    '                  xietiao     社区协调员    coordinator, everything',
    '',
  ];
}

export function demoBeginning(): string {
  return '第一次启动，正在建演示小区…… / First start: making the demo community …';
}
