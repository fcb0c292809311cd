/** What the page says. */
export const WORDS = {
  zh: {
    title: '先审',
    promise: '发布前的保密与隐私审查。全部在本机完成：页面不能联网，文字不会离开这台电脑。',
    language: 'English',
    text: '文稿',
    sample: '换成样例',
    open: '打开文件',
    hint: '把文字粘贴进来，或者把文字文件、DOCX、XLSX、OFD、HTML 拖到这里。划线处可以悬停或按 Ctrl-Shift-M 查看。',
    verdict: '结论',
    copy: '下载脱敏副本',
    report: '下载报告',
    findings: '需要处理',
    none: '没有需要处理的地方。',
    checking: '正在审查全文……',
    unknown: '尚未审查',
    more: '还有 {count} 处，处理后显示。',
    mask: '遮盖',
    acceptHere: '说明理由并接受',
    approval: '说明理由',
    reason: '为什么可以公开？',
    approver: '批准人',
    accept: '接受',
    cancel: '取消',
    copied: '脱敏副本已经生成，并且再次审查通过。',
    reported: '报告已经生成。',
    failed: '未能完成：{message}',
    tooLarge: '文件超过 5 MB，请用命令行审查。',
    editor: '文稿正文',
    outcome: {
      pass: ['放行', '没有发现不宜公开的内容，按规定审批后发布。'],
      redact: ['处理后公开', '去除或者遮盖下列内容后再发布。'],
      refer: ['送审', '暂缓发布，由保密审查责任人决定。'],
      block: ['不予公开', '不要发布、不要转发，告知保密工作机构。'],
    },
  },
  en: {
    title: 'xianshen · 先审',
    promise:
      'Confidentiality and privacy review before publication. All of it on this machine: the page cannot connect to anything, and no text leaves it.',
    language: '中文',
    text: 'Text',
    sample: 'Use a sample',
    open: 'Open a file',
    hint: 'Paste text, or drop a text file, DOCX, XLSX, OFD or HTML here. Hover over a mark, or press Ctrl-Shift-M, to see why.',
    verdict: 'Verdict',
    copy: 'Download redacted copy',
    report: 'Download report',
    findings: 'To be settled',
    none: 'Nothing to be settled.',
    checking: 'Reviewing the whole text…',
    unknown: 'not reviewed yet',
    more: '{count} more, shown once these are settled.',
    mask: 'Mask',
    acceptHere: 'Accept with reason',
    approval: 'Give the reason',
    reason: 'Why may it be public?',
    approver: 'Approved by',
    accept: 'Accept',
    cancel: 'Cancel',
    copied: 'The redacted copy was made, and passed a second review.',
    reported: 'The report was made.',
    failed: 'Could not be done: {message}',
    tooLarge: 'The file is larger than 5 MB; review it on the command line.',
    editor: 'Text to be reviewed',
    outcome: {
      pass: ['pass', 'Nothing was found that should stay unpublished; publish after the usual approval.'],
      redact: ['redact', 'Remove or mask what is listed below before publishing.'],
      refer: ['refer', 'Hold back; the person responsible for secrecy review decides.'],
      block: ['block', 'Do not publish or forward; tell the secrecy office.'],
    },
  },
};

/** Persons and numbers are invented. */
export const SAMPLE = `双河镇2026年第一季度农村低保对象名单公示

根据《社会救助暂行办法》，经个人申请、村级评议、镇级审核，现将拟纳入低保对象予以公示，公示期7天。

姓名\t身份证号\t联系电话\t致困原因
王大山\t110101190102030012\t13912340001\t患有肺结核，长期服药
李秀兰\t110101190102030020\t13912340002\t因病
赵小雨\t110101190102030039\t13912340003\t孤儿，9岁

如有异议，请于公示期内向镇民政办反映，电话：0731-12345678。

双河镇人民政府
2026年1月5日
`;
