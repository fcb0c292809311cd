import { type Block, cellOf, type Document } from '../model/document.ts';
import { confidenceOf, type Evidence } from '../model/finding.ts';
import { toSource } from '../model/source-map.ts';
import type { Span } from '../model/span.ts';
import { normalize } from '../normalize/normalize.ts';
import type { Correlator } from './correlator.ts';

/** What the shape of a whole document shows, and the line that shows it best. */
export interface StructureSighting {
  /** Index of the block, and the span in its own text. */
  readonly block: number;
  readonly span: Span;
  readonly category: string;
  readonly evidence: readonly Evidence[];
}

const ID = 'process-document';
/** Parts that do not add up to more than this are a coincidence of words. */
const LIKELY_ENOUGH = 0.2;
/** How many blocks of body text, from either end, show what kind of paper it is. */
const HEAD = 24;
const TAIL = 16;

/**
 * Papers of the inner process, known by their parts rather than by a word:
 * minutes with their attendance, requests upwards with signer and closing
 * formula, drafts for comment that ask nobody outside, and slips that name an
 * informant (政府信息公开条例第十六条; 信访工作条例第三十条).
 */
export function* structureOf(document: Document): Iterable<StructureSighting> {
  const ends = endsOf(document.blocks);
  for (const kind of KINDS) {
    const sighting = sightingOf(kind, ends);
    if (sighting !== undefined) yield sighting;
  }
  yield* informants(ends);
}

/** Adds to the findings what the shape of the whole document shows. */
export const processDocument: Correlator = {
  id: ID,
  correlate(findings, { document, compose }) {
    const sightings = [...structureOf(document)].filter(({ evidence }) => confidenceOf(evidence) >= LIKELY_ENOUGH);
    return [...findings, ...sightings.map((sighting) => compose({ detector: ID, ...sighting }))];
  },
};

/** A kind of paper: the part that names it, and the parts that bear it out. */
interface Kind {
  readonly category: string;
  /** Shown as the finding, and what it weighs alone. */
  readonly title: RegExp;
  readonly weight: number;
  readonly parts: readonly Part[];
}

/** A part of a paper; it counts once however often it occurs. */
interface Part {
  readonly pattern: RegExp;
  readonly weight: number;
}

