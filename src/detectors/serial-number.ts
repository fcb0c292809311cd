import type { Match } from '../model/finding.ts';
import type { Span } from '../model/span.ts';
import { fieldBefore, isHeaded, reasons } from './context.ts';
import type { Detector, Passage } from './detector.ts';
import { isQuantity } from './digits.ts';

/** What is numbered: works, papers and things, not persons. */
const THINGS =
  '项目|工程|标段|采购|招标|投标|合同|协议|订单|运单|快递|物流|单据|票据|发票|凭证|流水|交易|受理|办件|信访件|工单|案件|卷宗|档案|备案|核准|批准|立项|许可|登记|注册|执业|资格|证书|产权|房产|不动产|地块|宗地|土地|资产|设备|产品|商品|批次|货物|样品|检测|报告|鉴定|评估|文件|稿件|课题|基金|专利|软件|图书|标准|公告|通知书|决定书|罚单|缴款|支付|报名|准考|考生|考试|座位|试卷|职位|岗位|预算|科目|区划|行政区划|邮政|版本|索引|邮|质保|药品|器械|生产|许可证|检验检疫|食品|追溯|监管|视频|会议|机台|车次|航班|合格证|作业|施工|竣工|质量|消防|编制|环评|规划|用地|委托|任务';
/** Field names of such numbers. `编号` alone says too little: 证件编号. */
const SERIAL_FIELD = new RegExp(
  `(?:(?:${THINGS})[^,。;:]{0,8}(?:编号|编码|代码|序号|文号|证号|单号|案号|书号|证|号码?|书)|考号|单号|批号|书号|刊号|邮编|条形?码|订单号|流水号|ISBN|ISSN|CN)[\\s:：为是(第]{0,4}$`,
  'iu',
);
const WEAK_FIELD = /(?:编号|序号|代码|编码|文号|号)[\s:为是(第]{0,3}$/u;
/** Fields of persons, whatever else their names contain: 身份证登记号码, 持证人证件编号. */
const PERSONAL_FIELD =
  /身份|证件|公民|护照|手机|电话|联系|银行|账|帐|卡号|一卡通|存折|残疾|车牌|通行证|社保|医保|QQ|微信/iu;
const SERIAL_HEADING = new RegExp(
  `(?:${THINGS}).{0,8}(?:编号|编码|代码|证号|单号|号码?|证书)|编号|序号|考号|单号|批号|金额|合计|面积|代码`,
  'u',
);
const WORD = /^[0-9A-Za-z](?:[0-9A-Za-z]|[-./_][0-9A-Za-z]){5,47}/u;
/** Fields whose figures are sums and counts. */
const FIGURE_FIELD = /(?:金额|合计|总额|总计|总量|共计|达|为|投资|产值|收入|支出|预算|价)[\s:约]{0,3}$/u;

function detect(passage: Passage, woken: Span): readonly Match[] {
  const isTitled = isHeaded(passage, SERIAL_HEADING) && !isHeaded(passage, PERSONAL_FIELD);
  // A number that is all there is answers to its heading alone.
  if (!isTitled && woken.start === 0 && woken.end === passage.text.length) return [];
  const found = WORD.exec(passage.text.slice(woken.start, woken.start + 64))?.[0];
  if (found === undefined || !/\d{4}/u.test(found)) return [];
  const span = { start: woken.start, end: woken.start + found.length };
  const field = fieldBefore(passage, span);
  const isPersonal = PERSONAL_FIELD.test(field) || isHeaded(passage, PERSONAL_FIELD);
  const evidence = reasons(
    { kind: 'format', weight: -25 },
    !isPersonal && SERIAL_FIELD.test(field) && { kind: 'label', weight: 75 },
    !isPersonal && WEAK_FIELD.test(field) && { kind: 'context', weight: 12 },
    !isPersonal && isTitled && { kind: 'heading', weight: 60 },
    isQuantity(passage, span) && { kind: 'structure', weight: 60 },
    FIGURE_FIELD.test(field) && isQuantity(passage, span) && { kind: 'context', weight: 10 },
  );
  return evidence.length > 1 ? [{ ...span, evidence }] : [];
}

/**
 * Numbers of things, and figures: of a project, contract, filing, parcel, or with a unit. They are recognised so that
 * their digits are read as nothing else.
 */
export const serialNumber: Detector = {
  id: 'serial-number',
  title: { zh: '编号、统计数字', en: 'serial number or figure' },
  category: 'public.serial-number',
  wakes: { digits: [7, 64], codes: [6, 48] },
  competes: true,
  examples: {
    finds: [
      '项目编号：⟦E5325010000000457001⟧',
      '竣工备案号⟦532501202106300027⟧；',
      '合同编号⟦HT2019EPC0088⟧，',
      '全年用电量⟦1380024561⟧千瓦时',
      '受理编号：⟦532501202402190017⟧',
      '准考证号|⟦532501010203001⟧',
    ],
    ignores: ['身份证号：532501190102030016', '电话0872-0000000', '证件编号532501190102030016'],
  },
  detect,
};
