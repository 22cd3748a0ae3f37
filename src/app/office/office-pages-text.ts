/** 工作台左边的目录，按组。 */
export const officePagesText = {
  groups: {
    issues: '诉求',
    public: '公示',
    figures: '统计',
    people: '人和地方',
    rules: '规矩',
  },
  inbox: '今早',
  triage: '分拣板',
  duties: '谁管哪栋楼',
  ledger: '台账',
  checks: '督查抽查',
  board: '公示栏',
  campaigns: '走访活动',
  statistics: '统计',
  excel: 'Excel',
  places: '楼栋和门牌',
  accounts: '账号',
  methods: '工作法',
  categories: '诉求分类',
  holidays: '节假日',
};
