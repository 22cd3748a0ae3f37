import type { TitleNames } from './titles.ts';

/** What a roster's columns are taken for. */
export const ROSTER_COLUMNS = [
  'address',
  'building',
  'unit',
  'floor',
  'room',
  'name',
  'phone',
  'relation',
] as const;
export type RosterColumn = (typeof ROSTER_COLUMNS)[number];

/** 户台账的列名，各办公室叫法不一。 */
export const ROSTER_TITLES: TitleNames<RosterColumn> = {
  address: ['门牌', '地址', '住址', '门牌地址', '详细地址', '房屋地址', '房屋坐落'],
  building: ['楼栋', '楼号', '栋号', '幢号', '楼', '栋', '幢', '楼幢', '座'],
  unit: ['单元', '单元号'],
  floor: ['楼层', '层', '层数', '所在层'],
  room: ['房号', '室号', '房间号', '门牌号', '户号', '室', '房间'],
  name: ['姓名', '户主姓名', '户主', '居民姓名', '业主姓名', '业主', '住户姓名', '称呼'],
  phone: ['电话', '联系电话', '手机', '手机号', '联系方式', '手机号码', '电话号码'],
  relation: ['与户主关系', '关系', '人员类别', '身份'],
};

export const UNIT_ENDINGS = /(?:号单元|单元|门|号)$/;
export const ROOM_ENDINGS = /(?:号房|室|号|户)$/;
export const FLOOR_ENDINGS = /(?:层|楼|F|f)$/;
/** A8楼1单元302室、8号楼302、A8-1-302。 */
export const ADDRESS =
  /^(.*?[0-9A-Za-z一-龥])(?:号楼|号栋|号幢|栋|幢|楼|座|#|-)(?:([0-9A-Za-z一二三四五六七八九十]+)(?:单元|-))?([0-9A-Za-z]+)(?:室|号|户)?$/;
/** 一单元、二单元。 */
export const NUMERALS = '零一二三四五六七八九十';
