import type { Detector } from './detector.ts';
import { bracketAround } from './frame.ts';
import { type Phrase, phrasesAt, when } from './phrases.ts';

const PHRASES: readonly Phrase[] = [
  {
    pattern:
      /(?:内部|修改|修订|最终|初步|拟)?(?:送审|送阅|讨论|审议|报批|报审|过程|过会|上会|代拟|汇报|校对|未定|工作|内审|会签)稿(?:[第v之]?[\d一二三四五]{1,2}(?:稿|版|次)?)?(?:[,、;:]?(?:请勿|不得|严禁|勿|切勿|仅供|未经|内部|注意|待)[^。;!?()]{0,14})?/gu,
    weight: -10,
    alone: 16,
    evidence: function* (window, span) {
      const text = window.text.slice(span.start, span.end);
      yield* when(/请勿|不得|严禁|切勿|仅供/u.test(text), 'structure', 6);
      // 司法行政机关 publish 草案送审稿 for comment.
      yield* when(/草案$/u.test(window.text.slice(0, span.start)), 'excuse', -12);
    },
  },
  {
    pattern:
      /(?:初|草|底|未定|样)稿(?:[第v]?[\d一二三四五]{1,2}(?:稿|版)?)?(?:[,、;:]?(?:请勿|不得|严禁|勿|仅供|内部|待)[^。;!?()]{0,14})?/gu,
    weight: -10,
    alone: 13,
    evidence: function* (window, span) {
      yield* when(bracketAround(window, span) === undefined, 'excuse', -4);
    },
  },
  { pattern: /第[一二三四五六七八九\d]{1,2}稿/gu, weight: -10, alone: 13 },
  {
    // Public consultations publish 征求意见稿; one that asks for silence is none.
    pattern:
      /(?:征求意见)稿(?:[第v]?[\d一二三四五]{1,2}(?:稿|版)?)?[,、;:]?(?:内部|请勿|不得|严禁|勿外|仅供)[^。;!?()]{0,14}|内部征求意见稿/gu,
    weight: 2,
  },
  {
    pattern: /(?:版本|稿别|文稿状态|状态)[:\x20]{1,2}(?:送审|讨论|报批|征求意见|过程|修改|代拟)稿/gu,
    weight: 6,
  },
];

export const draftMark: Detector = {
  id: 'draft-mark',
  title: { zh: '送审稿、讨论稿', en: 'draft' },
  category: 'secret.draft',
  wakes: {
    cues: [
      '送审稿',
      '送阅稿',
      '讨论稿',
      '审议稿',
      '报批稿',
      '报审稿',
      '过程稿',
      '过会稿',
      '上会稿',
      '代拟稿',
      '汇报稿',
      '校对稿',
      '未定稿',
      '工作稿',
      '内审稿',
      '会签稿',
      '初稿',
      '草稿',
      '底稿',
      '样稿',
      '意见稿',
      '一稿',
      '二稿',
      '三稿',
      '四稿',
      '五稿',
      '修改稿',
    ],
  },
  competes: false,
  examples: {
    finds: [
      '（⟦送审稿⟧）',
      '（⟦讨论稿第二稿⟧）',
      '（⟦初稿，请勿外传⟧）',
      '年度要点（⟦征求意见稿，内部讨论用⟧）',
      '⟦过程稿⟧',
    ],
    ignores: [
      '请于10日内将送审稿报送办公室。',
      '关于《某市养犬管理条例（征求意见稿）》公开征求意见的公告',
      '《某条例（修订草案送审稿）》',
      '本文初稿完成于1950年。',
      '某市养犬管理条例（征求意见稿）',
    ],
  },
  detect: (passage, woken) => phrasesAt(passage, woken, PHRASES),
};
