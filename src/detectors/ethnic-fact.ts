import { cellFact } from './cell-fact.ts';
import { type Fact, factsAt } from './clause.ts';
import { ETHNIC_GROUPS } from './cues/ethnic.ts';
import type { Detector } from './detector.ts';

/** Places, figures and culture. */
const GENERAL =
  /自治|为主|聚居|人口|文化|节|服饰|歌舞|群众|同胞|传统|[0-9]{2,7}(?:余)?(?:人|名|户|万)|%|、\p{Script=Han}{1,4}族|语|民间|非遗|特色|风情|加分|考生/u;

const FACTS: readonly Fact[] = [
  {
    // An apposition in somebody's description: …,畲族,…
    pattern: new RegExp(`(?<=[,、:(\\x20]|^|系|为|是)(?:${ETHNIC_GROUPS.join('|')})(?=[,、。;)\\x20]|$)`, 'gu'),
    weight: -8,
    general: GENERAL,
    official:
      /分管|负责|党组|党委|研究生|学历|参加工作|办公电话|现任|历任|书记|局长|主任|党员|[0-9]{4}年[0-9]{1,2}月生|拟任|代表|委员/u,
  },
];

const COLUMN = { heading: /民族|族别/u, content: /^[\p{Script=Han}]{1,6}$/u } as const;

export const ethnicFact: Detector = {
  id: 'ethnic-fact',
  title: { zh: '民族', en: 'ethnic group of a person' },
  category: 'personal.ethnic',
  wakes: { cues: ETHNIC_GROUPS, labels: ['民族', '族别'] },
  competes: false,
  examples: {
    finds: ['申请人，男，⟦傣族⟧，22岁', '独居的老人，⟦畲族⟧，住半山。'],
    ignores: ['以回族、藏族为主', '苗族歌舞', '局长，男，彝族，1970年生，中共党员', '某某回族自治县'],
  },
  detect: (passage, woken) => {
    const cell = cellFact(passage, woken, COLUMN);
    return cell.length > 0 ? cell : factsAt(passage, woken, FACTS);
  },
};
