import { categoryOf, isWithin } from '../model/categories.ts';
import type { Gap } from '../model/document.ts';
import type { Outcome, Ruling, Verdict } from '../model/verdict.ts';
import { articlesOf } from '../report/explain.ts';
import { MESSAGES } from '../report/messages/index.ts';
import { shownName } from '../report/name.ts';
import { countBy, isExempted } from '../report/summary.ts';
import { printable } from '../report/width.ts';
import type { RecordedItem } from './record.ts';

/**
 * The review form that an office files (信息公开保密审查表): its usual fields,
 * filled in as far as the review can, in Chinese as it is kept. What remains
 * to be decided by persons is left open.
 */
export interface ReviewForm {
  readonly title: string;
  /** Label and value; an empty value is to be written by hand. */
  readonly fields: readonly Field[];
  /** Questions that persons answer, each with what the review found. */
  readonly questions: readonly Field[];
  /** What may be done with the paper, and which of it the review proposes. */
  readonly treatments: readonly { readonly label: string; readonly isProposed: boolean }[];
  readonly basis: readonly string[];
  /** One line for the paper and one for each attachment. */
  readonly files: readonly FormFile[];
  readonly signatures: readonly string[];
  readonly remarks: readonly string[];
}

export interface Field {
  readonly label: string;
  readonly value: string;
}

/** A file, whether it could be opened, and if not why. */
export interface FormFile {
  readonly role: string;
  readonly name: string;
  readonly opened: string;
  readonly outcome: string;
  /** The first sixteen digits of its SHA-256. */
  readonly digest: string;
}

/** What the office itself knows, and where the record was filed. */
export interface FormOptions {
  /** The day on which it is filled in, as YYYY-MM-DD. */
  readonly day: string;
  /** 拟公开单位 */
  readonly unit?: string | undefined;
  /** 信息名称; without it the name of the file, masked. */
  readonly title?: string | undefined;
  /** 文号 */
  readonly number?: string | undefined;
  /** Number and digest of the entry in the log, which the paper then vouches for. */
  readonly entry?: { readonly number: number; readonly digest: string } | undefined;
  /** The verdict on all files together, where there are several. */
  readonly together?: Verdict | undefined;
}

const QUESTIONS: readonly { readonly label: string; readonly categories: readonly string[] }[] = [
  {
    label: '是否含国家秘密',
    categories: ['secret.state-mark', 'secret.handling', 'secret.cipher-number', 'security.military'],
  },
  {
    label: '是否含工作秘密、内部事项',
    categories: [
      'secret.work',
      'secret.controlled',
      'secret.internal',
      'secret.withheld',
      'secret.draft',
      'secret.process',
      'secret.enforcement',
      'secret.petition',
    ],
  },
  { label: '是否含商业秘密', categories: ['secret.trade'] },
  { label: '是否含个人信息', categories: ['personal'] },
  { label: '是否危及“三安全一稳定”', categories: ['security'] },
  { label: '是否有汇聚风险', categories: ['aggregate'] },
  { label: '是否有隐藏内容、编辑痕迹、差错', categories: ['hidden', 'residue'] },
];

const TREATMENTS: readonly { readonly label: string; readonly outcome: Outcome }[] = [
  { label: '全文公开', outcome: 'pass' },
  { label: '删减后公开（区分处理）', outcome: 'redact' },
  { label: '送审，待确定', outcome: 'refer' },
  { label: '不予公开', outcome: 'block' },
];

/** Without these a file was not seen at all; with other gaps a part of it was not. */
const UNOPENED: readonly Gap['code'][] = ['encrypted', 'unreadable', 'unsupported', 'image-only'];

