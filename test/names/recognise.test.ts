import { describe, expect, it } from 'vitest';
import { recognise } from '../../src/names/index.ts';
import { found, unmark } from './marked.ts';

const FULL_NAMES: readonly (readonly [kind: string, examples: readonly string[]])[] = [
  [
    'surname and given name',
    [
      '信访人⟦赵国强⟧反映楼上漏水。',
      '经查，⟦李秀英⟧与⟦王建军⟧系夫妻关系。',
      '患者⟦刘洋⟧，男，因骨折入院。',
      '任命⟦陈志远⟧为县教育局副局长。',
    ],
  ],
  [
    'compound surnames',
    ['申请人⟦欧阳明华⟧于2023年5月12日提出申请。', '原告⟦司马春兰⟧诉被告⟦诸葛建平⟧民间借贷纠纷一案'],
  ],
  [
    'names of other peoples',
    [
      '妈妈⟦阿依古丽·买买提⟧说，孩子今年六岁。',
      '学生⟦扎西顿珠⟧、⟦那日苏⟧荣获一等奖。',
      '牧民⟦其其格⟧家住苏木北边。',
      '村民⟦岩温⟧、⟦玉香⟧参加了培训。',
    ],
  ],
  ['transliterated names', ['作者：⟦詹姆斯·威尔逊⟧', '法国总统⟦希拉克⟧今天会见了外长。']],
  ['traditional characters', ['證人⟦陳國華⟧到庭作證。']],
  [
    'names that are words, where the context says so',
    ['联系人：⟦章程⟧　电话：0571-88886666', '县委书记⟦高峰⟧主持会议并讲话。', '姓名：⟦方便⟧　性别：男'],
  ],
  ['padded and broken names', ['审判长　⟦王　伟⟧', '审 判 员　⟦张　敏⟧', '姓名：⟦李 建国⟧，男']],
  ['lists', ['成员：⟦张伟⟧、⟦向阳⟧、⟦李娜⟧、⟦王建国⟧。', '出席：⟦周建华⟧　⟦吴桂兰⟧　⟦郑志刚⟧']],
  ['signatures', ['（记者 ⟦孙晓燕⟧ 通讯员 ⟦钱立新⟧）', '签发人：⟦何永康⟧　　校对：⟦吕静⟧']],
];

describe.each(FULL_NAMES)('the recogniser finds %s', (_, examples) => {
  it.each(examples)('in %s', (example) => {
    const { text, spans } = unmark(example);
    expect(found(text)).toEqual(spans);
  });
});

const NO_NAMES: readonly (readonly [kind: string, examples: readonly string[]])[] = [
  [
    'words that look like names',
    [
      '严格执行中央八项规定，杜绝形式主义，高度重视信访工作。',
      '惠民政策落地见效，方便群众办事，温馨提示请提前预约。',
      '应当通过申请、受理、审核等程序办理，费用由单位承担。',
      '和平与发展是时代的主题，文明创建由宣传部牵头。',
      '任何单位和个人不得侵占，双方当事人可以约定违约金。',
      '曾经的荒山变成了花园，全部房子左右相连。',
      '万一发生火灾，请立即拨打119。',
      '干部任前公示公告。扣除费用后余下部分，切莫贪恋财物。',
      '报区卫健委研判，施工方承诺本周修复，强化监管、严守保交楼底线。',
      '康复训练、支持企业、管理费用、符合条件、强调纪律。',
    ],
  ],
  [
    'empty forms',
    [
      '联系人：　　　联系电话：',
      '审核：　　　签发：　　　日期：',
      '姓名　性别　年龄　职务　联系电话',
      '联系人：县信访局办公室',
    ],
  ],
  [
    'places and bodies',
    ['乘车至鲁迅路下车。', '毕业于中山大学。', '李宁牌运动服在售。', '任岩松中学举行运动会。', '陈家镇人民政府'],
  ],
  ['places abroad', ['昨天在杜塞尔多夫战胜对手，前往阿尔巴尼亚族聚居区，于首都阿布贾去世。']],
  ['numbers of documents', ['云信答〔2026〕21号、青石办函(2025)7号']],
  ['phrases of doctrine', ['深入学习贯彻习近平新时代中国特色社会主义思想。']],
];

