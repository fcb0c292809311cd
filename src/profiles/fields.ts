/** What a notice may say of somebody, and the categories that findings of it have. */
export interface Field {
  readonly title: { readonly zh: string; readonly en: string };
  /** Empty for what no detector looks for, such as sex: it is named so that people read the whole list. */
  readonly categories: readonly string[];
}

function field(zh: string, en: string, ...categories: readonly string[]): Field {
  return { title: { zh, en }, categories };
}

/** The fields that profiles can allow. */
export const FIELD_IDS = [
  'name',
  'sex',
  'age',
  'birth-month',
  'ethnic',
  'native-place',
  'party',
  'education',
  'school',
  'class',
  'unit',
  'post',
  'resume',
  'office-phone',
  'exam-number',
  'score',
  'result',
  'honour',
  'county',
  'village',
  'household',
  'aid-kind',
  'amount',
  'area',
  'property',
  'house-number',
  'specialty',
  'certificate-number',
  'organisation',
  'representative',
  'price',
  'case-number',
  'lawyer',
  'offence',
  'decision',
  'appearance',
  'last-seen',
  'author',
  'casualties',
] as const;
export type FieldId = (typeof FIELD_IDS)[number];

/** What each field is called, and what findings of it are. */
export const FIELDS: Readonly<Record<FieldId, Field>> = {
  name: field('姓名', 'name', 'personal.name'),
  sex: field('性别', 'sex'),
  age: field('年龄', 'age'),
  'birth-month': field('出生年月', 'year and month of birth', 'personal.birth-date.month'),
  ethnic: field('民族', 'ethnic group', 'personal.ethnic'),
  'native-place': field('籍贯', 'native place'),
  party: field('政治面貌', 'party membership'),
  education: field('学历学位', 'education'),
  school: field('学校、院系、专业', 'school, department and subject'),
  class: field('年级班级', 'grade and class'),
  unit: field('工作单位', 'employer'),
  post: field('职务、岗位', 'post'),
  resume: field('工作简历', 'career'),
  'office-phone': field('办公电话', 'office telephone'),
  'exam-number': field('准考证号、考生编号', 'candidate number'),
  score: field('成绩、名次', 'score and rank'),
  result: field('评审、审核结果', 'result'),
  honour: field('奖项、称号', 'prize or title'),
  county: field('所在县区', 'county'),
  village: field('所在村组、社区', 'village or community'),
  household: field('家庭人口数', 'size of the household'),
  'aid-kind': field('救助、补贴项目', 'kind of assistance'),
  amount: field('金额', 'amount', 'personal.income'),
  area: field('面积、地类', 'area and kind of land'),
  property: field('征收房屋坐落', 'place of the house expropriated', 'personal.address'),
  'house-number': field('房源、房号', 'dwelling allotted'),
  specialty: field('专长、出诊时间', 'specialty and hours', 'personal.health'),
  'certificate-number': field('执业、注册编号', 'number of a professional certificate'),
  organisation: field('单位名称、住所及统一社会信用代码', 'organisation, its seat and code'),
  representative: field('法定代表人、负责人', 'legal representative'),
  price: field('中标、成交价格', 'price'),
  'case-number': field('案号、文号', 'case or document number'),
  lawyer: field('律师、代理人', 'lawyer'),
  offence: field('违法事实', 'offence', 'personal.criminal-record'),
  decision: field('处理、处罚结果', 'decision'),
  appearance: field('体貌特征', 'appearance'),
  'last-seen': field('走失、案发时间地点', 'where and when last seen', 'personal.location'),
  author: field('作者、供稿', 'author'),
  casualties: field('伤亡人数', 'number of casualties'),
};
