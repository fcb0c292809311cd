import type { Match } from '../model/finding.ts';
import type { Span } from '../model/span.ts';
import { reasons } from './context.ts';
import type { Detector, Passage } from './detector.ts';

/** Fields of patients, pupils and staff. Their formats are local, so that nothing but the field tells them. */
const PERSONAL_FIELDS = [
  '病案号',
  '病历号',
  '住院号',
  '门诊号',
  '就诊号',
  '就诊卡号',
  '登记号',
  '检验号',
  '检查号',
  '影像号',
  '健康档案号',
  '健康档案编号',
  '学号',
  '学籍号',
  '学籍编号',
  '工号',
  '职工号',
  '警号',
  '胸牌号',
  '会员号',
  '服务对象编号',
  '患者编号',
  '患者ID',
];
/** Numbers by which examinees find themselves in a list that must not name more. */
const EXAM_FIELDS = ['准考证号', '考生编号', '考生号', '考号', '报名号', '报名序号', '准考证', '座位号'];
const FIELD = new RegExp(`(?:${[...PERSONAL_FIELDS, ...EXAM_FIELDS].join('|')})$`, 'u');
const EXAM = new RegExp(EXAM_FIELDS.join('|'), 'u');
const LINK = /^(?:码|号)?[\s:="(为是]{0,3}/u;
const VALUE = /^[0-9A-Za-z](?:[0-9A-Za-z]|-[0-9A-Za-z]){3,23}(?![0-9A-Za-z*])/u;

function* detect(passage: Passage, woken: Span): Iterable<Match> {
  const { text, label } = passage;
  if (label !== undefined && woken.start === 0 && woken.end === text.length) {
    yield* valueAt(passage, 0, 'heading', EXAM.test(label));
    return;
  }
  const field = text.slice(woken.start, woken.end);
  if (!FIELD.test(field)) return;
  const link = LINK.exec(text.slice(woken.end, woken.end + 5))?.[0] ?? '';
  yield* valueAt(passage, woken.end + link.length, 'label', EXAM.test(field));
}

function* valueAt(passage: Passage, start: number, kind: 'heading' | 'label', isExam: boolean): Iterable<Match> {
  const found = VALUE.exec(passage.text.slice(start, start + 28))?.[0];
  if (found === undefined || !/\d{2}/u.test(found)) return;
  yield {
    start,
    end: start + found.length,
    evidence: reasons({ kind: 'format', weight: -12 }, { kind, weight: isExam ? 45 : 30 }),
    category: isExam ? 'public.serial-number' : undefined,
  };
}

/** Numbers of medical, school and staff records (病案号、学号、工号), by field or column only; those of examinees are published by design. */
export const recordNumber: Detector = {
  id: 'record-number',
  title: { zh: '病案号、学号等', en: 'medical, student or staff record number' },
  category: 'personal.record-number',
  wakes: { cues: [...PERSONAL_FIELDS, ...EXAM_FIELDS], labels: [...PERSONAL_FIELDS, ...EXAM_FIELDS] },
  competes: true,
  examples: {
    finds: ['住院号：⟦00123456⟧', '学号⟦2021010101⟧，', '病案号|⟦B0012345⟧', '准考证号：⟦10010203040⟧'],
    ignores: ['00123456', '登记号牌', '学号2021****17'],
  },
  detect,
};