const KINDS: readonly Kind[] = [
  {
    category: 'secret.process',
    title:
      /^[^。;,!?“”"]{0,40}(?:会|会议|工作|专题|办公|党组|党委|常委)纪要(?:\([^()]{1,20}\))?$|现(?:将[^。;]{0,20})?纪要如下[:。]?$/u,
    weight: -8,
    parts: [
      { pattern: /^(?:出席|参会|参加|到会|与会)(?:人员?|同志|领导)?:/u, weight: 8 },
      { pattern: /^(?:列席|请假|缺席|记录|主持)(?:人员?)?:/u, weight: 6 },
      { pattern: /^[〔[(]?\d{4}[〕\])]?(?:年)?第?\d{1,4}[期次号]/u, weight: 4 },
      { pattern: /^第?[\d一二三四五六七八九十]{1,4}期$/u, weight: 4 },
      { pattern: /^(?:分送|发送|抄送|主送|报):?/u, weight: 3 },
      { pattern: /会议(?:原则)?(?:同意|决定|议定|认为|明确)/u, weight: 3 },
    ],
  },
  {
    category: 'secret.process',
    title: /^[^。;,!?“”"《》]{4,60}的(?:请示|签报|呈批件|紧急报告|情况报告)(?:\([^()]{1,12}\))?$/u,
    weight: -6,
    parts: [
      { pattern: /(?:^|\x20)签发人?:[^\s]/u, weight: 9 },
      { pattern: /(?:妥|当|可|是)否,?请[^。]{0,6}(?:批示|批复|审批|审示|审定|指示|示)/u, weight: 9 },
      { pattern: /^(?:以上|特此)(?:请示|报告)[^。]{0,12}/u, weight: 4 },
      {
        pattern: /^[^。;,!?]{2,20}(?:市委|县委|区委|州委|省委|人民政府|党委|党组|总队|书记)[^。;,!?]{0,10}:$/u,
        weight: 2,
      },
      { pattern: /^(?:拟办|批示|领导批示|审批)意见:?/u, weight: 6 },
    ],
  },
  {
    category: 'secret.process',
    title: /^[^。;!?《》]{0,40}(?:妥|当|可|是)否,请[^。]{0,6}(?:批示|批复|审批|审示|审定|指示)。?$/u,
    weight: 4,
    parts: [],
  },
  {
    category: 'secret.draft',
    title: /^(?:[^。;,!?“”"《》]{0,50}\()?(?:征求意见稿|草案|修订草案|修改草案|初步方案)\)?$/u,
    weight: 2,
    parts: [
      {
        pattern:
          /公开征求|向社会|社会公众|广大市民|有关单位和个人|意见反馈|反馈意见|提出意见|修改意见|公告|听证|立法|条例|办法/u,
        weight: -20,
      },
    ],
  },
  {
    category: 'secret.process',
    title:
      /^[^。;,!?“”"《》]{0,30}(?:情报|线索|舆情|信访|维稳|稳定风险|敏感|内参|情况|问题线索|督查|巡[察视])(?:[^。;,!?]{0,8})(?:专报|快报|内参|周报|日报|呈报|研判|研判报告|评估报告|情况报告)(?:\([^()]{1,12}\))?$/u,
    weight: -4,
    parts: [
      { pattern: /^[〔[(]?(?:\d{4}[〕\])]?年?)?第?[\d一二三四五六七八九十]{1,4}期/u, weight: 3 },
      { pattern: /^(?:报|送|呈|呈送|分送|报送)[:,]/u, weight: 5 },
      { pattern: /^(?:市|县|区|州|省|局)?(?:委|局|厅|政府)?领导:$/u, weight: 5 },
      { pattern: /稳控|布控|特情|技侦|收网|切勿惊动|秘密核查|问题线索|扬言|劝返|重点人员|谈话函询/u, weight: 6 },
      { pattern: /共印\d{1,4}份|印\d{1,4}份/u, weight: 4 },
    ],
  },
];

/** A block at either end of the document, by its index. */
interface End {
  readonly index: number;
  readonly block: Block;
}

function endsOf(blocks: readonly Block[]): readonly End[] {
  const body: End[] = [];
  blocks.forEach((block, index) => {
    if ((block.layer === 'body' || block.layer === 'header') && cellOf(block.place) === undefined)
      body.push({ index, block });
  });
  return body.length <= HEAD + TAIL ? body : [...body.slice(0, HEAD), ...body.slice(-TAIL)];
}

/** A title has a line to itself; longer blocks are text. */
const LONGEST_TITLE = 120;
/** Longer blocks are text, and only their beginning may be a part of a form. */
const LONGEST = 4000;

function sightingOf(kind: Kind, ends: readonly End[]): StructureSighting | undefined {
  for (const { index, block } of ends) {
    if (block.text.length > LONGEST_TITLE) continue;
    const line = squeezed(block);
    const match = kind.title.exec(line);
    if (match === null) continue;
    const lines = ends.map((end) => squeezed(end.block));
    const evidence: Evidence[] = [{ kind: 'structure', weight: kind.weight }];
    for (const { pattern, weight } of kind.parts) {
      if (lines.some((text) => pattern.test(text))) {
        evidence.push({ kind: weight < 0 ? 'excuse' : 'structure', weight });
      }
    }
    const span = spanInBlock(block, { start: match.index, end: match.index + match[0].length });
    return { block: index, span, category: kind.category, evidence };
  }
  return undefined;
}

/** The text of a block, normalised and without white space. */
function squeezed(block: Block): string {
  return normalize(block.text.slice(0, LONGEST)).text.replace(/\s+/gu, '');
}

/** A span of the squeezed text, in the block's own. */
function spanInBlock(block: Block, span: Span): Span {
  const { text, map } = normalize(block.text.slice(0, LONGEST));
  const kept: number[] = [];
  for (let i = 0; i < text.length; i++) if (!/\s/u.test(text.charAt(i))) kept.push(i);
  return toSource(map, { start: kept[span.start] ?? 0, end: (kept[span.end - 1] ?? 0) + 1 });
}

/** Without such a word there is nothing to look closer at. */
const INFORMANT_WORD = /(?:举报|检举|控告|线索提供|证|爆料)人/u;
/** 举报人：王某, with a name where a guide would have none. */
const INFORMANT =
  /(?:实名)?(?:举报|检举|控告|线索提供|证|爆料)人(?:姓名)?:(?!_|签|的|电|应|请|需|\()(\p{Script=Han}{2,4}|[\p{Script=Han}][×x*]{1,2})(?=[,。;(、]|$|电话|手机|联系)/gu;

function* informants(ends: readonly End[]): Iterable<StructureSighting> {
  for (const { index, block } of ends) {
    if (!INFORMANT_WORD.test(block.text)) continue;
    for (const match of squeezed(block).matchAll(INFORMANT)) {
      const name = match[1] ?? '';
      const end = match.index + match[0].length;
      yield {
        block: index,
        span: spanInBlock(block, { start: end - name.length, end }),
        category: 'secret.petition',
        evidence: [
          { kind: 'label', weight: 12 },
          ...(/某|匿名|保密|姓名|本人|群众|公民|单位/u.test(name) ? [{ kind: 'mask', weight: -20 } as const] : []),
        ],
      };
    }
  }
}
