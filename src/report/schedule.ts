import type { Removal } from '../redact/redaction.ts';
import type { Change, Schedule } from '../redact/schedule.ts';
import { articlesOf, titleOf } from './explain.ts';
import { escaped } from './markdown.ts';
import { fill, type Locale, MESSAGES } from './messages/index.ts';
import { placeWords } from './place.ts';

/** A copy's schedule and what the copy is called. */
export interface NamedSchedule {
  readonly name: string;
  readonly schedule: Schedule;
}

/** The schedules of copies (清单) as Markdown that also reads as plain text: what was changed where, and on what grounds. */
export function renderSchedules(schedules: readonly NamedSchedule[], locale: Locale): string {
  const words = WORDS[locale];
  return `${[`# ${words.title}`, ...schedules.map((each) => section(each, locale))].join('\n\n')}\n`;
}

interface Words {
  readonly title: string;
  readonly digests: string;
  readonly heads: readonly string[];
  readonly nothing: string;
  readonly removed: string;
  readonly kinds: Readonly<Record<Removal['kind'], string>>;
}

const WORDS: Readonly<Record<Locale, Words>> = {
  zh: {
    title: '区分处理清单',
    digests: '原件 `sha256:{original}`；副本 `sha256:{copy}`；{library}，策略 {policy}',
    heads: ['序号', '位置', '类别', '依据', '理由'],
    nothing: '没有需要替换的内容。',
    removed: '另外去除：',
    kinds: { layer: '{layer} {count} 处', part: '内部文件 {count} 个', 'page-to-image': '第 {page} 页改为图片' },
  },
  en: {
    title: 'Schedule of redactions',
    digests: 'Original `sha256:{original}`; copy `sha256:{copy}`; {library}, policy {policy}',
    heads: ['No.', 'Place', 'Category', 'Law', 'Reason'],
    nothing: 'Nothing had to be replaced.',
    removed: 'Also removed: ',
    kinds: { layer: '{layer}: {count}', part: 'files inside: {count}', 'page-to-image': 'page {page} made an image' },
  },
};

function section({ name, schedule }: NamedSchedule, locale: Locale): string {
  const words = WORDS[locale];
  const { original, copy, basis, changes, removals } = schedule;
  const digests = fill(words.digests, { original, copy, library: basis.library, policy: basis.policy });
  const rows = changes.map((change, index) => rowOf(change, index + 1, locale));
  const table = [words.heads, words.heads.map(() => '---'), ...rows];
  return [
    `## ${escaped(name)}`,
    digests,
    rows.length === 0 ? words.nothing : table.map((cells) => `| ${cells.join(' | ')} |`).join('\n'),
    ...(removals.length === 0 ? [] : [words.removed + removalWords(removals, locale)]),
  ].join('\n\n');
}

function rowOf({ place, layer, category, because }: Change, number: number, locale: Locale): readonly string[] {
  const messages = MESSAGES[locale];
  const { row, column } = placeWords(place, layer, messages);
  const where = [row, column].filter((part) => part !== undefined).join(messages.comma);
  const laws = articlesOf(category, locale).join(messages.separator);
  return [String(number), escaped(where), escaped(titleOf(category, locale)), escaped(laws), escaped(because[locale])];
}

function removalWords(removals: readonly Removal[], locale: Locale): string {
  const messages = MESSAGES[locale];
  const words = removals.map(({ kind, layer = 'hidden', page = 0, count }) =>
    fill(WORDS[locale].kinds[kind], { layer: messages.layer[layer], page, count }),
  );
  return words.join(messages.comma);
}
