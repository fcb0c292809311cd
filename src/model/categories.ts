import type { ArticleId } from './articles.ts';

/** The legal weight of a category: PIPL art. 28 and GB/T 45574-2025 set `sensitive` apart. */
export type Sensitivity = 'none' | 'general' | 'sensitive';

/**
 * How an excerpt of a value is shown: `keep` shows so many characters at either
 * end and masks the rest, which is always at least half of the value.
 */
export interface ExcerptMask {
  readonly head: number;
  readonly tail: number;
}

/** One kind of thing that can be found. Ids are paths: `personal` covers `personal.id-card`. */
export interface Category {
  readonly title: { readonly zh: string; readonly en: string };
  readonly sensitivity: Sensitivity;
  readonly excerpt: ExcerptMask;
  readonly basis: readonly ArticleId[];
}

const HIDE: ExcerptMask = { head: 0, tail: 0 };
const PERSONAL: readonly ArticleId[] = ['privacy-25', 'privacy-34', 'openness-15'];
const SENSITIVE: readonly ArticleId[] = ['privacy-28', 'openness-15'];

function personal(zh: string, en: string, sensitivity: Sensitivity = 'general', excerpt: ExcerptMask = HIDE): Category {
  return { title: { zh, en }, sensitivity, excerpt, basis: sensitivity === 'sensitive' ? SENSITIVE : PERSONAL };
}

function matter(zh: string, en: string, ...basis: readonly ArticleId[]): Category {
  return { title: { zh, en }, sensitivity: 'none', excerpt: HIDE, basis };
}

