import type { Match } from '../model/finding.ts';
import type { Span } from '../model/span.ts';
import type { Detector, Passage } from './detector.ts';
import { phrasesAt } from './phrases.ts';
import { PLACEHOLDER_PHRASES } from './placeholder-phrases.ts';

/** Whether a sign is not the first of its run, or its run too short to stand for something left out: `**州`. */
function isIdleSign(text: string, at: number): boolean {
  const sign = text.charAt(at);
  if (sign === 'x' || sign === 'X') return text.charAt(at + 1) === sign && text.charAt(at - 1) === sign;
  if (!'×*_'.includes(sign)) return false;
  if (text.charAt(at - 1) === sign) return true;
  return sign === '*' ? !text.startsWith('***', at) : sign === '_' && !text.startsWith('__', at);
}

function detect(passage: Passage, woken: Span): Iterable<Match> {
  return isIdleSign(passage.text, woken.start) ? [] : phrasesAt(passage, woken, PLACEHOLDER_PHRASES);
}

export const placeholder: Detector = {
  id: 'placeholder',
  title: { zh: '未清理的编辑痕迹', en: 'editing residue' },
  category: 'residue.placeholder',
  wakes: {
    signs: '×*＊_＿',
    cues: [
      'xx',
      'x月',
      '批注',
      '[修订',
      '【修订',
      '(修订:',
      '审阅意见',
      '修改意见',
      'todo',
      'fixme',
      '此处',
      '此图',
      '此表',
      '此句',
      '此段',
      '这句',
      '这段',
      '这里插',
      '这里输',
      '这里添',
      '待补',
      '待核',
      '待填',
      '待换',
      '待更新',
      '待更换',
      '待确认',
      '待定稿',
      '待报',
      '待审',
      '待提供',
      '待回复',
      '待完善',
      '待校',
      '后补',
      '暂缺',
      '存疑',
      '未定稿',
      '请核',
      '请补充',
      '请确认',
      '?)',
      '?]',
      '?】',
      '?〕',
      '(等',
      '(待',
      '(需',
      '(问',
      '(找',
      '(回头',
      '(还差',
      '(还缺',
      '(尚需',
      '(会计',
      '(财务',
      '(领导',
      '[等',
      '[待',
      '[需',
      '[问',
      '〔等',
      '〔待',
      '审定',
      '定夺',
      '过目',
      '核一下',
      '斟酌',
      '单击',
      '点击此',
      '点击这',
      '插图',
      '配图',
      'lorem',
    ],
  },
  competes: false,
  examples: {
    finds: [
      '修改日期：2024年⟦X月X日⟧',
      '减少为⟦XX⟧处',
      '共需资金⟦****⟧万元',
      '（⟦此处待补⟧）',
      '⟦［批注2：这句能不能发？］⟧',
      '合计金额⟦（待核）⟧',
      '⟦（与附表不一致，以哪个为准？）⟧',
      '计划⟦____年__月⟧前完成',
      '⟦请王局长审定⟧',
      '⟦请在此处输入标题⟧',
    ],
    ignores: [
      '转载信息**条，**余条',
      '**州信访局公开专栏',
      '姓名：________　准考证号：________',
      '开标时间（待定）',
      '某某诉××县政府一案，××月××日',
      '情况正在核实，待查明后公布。',
      '（你知道吗？）',
      '甲方于____年__月__日前付款',
    ],
  },
  detect,
};
