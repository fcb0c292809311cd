import type { Gap } from '../../model/document.ts';

/** What can be wrong with a package as a whole. */
export type Problem =
  | 'no-directory'
  | 'too-many'
  | 'miscounted'
  | 'climbing-name'
  | 'duplicate'
  | 'no-header'
  | 'cut-short'
  | 'encrypted'
  | 'header-differs'
  | 'overlapping'
  | 'unlisted';

/** The gap for a problem that was met `count` times. Names of entries stay out of it: they are document text. */
export function problemGap(problem: Problem, count: number): Gap {
  const [code, note] = PROBLEMS[problem];
  return { code, note: note.replace('{n}', String(count)) };
}

const PROBLEMS: Readonly<Record<Problem, readonly [Gap['code'], string]>> = {
  'no-directory': ['unreadable', '文件已损坏或不完整：找不到压缩包目录，内容未能检查。'],
  'too-many': ['over-limit', '压缩包内的文件数超过上限，其余部分未检查。'],
  miscounted: ['unreadable', '压缩包目录登记的文件数与实际不符，可能有内容未检查。'],
  'climbing-name': ['unreadable', '压缩包内有 {n} 个文件的路径越出包外，未检查。'],
  duplicate: ['unreadable', '压缩包内有 {n} 个文件重名，不同软件打开时可能看到不同内容，只检查了最后一个。'],
  'no-header': ['unreadable', '压缩包内有 {n} 个文件找不到文件头，未能检查。'],
  'cut-short': ['unreadable', '压缩包内有 {n} 个文件不完整，未能检查。'],
  encrypted: ['encrypted', '压缩包内有 {n} 个文件加密，未能检查。'],
  'header-differs': ['unreadable', '压缩包内有 {n} 个文件的目录信息与文件头不一致，不同软件打开时可能看到不同内容。'],
  overlapping: ['unreadable', '压缩包内有 {n} 处文件数据互相重叠，不是正常软件生成的文件。'],
  unlisted: ['unreadable', '压缩包内有 {n} 处目录未登记的数据，未检查。'],
};