/** Every category of the library, by id. Users' dictionaries may add their own below `term.`. */
export const CATEGORIES: Readonly<Record<string, Category>> = {
  'personal.id-card': personal('身份证号', 'resident ID number', 'general', { head: 2, tail: 0 }),
  'personal.id-card.residence-permit': personal(
    '港澳台居民居住证号',
    'residence permit of HK, Macau or Taiwan residents',
    'general',
    { head: 2, tail: 0 },
  ),
  'personal.id-card.foreign': personal('外国人永久居留身份证号', 'foreign permanent resident ID', 'general', {
    head: 1,
    tail: 0,
  }),
  'personal.id-card.weak-mask': personal('遮盖不足的证件号', 'ID number masked too weakly'),
  'personal.id-card.weak-mask.critical': personal('可以推算的证件号', 'ID number that can be worked out'),
  'personal.disability-card': personal('残疾人证号', 'disability card number', 'sensitive'),
  'personal.passport': personal('护照号', 'passport number', 'general', { head: 1, tail: 0 }),
  'personal.permit': personal('出入境通行证号', 'travel permit number', 'general', { head: 1, tail: 0 }),
  'personal.hkid': personal('香港身份证号', 'Hong Kong ID', 'general', { head: 1, tail: 0 }),
  'personal.macau-id': personal('澳门身份证号', 'Macau ID', 'general', { head: 1, tail: 0 }),
  'personal.taiwan-id': personal('台湾身份证号', 'Taiwan ID', 'general', { head: 1, tail: 0 }),
  'personal.military-id': personal('军官证、士兵证号', 'military ID', 'sensitive'),
  'personal.driver-licence': personal('驾驶证档案编号', 'driver licence file number'),
  'personal.social-security': personal('社会保障、医保编号', 'social security or medical insurance number'),
  'personal.mobile-phone': personal('手机号', 'mobile phone number', 'general', { head: 3, tail: 0 }),
  'personal.mobile-phone.weak-mask': personal('遮盖不足的手机号', 'mobile phone number masked too weakly'),
  'personal.landline': personal('住宅电话', 'private landline', 'general', { head: 3, tail: 0 }),
  'personal.email': personal('电子邮箱', 'e-mail address', 'general', { head: 1, tail: 0 }),
  'personal.handle': personal('微信、QQ等账号', 'messenger or social media handle', 'general', { head: 1, tail: 0 }),
  'personal.bank-account': personal('银行卡号、账号', 'bank card or account number', 'sensitive', { head: 3, tail: 0 }),
  'personal.bank-account.weak-mask': personal(
    '遮盖不足的银行卡号、账号',
    'bank card or account number masked too weakly',
    'sensitive',
  ),
  'personal.license-plate': personal('车牌号', 'vehicle licence plate', 'general', { head: 2, tail: 0 }),
  'personal.vehicle': personal('车架号', 'vehicle identification number'),
  'personal.device': personal('设备识别码', 'device identifier'),
  'personal.address': personal('住址', 'home address'),
  'personal.birth-date': personal('出生日期', 'date of birth'),
  'personal.birth-date.month': personal('出生年月', 'year and month of birth'),
  'personal.record-number': personal('病案号、学号等', 'medical or student record number'),
  'personal.name': personal('姓名', 'person name', 'general', { head: 1, tail: 0 }),
  'personal.name.public': {
    title: { zh: '依法公开的姓名', en: 'name that is lawfully public here' },
    sensitivity: 'general',
    excerpt: { head: 1, tail: 0 },
    basis: ['openness-20'],
  },
  'personal.name.masked': personal('已隐去的姓名', 'masked name', 'general', { head: 1, tail: 0 }),
  'personal.health': personal('健康、疾病信息', 'health or illness', 'sensitive'),
  'personal.disability': personal('残疾信息', 'disability', 'sensitive'),
  'personal.minor': personal('未成年人信息', 'fact about a minor', 'sensitive'),
  'personal.family': personal('婚姻家庭信息', 'family or marriage', 'general'),
  'personal.income': personal('收入、救助信息', 'income or assistance', 'general'),
  'personal.religion': personal('宗教信仰', 'religion', 'sensitive'),
  'personal.ethnic': personal('民族', 'ethnic group', 'general'),
  'personal.biometric': personal('生物识别信息', 'biometric data', 'sensitive'),
  'personal.criminal-record': personal('违法犯罪记录', 'criminal or violation record', 'sensitive'),
  'personal.location': personal('行踪轨迹', 'whereabouts', 'sensitive'),
  'personal.informant': personal('举报人、信访人信息', 'informant or petitioner', 'sensitive'),
  'personal.masked': personal('已遮盖的个人信息', 'personal data already masked'),

  'secret.state-mark': matter('国家秘密标志', 'state-secret marking', 'secrets-22', 'openness-14'),
  'secret.handling': matter('涉密载体管理用语', 'handling phrase of classified material', 'secrets-22', 'openness-14'),
  'secret.cipher-number': matter(
    '密电、密发文号',
    'document number of a classified telegram',
    'secrets-22',
    'openness-14',
  ),
  'secret.work': matter('工作秘密', 'work secret', 'secrets-64', 'openness-16'),
  'secret.internal': matter('内部资料标志', 'marking of internal material', 'openness-16', 'openness-17'),
  'secret.withheld': matter('不予公开标志', 'marking: not for publication', 'openness-16', 'openness-37'),
  'secret.draft': matter('送审稿、讨论稿', 'draft', 'openness-16'),
  'secret.process': matter('内部过程性文件', 'internal process document', 'openness-16', 'openness-17'),
  'secret.enforcement': matter('执法案卷材料', 'enforcement file', 'openness-16'),
  'secret.trade': matter('商业秘密', 'trade secret', 'openness-15', 'competition-9'),
  'secret.trade.separable': matter(
    '可以分离的商业秘密',
    'trade datum in a paper that is otherwise public',
    'openness-15',
    'openness-37',
  ),
  'secret.controlled': matter('内部管控文件', 'paper plainly under internal control', 'secrets-64', 'openness-16'),
  'secret.genre': matter('依规定不公布的文书', 'kind of paper that is not published', 'openness-14', 'openness-17'),
  'secret.petition': matter('检举、信访材料', 'informant or petition material', 'petition-30', 'openness-14'),

  'security.site': matter('敏感场所、部位细节', 'detail of a sensitive site', 'openness-14', 'secrets-40'),
  'security.guard': matter('安保、值守安排', 'guard or duty arrangement', 'openness-14', 'openness-17'),
  'security.coordinates': matter('精确坐标', 'precise coordinates', 'surveying-37', 'openness-17'),
  'security.credential': matter('口令、密钥', 'password, key or token', 'openness-14', 'data-21'),
  'security.network': matter('网络地址', 'network address', 'openness-14', 'data-21'),
  'security.military': matter('军事信息', 'military information', 'military-facilities-17', 'openness-14'),

  'residue.placeholder': matter('未清理的编辑痕迹', 'editing residue', 'secrets-rules-42'),

  'residue.date': matter('日期有误', 'impossible date', 'secrets-rules-42'),
  'residue.display': matter('公示期有误或者已满', 'period of display wrong or over', 'secrets-rules-42'),
  'residue.total': matter('合计与分项不符', 'total that contradicts its parts', 'secrets-rules-42'),

  'aggregate.person': matter(
    '几处内容汇聚后可以识别的个人',
    'person told by several parts together',
    'secrets-36',
    'privacy-51',
  ),
  'aggregate.person.critical': matter(
    '几处遮盖合起来可以推算的个人信息',
    'masks that give a number away together',
    'secrets-36',
    'privacy-51',
  ),

  'aggregate.table': matter('名单中可以认出的个人', 'people told apart in a list', 'secrets-36', 'privacy-51'),
  'aggregate.table.special': matter(
    '依法不得公开其身份的人员名单',
    'list of people whom the law keeps from the public',
    'privacy-28',
    'openness-14',
  ),
  'aggregate.cell': matter('可以推算的统计数', 'figure that can be worked out', 'statistics-28'),

  'hidden.layer': matter('页面上看不见的内容', 'content not visible on the page', 'secrets-rules-42', 'privacy-51'),
  'hidden.invisible-characters': matter('不可见字符', 'invisible characters', 'secrets-rules-42'),

  'public.hotline': matter('公共服务电话', 'public service number', 'openness-20'),
  'public.office-phone': matter('办公电话', 'office telephone', 'openness-20'),
  'public.office-email': matter('办公邮箱', 'office e-mail', 'openness-20'),
  'public.office-address': matter('办公地址', 'office address', 'openness-20'),
  'public.organisation-code': matter('统一社会信用代码、机构代码', 'organisation code', 'openness-20'),
  'public.case-number': matter('案号', 'court case number', 'openness-20'),
  'public.document-number': matter('发文字号', 'document number', 'openness-20'),
  'public.disclosed': matter('依规定公示的事项', 'what its kind of notice discloses', 'openness-20'),
  'public.serial-number': matter('编号、统计数字', 'serial number or figure', 'openness-20'),
  'public.mention': matter('保密用语（非标志）', 'mention of secrecy, not a marking', 'secrets-35'),
};

/** The category of an id, or the nearest one above it; a plain one for users' own categories. */
export function categoryOf(id: string): Category {
  for (let key = id; key !== ''; key = key.slice(0, Math.max(0, key.lastIndexOf('.')))) {
    const category = CATEGORIES[key];
    if (category !== undefined) return category;
  }
  return matter('自定义类别', 'custom category', 'secrets-rules-42');
}

const DOT = 0x2e;

/** Whether `id` is `ancestor` or stands below it. */
export function isWithin(id: string, ancestor: string): boolean {
  // Asked many times of every finding: no string is made for it.
  return id.startsWith(ancestor) && (id.length === ancestor.length || id.charCodeAt(ancestor.length) === DOT);
}
