/**
 * The surnames that masked forms and honorifics are recognised by: the hundred commonest and some more, and the
 * compound ones. The learned model has its own, finer view of surnames.
 */
export const SURNAMES: ReadonlySet<string> = new Set([
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严欧莫孔向常汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝阎赖洪萧代储操丘鄢',
  ...[
    '欧阳',
    '上官',
    '司马',
    '诸葛',
    '司徒',
    '皇甫',
    '令狐',
    '东方',
    '端木',
    '慕容',
    '尉迟',
    '公孙',
    '长孙',
    '宇文',
    '夏侯',
    '轩辕',
    '南宫',
    '申屠',
    '呼延',
    '赫连',
    '西门',
    '独孤',
    '钟离',
    '闻人',
    '鲜于',
    '单于',
    '司空',
    '宗政',
    '濮阳',
    '淳于',
    '澹台',
    '万俟',
    '公冶',
    '相里',
    '第五',
    '乐正',
    '左丘',
    '百里',
    '东郭',
    '羊舌',
    '梁丘',
    '谷梁',
    '拓跋',
    '纳兰',
    '漆雕',
    '司寇',
    '完颜',
    '富察',
  ],
]);

/** The length of the surname that `text` has at `start`, the longest first; 0 where there is none. */
export function surnameAt(text: string, start: number): number {
  if (SURNAMES.has(text.slice(start, start + 2))) return 2;
  return SURNAMES.has(text.charAt(start)) ? 1 : 0;
}
