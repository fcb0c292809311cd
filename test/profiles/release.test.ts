import { expect, test } from 'vitest';
import { testReviewer } from '../support/reviewer.ts';

const reviewer = testReviewer();

/** Each speaks of the matters of a kind of paper that is not for publication, and is for publication. */
test.each([
  [
    'a lecture on family law',
    `妇联举办婚姻家庭普法讲座
3月7日，县妇联邀请律师讲解离婚诉讼中的抚养权、探望权等问题。
律师说，准予离婚的法定情形包括家庭暴力等。
现场发放手册300份。`,
  ],
  [
    'a yearly report of a petition office',
    `全州信访工作2023年总结
一年来，全州信访总量同比下降12%，进京访下降20%。落实领导包案制度，对重点人员落实一对一包保，化解积案126件。
敏感节点期间派出专班，未发生集体赴省进京上访。
下一步，继续加强源头治理，抓好排查化解。`,
  ],
  [
    'a yearly report on community correction',
    `市司法局2024年工作总结
全市在册社区矫正对象1326人，全部建立一人一档，落实监护人责任，未发生脱管漏管。
刑满释放人员安置帮教率98%。
开展禁毒宣传活动，社区戒毒人员尿检率达标。`,
  ],
  [
    'figures of discipline inspection',
    `县纪委监委2024年上半年工作情况
上半年处置问题线索312件，谈话函询45件次，初步核实180件，立案126件，给予党纪政务处分118人。
受理匿名举报同比下降8%。`,
  ],
  [
    'a notice before an appointment',
    `关于张晓东等同志任职前公示
经县委常委会会议研究，张晓东同志拟任县水利局局长，李敏同志拟任县司法局副局长。
公示期为5月6日至5月10日，如有意见请向县委组织部干部监督股反映，电话12380。
考察组根据民主推荐情况，经个别谈话、考察了解，认为二人符合条件。`,
  ],
  [
    'what a reserve bureau announces',
    `市粮食和物资储备局发布年度工作成效
全市地方储备粮规模达到42万吨，可保障城区居民45天以上口粮，轮换计划顺利完成。
新建高标准粮仓12栋，智能化改造库点9个。
记者从发布会上获悉，应急储备成品粮保持充足。`,
  ],
  [
    'news of a procuratorial committee',
    `市人民检察院召开检察委员会学习会
3月5日，市检察院召开检察委员会会议，学习最高检文件，讨论年度案件质量评查情况。
会议强调，要落实检察长列席审委会制度。
通讯员：高远`,
  ],
  [
    'news of recruitment',
    `征兵宣传进校园
县人武部到县一中开展国防教育宣讲，介绍应征报名条件和优待政策。
民兵应急连现场展示装备，学生踊跃提问。`,
  ],
  [
    'news of arrests',
    `公安机关打击电信诈骗战果通报
经过两个月经营案件，专案组分五个抓捕组同步收网，抓获犯罪嫌疑人46名。
警方提醒广大市民，不要轻信陌生来电。`,
  ],
  [
    'advice to candidates',
    `省教育考试院关于高考期间注意事项的提醒
考生请携带准考证和身份证，提前到达考点。
试卷运送、保管全程监控，命题人员严格入闱管理。
违纪考生按照国家教育考试违规处理办法处理。`,
  ],
  [
    'a plan for a school',
    `某中学心理健康教育工作方案
一、建立心理危机预警机制，对学生开展普查，建立一生一档。
二、班主任发现异常及时报告，落实责任人。
三、对一级预警学生由专业机构转介，家长配合。`,
  ],
  [
    'a white paper on juvenile justice',
    `区人民法院关于少年审判工作的白皮书
三年来共审结未成年人犯罪案件126件，判处非监禁刑占61%。
本院认为，家庭教育缺失是重要原因，应加强法治副校长工作。`,
  ],
  [
    'duties of community workers',
    `社区工作者岗位职责
一、协助做好社区矫正对象、刑满释放人员、吸毒人员、严重精神障碍患者的服务管理，建立台账，定期随访。
二、排查矛盾纠纷，及时上报。
三、完成街道交办的其他任务。`,
  ],
])('%s is no paper that a person has to decide on', (_, text) => {
  expect(reviewer.reviewText(text).verdict.outcome).toBe('pass');
});
