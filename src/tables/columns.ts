import { parseMaskedName } from '../masks/name-mask.ts';
import type { RiskColumn } from './table.ts';

/** What a column of a list of people says of them. */
export const COLUMN_KINDS = [
  'number',
  'id',
  'telephone',
  'account',
  'name',
  'sex',
  'age',
  'birth',
  'ethnic',
  'marital',
  'class',
  'school',
  'education',
  'place',
  'unit',
  'post',
  'condition',
  'offence',
  'amount',
  'other',
] as const;
export type ColumnKind = (typeof COLUMN_KINDS)[number];

/** A column with what it says. */
export interface TypedColumn extends RiskColumn {
  readonly kind: ColumnKind;
}

interface Recognition extends TypedColumn {
  readonly heading: RegExp;
  readonly content: RegExp | ((value: string) => boolean);
  /** The content could be that of another column: without the heading it says nothing. */
  readonly needsHeading?: true;
}

/** In the order in which equally good readings are preferred. A word of a heading that is about somebody else's name or number is left to `other`. */
const RECOGNISED: readonly Recognition[] = [
  {
    kind: 'number',
    needsHeading: true,
    role: 'ignored',
    field: 'other',
    heading: /^(?:序号|编号|次序|序|no\.?)$/iu,
    content: /^\d{1,5}$/u,
  },
  {
    kind: 'id',
    role: 'direct',
    field: 'other',
    heading: /身份证|证件号|公民身份|残疾(?:人)?证号|护照|通行证/u,
    content: /^[\d*×xX●○]{14,20}$/u,
  },
  { kind: 'telephone', role: 'direct', field: 'other', heading: /电话|手机|联系方式/u, content: /^1[\d*×xX●○]{10}$/u },
  {
    kind: 'account',
    role: 'direct',
    field: 'other',
    heading: /账号|账户|卡号|一卡通/u,
    content: /^\d[\d*× ]{11,22}$/u,
  },
  {
    kind: 'name',
    role: 'quasi',
    field: 'name',
    heading: /姓名|户主|名字|^(?:学生|幼儿|申请人|患者|受助人|对象|救助对象|补贴对象|当事人|人员|领取人)$/u,
    content: isName,
  },
  { kind: 'sex', role: 'quasi', field: 'sex', heading: /^性别$/u, content: /^[男女]$/u },
  {
    kind: 'age',
    needsHeading: true,
    role: 'quasi',
    field: 'age',
    heading: /^(?:周岁|.{0,4}年龄.{0,4})$/u,
    content: /^\d{1,3}(?:周?岁)?$/u,
  },
  {
    kind: 'birth',
    role: 'quasi',
    field: 'date',
    heading: /出生|生日/u,
    content: /^(?:19|20)\d{2}[年.\-/]\d{1,2}(?:[月.\-/]\d{1,2})?[月日]?生$/u,
  },
  { kind: 'ethnic', role: 'quasi', field: 'category', heading: /民族|族别/u, content: /^\p{Script=Han}{1,5}族$/u },
  { kind: 'marital', role: 'quasi', field: 'category', heading: /婚姻|婚否/u, content: /^(?:已婚|未婚|离异|丧偶)$/u },
  {
    kind: 'class',
    needsHeading: true,
    role: 'quasi',
    field: 'category',
    heading: /班级|年级/u,
    content: /^.{0,12}班$/u,
  },
  {
    kind: 'school',
    needsHeading: true,
    role: 'quasi',
    field: 'category',
    heading: /学校|院系|院校|学院|专业/u,
    content: /(?:大学|学院|中学|小学|学校)$/u,
  },
  {
    kind: 'education',
    needsHeading: true,
    role: 'quasi',
    field: 'category',
    heading: /学历|文化程度|学位/u,
    content: /^(?:小学|初中|高中|中专|大专|专科|本科|硕士|博士).{0,4}$/u,
  },
  {
    kind: 'condition',
    role: 'sensitive',
    field: 'category',
    heading: /病|残疾|诊断|症|健康|身体|伤情|致贫|致困|困难类型|困难情况|困难原因|救助原因|申请原因/u,
    content: /(?:癌|病|症|炎|残疾|瘫痪|尿毒|白血)/u,
  },
  {
    kind: 'offence',
    role: 'sensitive',
    field: 'category',
    heading: /罪|案由|违法|违纪|处分/u,
    content: /(?:罪|违法行为)$/u,
  },
  {
    kind: 'place',
    needsHeading: true,
    role: 'quasi',
    field: 'place',
    heading: /村|组别|小组|社区|住址|地址|乡镇|街道|小区|籍贯|户籍|所在地|区域|属地|家庭住/u,
    content: /[村组社区乡镇街道路巷号楼室栋]$/u,
  },
  {
    kind: 'amount',
    needsHeading: true,
    role: 'sensitive',
    field: 'amount',
    heading: /金额|补贴|补助|收入|工资|低保金|救助金|元|面积|亩/u,
    content: /^\d{1,9}\.\d{2}$/u,
  },
  {
    kind: 'unit',
    needsHeading: true,
    role: 'quasi',
    field: 'category',
    heading: /单位|部门|企业|公司/u,
    content: /(?:公司|局|院|厂|中心)$/u,
  },
  {
    kind: 'post',
    needsHeading: true,
    role: 'quasi',
    field: 'category',
    heading: /职务|岗位|职业|职称|职位/u,
    content: /(?:员|师|长|主任|书记|经理)$/u,
  },
];

const OTHER: TypedColumn = { kind: 'other', role: 'ignored', field: 'other' };
const BY_HEADING = 0.45;
const BY_CONTENT = 0.55;
const ACCEPTED = 0.45;
const SAMPLED = 200;

/**
 * Tells what the columns of a list say, by heading and content: the heading
 * alone is enough, the content alone if most cells have a form of its own. In
 * their order, each when it is asked for.
 */
export function* typeColumns(headings: readonly string[], rows: readonly (readonly string[])[]): Iterable<TypedColumn> {
  const step = Math.max(1, Math.ceil(rows.length / SAMPLED));
  const sample = rows.filter((_, index) => index % step === 0);
  for (const [column, heading] of headings.entries()) {
    const values = sample.map((row) => (row[column] ?? '').trim()).filter((value) => value !== '');
    yield typeOf(heading.replace(/[\s\u3000]|[(（][^)）]{0,16}[)）]/gu, ''), values);
  }
}

function typeOf(heading: string, values: readonly string[]): TypedColumn {
  let [best, highest] = [OTHER, 0];
  for (const { kind, role, field, heading: words, content, needsHeading } of RECOGNISED) {
    const titled = words.test(heading);
    if (needsHeading && !titled) continue;
    const scoreOf = (fitting: number): number =>
      (titled ? BY_HEADING : 0) + (values.length === 0 ? 0 : (BY_CONTENT * fitting) / values.length);
    let fitting = values.length;
    for (const value of values) {
      if (!(content instanceof RegExp ? content.test(value) : content(value))) fitting--;
      // Most readings of most columns are out of the question after a few cells.
      if (scoreOf(fitting) < ACCEPTED || scoreOf(fitting) <= highest) break;
    }
    const score = scoreOf(fitting);
    if (score >= ACCEPTED && score > highest) [best, highest] = [{ kind, role, field }, score];
  }
  return best;
}

/** A masked name by its form; a whole one needs its heading. */
function isName(value: string): boolean {
  const name = parseMaskedName(value);
  return name !== undefined && name.shows !== 'full';
}