describe.each(NO_NAMES)('the recogniser keeps silent on %s', (_, examples) => {
  it.each(examples)('in %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('evidence beyond the sentence', () => {
  it('a name within the title of a work says so', () => {
    const names = recognise('《邓建国传》由作家李秀英创作。');
    expect(names.map(({ inTitle }) => inTitle)).toEqual([true, undefined]);
  });

  it('one name found for sure lifts its other mentions', () => {
    const text = '被告人：操志刚，男，1986年生。\n后操志刚离开。';
    expect(recognise(text).map(({ start }) => start)).toEqual([text.indexOf('操志刚'), text.lastIndexOf('操志刚')]);
  });

  it.each([
    '⟦药德宝⟧，男，住二组。经勘测，⟦药德宝⟧宅基地面积相差3.2平方米。',
    '村民⟦田大富⟧，男，抱养一女；⟦大富⟧当场拿出登记证。',
    '户主⟦甄美丽⟧，女，46岁。⟦美丽⟧的妹妹说，环境美丽，美丽乡村建设。',
    '患者⟦韦小勇⟧，男，8岁。“⟦小勇⟧，你学习怎么样？”',
  ])('a name found for sure is found again, shortened as well, in %s', (example) => {
    const { text, spans } = unmark(example);
    expect(found(text)).toEqual(spans);
  });

  it('half-width signs tell as much as full-width ones', () => {
    const text = '厂方销售游悦（手机13912340001）来院，其妻（女，45岁）同行：时间是10:20。';
    expect(found(text.normalize('NFKC'))).toEqual(found(text));
  });

  it('a column of names holds names though some cells are words', () => {
    const text = ['1\t张建国\t82', '2\t支持\t81', '3\t李秀英\t80', '4\t王丽华\t79'].join('\n');
    expect(found(text).map((name) => name.replace(/^\d+:/u, ''))).toEqual(['张建国', '支持', '李秀英', '王丽华']);
  });

  it('a name in favour of which nothing speaks scores lower than one with a label and a title', () => {
    const score = (text: string): number => recognise(text)[0]?.score ?? Number.NEGATIVE_INFINITY;
    expect(score('县长王建国同志主持会议。')).toBeGreaterThan(score('王建国'));
  });

  it('a prior makes it find more and never less', () => {
    const text = '后来高峰说他不去，时间定在下午，文静也没有来。';
    expect(recognise(text, { prior: 10 }).length).toBeGreaterThanOrEqual(recognise(text).length);
  });
});

describe('words around a name', () => {
  it.each([
    '【病例1】⟦白露⟧，女，29岁。',
    '被征收人：⟦祝福⟧、⟦关爱⟧（共有）',
    '其妻⟦平遥⟧已离家，儿子⟦壮壮⟧姑姑⟦米兰⟧已到场。',
    '⟦从容⟧，女，39岁；⟦向阳⟧ 男 汉族',
    '走访了⟦涂有根⟧，以及⟦邬大志⟧、⟦万福⟧、⟦勒春芽⟧等9名村民。',
    '证人⟦平安国⟧、⟦耿直⟧出庭作证。',
    '有个哥哥叫“⟦石头⟧”；绰号“⟦三秃子⟧”。',
  ])('ask for one in %s', (example) => {
    const { text, spans } = unmark(example);
    expect(found(text)).toEqual(spans);
  });

  it.each([
    '发放户名单连同复印件寄回。',
    '其妻单位、被害人家属、患者病情、学生成绩。',
    '其妻病故，其子上大学，其子女年幼，其父卧床，女儿打疫苗，妻子怀孕。',
    '被告质证认为，证人证言属实，店主同意，护士换药，保安制止。',
    '姓名|性别|手机\n单位|男|女\n患者家属，男，38岁。',
    '序号1　王某某　被征收人：宋某某',
  ])('make none of %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
