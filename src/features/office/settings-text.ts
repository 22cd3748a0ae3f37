/** 工作台“设置”的界面文字：每样是做什么的。 */
export const settingsText = {
  title: '设置',
  hint: '这里改的，全社区的手机连上网络后都跟着变。以前的记录不变。',
  list: '可以改的',
  hints: {
    places: '楼栋、单元、门牌、商户和单位：加、改名、停用。',
    categories: '诉求分几类，叫什么，什么话建议哪一类。',
    methods: '诉求一步一步怎么办，谁来办，几天办完。',
    kinds: '小板凳恳谈会、每周夜话这些会，多久一次、什么议程。',
    holidays: '哪天放假、哪天调休上班，时限照它算。',
    templates: '公示和会议记录上每次都写的话。',
    excel: '台账导出用的列名和顺序。',
  } as Readonly<Record<string, string>>,
  columns: '台账的列',
};
