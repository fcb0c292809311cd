import type { DocxContent } from './docx.ts';
import { maskedId, mobile, residentId } from './invented.ts';
import type { Sample } from './texts.ts';

/** The samples in DOCX. */
export const DOCX_SAMPLES: readonly Sample<DocxContent>[] = [
  {
    file: '12-roster-hidden-column.docx',
    expect: 'redact',
    content: {
      title: '困难职工慰问名单',
      author: '工会办公室',
      paragraphs: ['云岭县总工会困难职工慰问名单公示', '现将拟慰问的困难职工公示如下，公示期五天。'],
      comment: `发布前请电话核对，马会计 ${mobile(1201)}`,
      table: [
        ['序号', '姓名', '身份证号', '慰问金（元）'],
        ['1', '沈某某', residentId(121), '1000'],
        ['2', '韩某', residentId(122), '1000'],
        ['3', '杨某某', residentId(123), '800'],
      ],
      hiddenColumn: 2,
    },
  },
  {
    file: '13-notice-tracked-changes.docx',
    expect: 'redact',
    content: {
      title: '停水通知',
      author: '水务科',
      header: '青石镇便民服务中心',
      paragraphs: [
        '关于部分区域停水的通知',
        '因管网检修，定于2026年6月10日8:00至18:00对白杨路沿线停水，请提前储水。',
        '咨询电话：0873-3720555。',
      ],
      deleted: `也可联系检修班长朱师傅，手机${mobile(1301)}。`,
    },
  },
  {
    file: '14-roster-clean.docx',
    expect: 'pass',
    content: {
      title: '公益性岗位拟聘人员公示',
      author: '就业服务中心',
      paragraphs: ['云岭县公益性岗位拟聘用人员公示', '公示期为2026年6月1日至6月7日，监督电话：0873-3720666。'],
      table: [
        ['序号', '姓名', '身份证号', '岗位'],
        ['1', '许某', maskedId(141), '保洁员'],
        ['2', '曹某某', maskedId(142), '协管员'],
      ],
    },
  },
];

/** The samples in PDF, by their lines. */
export const PDF_SAMPLES: readonly Sample<readonly string[]>[] = [
  {
    file: '15-flood-notice.pdf',
    expect: 'pass',
    content: [
      '云岭县防汛抗旱指挥部办公室关于做好强降雨防范工作的通知',
      '各乡镇人民政府：',
      '据气象部门预报，未来三天我县有大到暴雨。请各地落实值班制度，',
      '及时转移危险区域群众，并通过县级平台报送信息。',
      '防汛值班电话：0873-3720777',
      '云岭县防汛抗旱指挥部办公室',
      '2026年7月1日',
    ],
  },
  {
    file: '16-medical-aid.pdf',
    expect: 'redact',
    content: [
      '云岭县医疗救助对象公示',
      '下列人员符合医疗救助条件，现予公示：',
      `一、潘桂香，身份证号${residentId(162)}，患尿毒症，救助12000元。`,
      `二、严冬生，身份证号${residentId(163)}，`,
      `患肺癌，救助18000元，联系电话${mobile(1602)}。`,
      '云岭县医疗保障局',
      '2026年6月15日',
    ],
  },
];
