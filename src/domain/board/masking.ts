import type { Recognisable } from '#domain/issues/summary.ts';

/** What was taken out of a text before it hangs on a wall. */
export interface Hidden {
  readonly kind: 'name' | 'phone' | 'door';
  readonly was: string;
  readonly shown: string;
}

export interface Masked {
  readonly text: string;
  readonly hidden: readonly Hidden[];
}

/** Nobody in particular: then only what looks like a phone number, a door or 王阿姨 is taken out. */
export const NOBODY: Recognisable = { names: [], phones: [], doors: [] };

const COVER = '***';

/** 隐名: `王阿姨` becomes `王**`. */
export function maskedName(name: string): string {
  const [first = '', ...rest] = name.trim();
  return first + '*'.repeat(Math.min(rest.length, 2));
}

/** A line with phone numbers taken out: seven digits in a row or more, also with spaces or dashes between. */
export function withoutPhones(line: string): string {
  return line.replace(PHONE, (_, before: string, phone: string) => before + coverPhone(phone));
}

/**
 * A text fit for a wall: names keep their first character (张**), phone numbers and doors are gone. Masking what is
 * masked changes nothing. `known` are the people and doors of this device; what nobody here can know is found by its
 * look alone, and not all of it: somebody has to read it before it is published.
 */
export function maskText(text: string, known: Recognisable = NOBODY): Masked {
  const hidden: Hidden[] = [];
  const masked = rulesFor(known).reduce(
    (line, { kind, found, cover }) =>
      line.replace(found, (_, before: string, was: string) => {
        const shown = cover(was);
        if (shown !== was) hidden.push({ kind, was, shown });
        return before + shown;
      }),
    text,
  );
  return { text: masked, hidden };
}

/** Who answers for something: names are masked, offices (A8楼楼长, 物业公司) stay. */
export function maskPeople(people: string): Masked {
  const hidden: Hidden[] = [];
  const text = people.replace(PERSON_WORD, (word) => {
    if (!PLAIN_NAME.test(word) || OFFICE.test(word)) return word;
    const shown = maskedName(word);
    hidden.push({ kind: 'name', was: word, shown });
    return shown;
  });
  return { text, hidden };
}

/** Whether a member's name is a person's and not an office. */
export function isPersonName(name: string): boolean {
  return PLAIN_NAME.test(name) && !OFFICE.test(name);
}

interface Rule {
  readonly kind: Hidden['kind'];
  /** Two groups: what stays in front, and what is covered. */
  readonly found: RegExp;
  readonly cover: (was: string) => string;
}

const PHONE = /()(\d(?:[\s-]?\d){6,})/g;
const ISO_DAY = /^\d{4}-\d{1,2}-\d{1,2}$/;
/** `A8-1-302`, `8号楼2单元301`, `A8楼302`, `301室`; not `52户` and no date. */
const DOORS: readonly RegExp[] = [
  /(^|[^\dA-Za-z])([A-Za-z]?\d{1,3}\s*[-－—–]\s*\d{1,2}\s*[-－—–]\s*\d{2,4}(?!\d)(?:室|户|号)?)/g,
  /(^|[^\dA-Za-z])([A-Za-z]\d{1,3}\s*[-－—–]\s*\d{3,4}(?!\d)(?:室|户|号)?)/g,
  /()(\d{1,2}\s*单元\s*\d{3,4}(?!\d)(?:室|户|号)?)/g,
  /([楼栋幢]\s*[-－—–]?\s*)(\d{3,4}(?![\d元个户年平块多人米盏根条吨家件次])室?)/g,
  /(^|\D)(\d{3,4}\s*(?:室|号房|房间))/g,
];
const TITLED =
  /()([赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章苏潘葛范彭鲁韦马苗凤方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐傅皮卞齐康伍余元卜顾孟平黄穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫房裘缪解宗丁宣邓郁单杭洪包诸左石崔吉龚程邢裴陆荣翁荀羊惠甄曲家封储靳段焦谷车侯全班仰秋仲伊宫宁仇甘武符刘景詹龙叶司黎薄白蒲卓蔺池乔闻党翟谭劳申冉桑桂牛寿边温庄晏柴瞿阎慕习艾鱼容古易廖耿满匡文寇广东欧利师巩聂关游岳肖](?:阿姨|大爷|大妈|大娘|大叔|大伯|大哥|大姐|大嫂|叔叔|伯伯|奶奶|爷爷|婆婆|师傅|老师|先生|女士))/g;
const PERSON_WORD = /[^、，,;；\s]+/g;
const PLAIN_NAME = /^\p{Script=Han}{2,4}$/u;
const OFFICE =
  /(长|主任|书记|委员|专员|网格员|负责人|志愿者|小组|队|部|科|处|站|局|楼|院|公司|中心|物业|社区|街道|会|办|所|电工|水工|木工|维修工|管道工|保洁员|保安)$/u;

function rulesFor({ names, phones, doors }: Recognisable): readonly Rule[] {
  return [
    ...known('door', doors, () => COVER),
    ...DOORS.map((found): Rule => ({ kind: 'door', found, cover: () => COVER })),
    ...known('phone', phones, () => COVER),
    { kind: 'phone', found: PHONE, cover: coverPhone },
    ...known('name', names, maskedName),
    { kind: 'name', found: TITLED, cover: maskedName },
  ];
}

/** One character names nobody: 王 is in half of all sentences about a street. */
function known(kind: Hidden['kind'], words: readonly string[], cover: Rule['cover']): readonly Rule[] {
  const telling = [...new Set(words)].filter((word) => word.length > 1).sort((a, b) => b.length - a.length);
  if (telling.length === 0) return [];
  const any = telling.map((word) => word.replace(/[\\^$.*+?()[\]{}|-]/g, '\\$&')).join('|');
  return [{ kind, found: new RegExp(`()(${any})`, 'g'), cover }];
}

/** A date has eight digits and calls nobody. */
function coverPhone(digits: string): string {
  return ISO_DAY.test(digits) ? digits : COVER;
}
