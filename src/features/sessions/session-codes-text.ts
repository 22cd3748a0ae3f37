import type { Person, Side } from '#domain/sessions/people.ts';
import type { Base } from '#domain/sessions/representation.ts';
import type { Every } from '#domain/sessions/rhythm.ts';
import type { SessionState } from '#domain/sessions/session.ts';
import type { ThemeArea } from '#domain/sessions/themes.ts';
import type { Venue } from '#domain/sessions/venues.ts';
import type { SaveRefusal } from '#usecases/ports/record-store.ts';

/** 会谈里各种代码的中文名。 */
export const sessionCodes = {
  people: {
    representative: '居民代表',
    resident: '普通群众',
    delegate: '两代表一委员',
    shop: '商户',
    organisation: '驻区单位',
    member: '在职党员',
    official: '街道社区负责人',
    'direct-member': '直管党员',
    secretary: '书记',
    leader: '楼长、区长',
    property: '物业公司',
    supervisor: '居务监督委员会',
    expert: '专业人士',
    department: '职能部门',
    'county-leader': '区县领导',
  } satisfies Record<Person, string>,
  otherPerson: '其他',
  sides: { speaking: '提意见方', listening: '听意见方' } satisfies Record<Side, string>,
  venues: {
    courtyard: '小院',
    square: '广场',
    pavilion: '凉亭',
    building: '楼栋',
    'party-centre': '党员服务中心',
    'property-office': '物业办公室',
    home: '居民家中',
    'activity-room': '活动室',
  } satisfies Record<Venue, string>,
  areas: {
    livelihood: '民生实事',
    environment: '环境保护',
    'party-building': '基层党建',
    neighbours: '邻里关系',
    courtyard: '楼院建设',
    governance: '社区治理',
    facilities: '基础设施',
    activities: '群众活动',
    'city-building': '城市创建',
    'mass-work': '群众工作',
    other: '其他',
  } satisfies Record<ThemeArea, string>,
  states: {
    planned: '已安排',
    live: '正在开',
    closed: '已结束',
    'called-off': '不开了',
  } satisfies Record<SessionState, string>,
  every: {
    none: '不固定',
    week: '每周',
    month: '每月',
    quarter: '每季度',
  } satisfies Record<Every, string>,
  bases: {
    all: '全体到场的人',
    speaking: '提意见方',
  } satisfies Record<Base, string>,
  weekdays: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  saving: {
    'one-copy': '只存进了一处。话都在，请别清理手机；下次打开会自动补全。',
    'no-space': '手机存储满了，没有存上。先删些照片或视频，再试一次；已经记下的都在。',
    'not-written': '这次没有存上，请再点一次。已经记下的都在。',
    'unknown-record': '手机上找不到这场会谈。连上网络等一会儿再试。',
    'newer-record': '这场会谈是新版本写的，这个版本不能改。请先更新应用。',
  } satisfies Record<SaveRefusal, string>,
};