/** Fills in the form for a paper and its attachments. */
export function formOf(items: readonly [RecordedItem, ...RecordedItem[]], options: FormOptions): ReviewForm {
  const [paper] = items;
  const verdicts = [
    ...items.map(({ verdict }) => verdict),
    ...(options.together === undefined ? [] : [options.together]),
  ];
  const rulings = verdicts.flatMap((verdict) =>
    verdict.rulings.filter((each) => each.outcome !== 'pass' || isExempted(each)),
  );
  const worst = strictestOf(verdicts);
  return {
    title: '信息公开保密审查表',
    fields: [
      { label: '填表日期', value: options.day },
      { label: '拟公开单位', value: options.unit ?? '' },
      { label: '信息名称', value: options.title ?? nameOf(paper) },
      { label: '文号', value: options.number ?? '' },
      { label: '载体形式', value: '□公文　□非公文' },
      { label: '公开方式', value: '□网站　□报刊　□广播　□电视　□公开栏　□其他' },
      { label: '拟公开时间', value: '' },
      { label: '公开属性', value: '□主动公开　□依申请公开　□不予公开' },
      { label: '附件份数', value: String(items.length - 1) },
      { label: '机器审查结论', value: MESSAGES.zh.outcome[worst].title },
    ],
    questions: QUESTIONS.map(({ label, categories }) => ({ label, value: foundOf(rulings, categories) })),
    treatments: TREATMENTS.map(({ label, outcome }) => ({ label, isProposed: outcome === worst })),
    basis: [...new Set(rulings.flatMap(({ finding }) => articlesOf(finding.category, 'zh')))],
    files: items.flatMap((item, index) => filesOf(item, index === 0 ? '正文' : `附件${index}`)),
    signatures: ['承办人意见', '初审意见（科室负责人）', '复审意见（信息公开机构）', '批准意见（分管领导）'],
    remarks: remarksOf(paper.verdict, rulings, options),
  };
}

function strictestOf(verdicts: readonly Verdict[]): Outcome {
  const order = TREATMENTS.map(({ outcome }) => outcome);
  return order.findLast((outcome) => verdicts.some((verdict) => verdict.outcome === outcome)) ?? 'pass';
}

/** Without its folders: where an office keeps its files is nobody's business. */
function nameOf(item: RecordedItem): string {
  return printable((shownName(item, false) ?? '').split(/[\\/]/u).at(-1) ?? '');
}

function foundOf(rulings: readonly Ruling[], categories: readonly string[]): string {
  const own = rulings.filter(({ finding }) => categories.some((each) => isWithin(finding.category, each)));
  if (own.length === 0) return '未发现';
  const kinds = [...countBy(own, ({ finding }) => categoryOf(finding.category).title.zh)];
  const list = kinds.map(([title, count]) => `${title} ${count}`).join('、');
  const exempted = own.filter(isExempted).length;
  return `发现 ${own.length} 处：${list}${exempted === 0 ? '' : `；其中 ${exempted} 处已经批准豁免`}`;
}

function filesOf(item: RecordedItem, role: string): readonly FormFile[] {
  const { verdict, copy } = item;
  const outcome = MESSAGES.zh.outcome[verdict.outcome].title;
  const inner = verdict.gaps.filter(({ gap }) => gap.code === 'embedded-object');
  const gaps = verdict.gaps.filter((each) => !inner.includes(each));
  const unopened = gaps.some(({ gap }) => UNOPENED.includes(gap.code));
  const why = unique(gaps.map(({ gap }) => gap.note || MESSAGES.zh.gap[gap.code].title)).join('；');
  const opened = gaps.length === 0 ? '已打开' : `${unopened ? '未打开或未全部打开' : '已打开，未查完'}：${why}`;
  return [
    { role, name: nameOf(item), opened, outcome, digest: short(verdict) },
    ...(item.document?.blocks.some(({ layer }) => layer === 'embedded') === true
      ? [{ role: `${role}嵌入内容`, name: '', opened: '已打开', outcome: '', digest: '' }]
      : []),
    ...unique(inner.map(({ gap }) => gap.note)).map((note) => ({
      role: `${role}嵌入内容`,
      name: '',
      opened: `未打开：${note}`,
      outcome: '',
      digest: '',
    })),
    ...(copy === undefined
      ? []
      : [
          {
            role: `${role}公开稿`,
            name: '',
            opened: '已打开',
            outcome: MESSAGES.zh.outcome[copy.outcome].title,
            digest: short(copy),
          },
        ]),
  ];
}

function remarksOf({ basis }: Verdict, rulings: readonly Ruling[], { entry }: FormOptions): readonly string[] {
  const exempted = rulings.filter(isExempted).map(({ rule }) => rule.slice(rule.indexOf(':') + 1));
  return [
    `审查程序 ${basis.library}；策略 ${basis.policy}；文种规则 ${basis.profiles}；词典 ${basis.dictionaries.join('、') || '无'}。`,
    ...(exempted.length === 0 ? [] : [`豁免：${unique(exempted).join('、')}，理由、批准人和期限见审查记录。`]),
    ...(entry === undefined ? [] : [`审查记录第 ${entry.number} 条，摘要 ${entry.digest}。`]),
    '机器审查只供参考，是否涉密、能否公开由保密审查责任人确定。',
  ];
}

function short({ document }: Verdict): string {
  return document.digest.slice(0, 16);
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}
