import { card, mobile, residentId } from '../scripts/samples/invented.ts';
import { pick, seeded } from './random.ts';

/** Characters of one document. */
const DOCUMENT = 20_000;
/** Code units of prose per planted identifier: about 1.5 KB in UTF-8. */
const SPACING = 500;

const WHO = [
  '县人民政府',
  '市发展和改革委员会',
  '各乡镇',
  '有关部门',
  '县医疗保障局',
  '基层党组织',
  '驻村工作队',
  '县教育局',
];
const HOW = ['认真贯彻落实', '统筹推进', '进一步规范', '扎实做好', '持续深化', '严格执行', '依法依规开展', '加快实施'];
const WHAT = [
  '政务公开工作',
  '乡村振兴重点任务',
  '安全生产专项整治',
  '城乡居民基本医疗保险参保缴费',
  '农村人居环境整治提升行动',
  '重大项目建设',
  '困难群众基本生活保障',
  '优化营商环境各项措施',
];
const WHY = [
  '切实保障人民群众合法权益',
  '确保各项政策落到实处',
  '推动经济社会高质量发展',
  '不断增强群众的获得感和满意度',
  '为全县发展营造良好环境',
  '坚决防止形式主义',
];
const FIGURES = ['全年完成投资12.6亿元', '同比增长8.3%', '覆盖14个乡镇126个村', '办结事项3456件', '惠及群众2.1万人'];
const PLANTED: readonly ((n: number) => string)[] = [
  (n) => `，联系电话${mobile(n % 10_000)}`,
  (n) => `，身份证号${residentId(n % 1000)}`,
  (n) => `，银行账号${card(n % 1_000_000)}`,
  (n) => `，邮箱user${n}@example.com`,
];

/** Official prose of so many UTF-8 bytes, in documents, with nothing to find. */
export function cleanProse(bytes: number, seed = 1): readonly string[] {
  const random = seeded(seed);
  return documents(bytes, () => `${paragraph(random)}。\n`);
}

/** The same with an identifier every {@link SPACING} characters. */
export function prose(bytes: number, seed = 1): readonly string[] {
  const random = seeded(seed);
  let planted = 0;
  return documents(bytes, () => `${paragraph(random)}${pick(random, PLANTED)(++planted)}。\n`);
}

function paragraph(random: () => number): string {
  let sentences = '';
  while (sentences.length < SPACING - 30) sentences += sentence(random);
  return `　　${sentences.slice(0, -1)}`;
}

function sentence(random: () => number): string {
  const figure = random() < 0.2 ? `，${pick(random, FIGURES)}` : '';
  return `${pick(random, WHO)}要${pick(random, HOW)}${pick(random, WHAT)}${figure}，${pick(random, WHY)}。`;
}

const VILLAGES = ['青石桥村民委员会老井组', '河湾社区第三居民小组', '大树营村民委员会新寨组', '云岭社区东门居民小组'];
const SCHEMES = ['耕地地力保护补贴', '农村最低生活保障金', '特困人员救助供养金', '高龄老人津贴'];

/** A roster of so many UTF-8 bytes, in documents: an identifier in 30 characters. */
export function roster(bytes: number, seed = 2): readonly string[] {
  const random = seeded(seed);
  let row = 0;
  return documents(bytes, (isFirst) => {
    if (isFirst) return '序号\t姓名\t村组\t身份证号\t联系电话\t补贴项目\t银行账号\t金额（元）\n';
    row++;
    const name = `${pick(random, ['赵', '钱', '孙', '李', '周', '吴'])}${pick(random, ['建国', '秀英', '小满', '文山'])}`;
    const numbers = [residentId(row % 1000), mobile(row % 10_000)];
    const paid = [pick(random, SCHEMES), card(row % 1_000_000), 300 + (row % 700)];
    return `${[row, name, pick(random, VILLAGES), ...numbers, ...paid].join('\t')}\n`;
  });
}

/** So many distinct terms, none of which occurs in the texts but by accident. */
export function terms(count: number, seed = 3): readonly string[] {
  const random = seeded(seed);
  const made = new Set<string>();
  while (made.size < count) {
    let term = '';
    const length = 3 + Math.floor(random() * 4);
    while (term.length < length) term += String.fromCodePoint(0x4e00 + Math.floor(random() * 6000));
    made.add(term);
  }
  return [...made];
}

/** Pieces joined to documents until there are enough bytes; a piece is told whether it is a document's first. */
function documents(bytes: number, piece: (isFirst: boolean) => string): readonly string[] {
  const made: string[] = [];
  for (let total = 0; total < bytes; ) {
    let text = '';
    while (text.length < DOCUMENT) text += piece(text === '');
    made.push(text);
    total += utf8Length(text);
  }
  return made;
}

/** Bytes of a text in UTF-8. */
export function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length;
}
