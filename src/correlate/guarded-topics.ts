/** What the details of a paper that is under control may be about, and how they read. */
export interface Topic {
  readonly category: 'security.site' | 'secret.trade' | 'secret.internal' | 'residue.placeholder';
  /** A clause with both of these is a detail; where there is no `figure`, the first alone. Without the flag `g`. */
  readonly matter: RegExp;
  readonly figure?: RegExp | undefined;
  /** In the clause: it is a rule, a wish or done with. */
  readonly unless?: RegExp | undefined;
  /** With the flag `g`: what of the clause is the detail; unless said, all of it. */
  readonly detail?: RegExp | undefined;
  /** Headings whose cells are details as they stand. */
  readonly column?: RegExp | undefined;
}

const NUMBER = String.raw`(?:\d|[一二两三四五六七八九十百](?:人|名|处|个|台|支|米|组|把|道|层|班))`;

/** Who guards what and how it can be entered: posts, shifts, keys, ways in, what is broken, how systems hang together. */
export const GUARDED_PLACES: Topic = {
  category: 'security.site',
  matter:
    /守卫|警卫|保安|门卫|岗哨|哨位|哨兵|设岗|布岗|夜班|白班|换班|换岗|交接|值守|口令|钥匙|密钥|门禁|摄像|监控|探头|围栏|围墙|铁丝网|栅栏|消防通道|便道|小路|出入口|后门|侧门|小门|[东南西北]门|人防口|机房|油?库房?|储罐|水源|机井|地下井|闸门|总闸|泵|变压器|主变|大坝|坝[顶体下]|涵洞|管口|备用电源|发电机|网段|网卡|内网|外网|端口|防火墙|固件|签名|链路|专线|弱口令|频道|信道|集结|待命|制高点|便衣|狙击|警力|弹药|枪|靶|雷达|伪装|覆土|指挥(?:所|部|大厅)|应急灯|报警(?:器|系统|主机)|巡[逻查更]/u,
  figure: new RegExp(
    `${NUMBER}|位于|设在|存放|[东南西北][侧面角]|[东西][南北]角|地下|负[一二三]层|半地下|不上锁|未上锁|不锁|未设|未装|未做|未作|未接|无人|没有|黑屏|断线|断电|损坏|故障|停用|失灵|可(?:行车|进入|翻|伪造|直接|绕)|互通|直通|直连|轮流|[三两]班倒|由.{1,8}(?:保管|掌握|下达|代管)|进[入出]|混入`,
    'u',
  ),
  unless:
    /应当?|必须|不得|严格|加强|落实|杜绝|完善|健全|开展|组织|培训|宣传|会议|制度|规定|条例|办法|已(?:整改|修复|更换|消除)|预计观众|咨询|热线/u,
  column:
    /守卫|警卫|岗位|哨|值守|值班(?:人数|力量|安排)|换班|换岗|交接|上岗|撤岗|通道|出入口|口令|密码|账号|帐号|用户名|登录名|钥匙|要害|部位|防护|警力|力量|装备|弹药|库存|储量|路线|线路|频[率道]|呼号|坐标|覆土|站位/u,
};

/** What a business keeps to itself once it has said that this paper is such: margins, prices, terms, customers, plans. */
export const BUSINESS: Topic = {
  category: 'secret.trade',
  matter:
    /利润|亏损|毛利|边际|成本|单价|结算价|供货价|采购价|到岸价|出厂价|让利|折扣|报价|出价|底价|标底|限价|心理价|上限|下限|底线|返[点利]|回扣|佣金|账期|头寸|缺口|授信|中票|短融|债券|估值|收购价?|并购|对价|入股|负债率|应收|减值|折旧|汇兑|现金流|产能|良[品率]|吞吐量|订单|份额|配方|配比|参数|阈值|算法|工艺|内退|裁员|裁撤|减员|协商解除|客户|供应商|收益率|回报率|费率|谈判|竞争对手|竞品/u,
  figure:
    /\d[\d,. ]{0,12}(?:万|亿|元|%|‰|个?百分点|天|日|个月|人|吨|折|美元|欧元|份)|[一二三四五六七八九十百千万]元|\d\.\d|一份|名单|清单|联系表|未公布|未公开|未披露|拟/u,
  unless: /应当?|必须|不得|严格|加强|严控|杜绝|条例|办法|招标公告|公开招标|履约保证金|投标保证金/u,
  column:
    /结算价|供货价|采购价|单价|报价|成交价|底价|成本|毛利|利润|返[点利]|折扣|佣金|账期|费率|客户|供应商|配方|配比|份额|产能|良率/u,
};

/** What is to be said outside and what not, what is planned against whom, and what those above wrote on it. */
export const PLANS: Topic = {
  category: 'secret.internal',
  matter:
    /(?:对外|统一|宣传|回应|答复|发布)口径|(?:对外|对媒体|对家属|对职工)(?:一律|统一|只)?(?:称|说|讲|答复|解释)|只说["“”]|(?:发布|公布|出台|宣布)(?:时点|时机|时间)[^。;,]{0,4}(?:建议|待|另|再)|时[点机](?:建议|再议|待定|不成熟)|择机(?:发布|公布|出台|宣布|收网)|暂不(?:下发|印发|宣布|通知|出台|表态|告知)|落地见人|零报告|技术(?:手段|侦察|侦查)|技侦|特情|耳目|线人|秘密(?:核查|调查|取证|侦查|布控|监视)|布控|稳控|盯[控防守]|批示[::]["“][^"”]{2,40}|不(?:得|准)?(?:记录|录音|传达到|带出会场)[、,。;]|不随[^。;,]{0,8}(?:发|印发|报送|公布|公开|上报)/u,
  unless: /应当|依法公开|条例|统计口径/u,
};

const BLANK =
  /(?<![a-z×*_□])(?:×{2,8}|x{2,8}|\*{2,8}|_{2,12}|□{2,8})(?=[省市县区镇乡村局委%年月日号元个名处家项条]|[万亿]元|公里|平方|亩|吨)/giu;

/** In a draft whatever is crossed out has still to be filled in. */
export const BLANKS: Topic = {
  category: 'residue.placeholder',
  matter: new RegExp(BLANK, 'iu'),
  detail: BLANK,
};
