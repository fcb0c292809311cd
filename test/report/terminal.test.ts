import { expect, test } from 'vitest';
import { type ReportOptions, renderReport } from '../../src/report/reporter.ts';
import { terminalReporter } from '../../src/report/terminal.ts';
import { sampleDocument, sampleVerdict } from './sample-verdict.ts';

const item = { verdict: sampleVerdict, name: 'samples/roster.txt', document: sampleDocument };
const render = (options: ReportOptions): string => renderReport(terminalReporter, [item], options);

test('the terminal report says the outcome first, then every finding with its place, reason and article', () => {
  expect(render({ locale: 'zh' })).toMatchInlineSnapshot(`
    " 不予公开  samples/roster.txt
      请停止发布，不要转发本文件，并立即报告本单位保密工作机构。

      第 1 行
        ✗ 不予公开  国家秘密标志  *****  可信度 99%
          与词典中的词语一致（state-secret）；《保守国家秘密法》第二十二条

      第 3 行
        △ 处理后公开  手机号  139********  可信度 99%
          上下文有提示词语；号段在用；《个人信息保护法》第二十五条

      第 4 行（隐藏内容）
        △ 处理后公开  身份证号  53**********  第 3 列  可信度 76%
          栏目名称与之对应；但校验码不符（可能录入有误）；《个人信息保护法》第二十五
          条

      怎么办
        国家秘密标志 1 处：停止发布，不要通过互联网传送；核对原件并报保密工作机构处
        理。
          《保守国家秘密法》第二十二条：国家秘密载体应当作出国家秘密标志，非国家秘密
          不得标注
          《政府信息公开条例》第十四条：国家秘密、法律禁止公开以及可能危及国家安全、
          公共安全、经济安全、社会稳定的信息不予公开
        手机号 1 处；身份证号 1 处：删去；确有必要公开的，按有关标准遮盖到不能识别个
        人。名单类文件宜整列删去。
          《个人信息保护法》第二十五条：不得公开所处理的个人信息，取得单独同意的除外
          《个人信息保护法》第三十四条：国家机关处理个人信息不得超出履行法定职责所必
          需
          《政府信息公开条例》第十五条：涉及商业秘密、个人隐私的信息不得公开

      未能检查
        ? 送审  第 2 页第 1 段：此页只有图像
          请人工查看图像内容，或者先做文字识别。

      另有 1 处可以公开：公共服务电话 1 处

      另有 1 处证据不足，仅供参考：姓名 1 处

      另有 1 处经批准豁免：手机号（ex-1） 1 处

    "
  `);
});

test('the terminal report is complete in English', () => {
  expect(render({ locale: 'en' })).toMatchInlineSnapshot(`
    " block  samples/roster.txt
      Do not publish or forward this file; report it to your secrecy office at once.

      line 1
        ✗ block  state-secret marking  *****  confidence 99%
          a term of a dictionary (state-secret); Law on Guarding State Secrets art.
          22

      line 3
        △ redact  mobile phone number  139********  confidence 99%
          words beside it say so; the number range is in use; Personal Information
          Protection Law art. 25

      line 4 (hidden content)
        △ redact  resident ID number  53**********  column 3  confidence 76%
          the heading says so; but the check digit is wrong (perhaps mistyped);
          Personal Information Protection Law art. 25

      What to do
        state-secret marking × 1: Stop; do not send it over the internet; compare
        the original and tell the secrecy office.
          Law on Guarding State Secrets art. 22: carriers of state secrets bear a
          mark; nothing else may
          Regulations on Open Government Information art. 14: state secrets and what
          may endanger security and stability are not published
        mobile phone number × 1; resident ID number × 1: Remove it; where it must be
        published, mask it until no person can be told. In rosters drop the column.
          Personal Information Protection Law art. 25: personal information is not
          published without separate consent
          Personal Information Protection Law art. 34: state organs keep to what
          their duty requires
          Regulations on Open Government Information art. 15: trade secrets and
          privacy are not published without consent

      Not looked at
        ? refer  page 2, paragraph 1: only images, no text to look at
          Look at the images yourself, or recognise the text first.

      1 more may be public: public service number × 1

      1 more with too little evidence, for information: person name × 1

      1 more exempted by approval: mobile phone number (ex-1) × 1

    "
  `);
});

test('a report quotes the document only when asked to', () => {
  expect(render({ locale: 'zh' })).not.toContain('13912340001');
  expect(render({ locale: 'zh', quote: true })).toContain('联系人手机13912340001，请勿外传');
});

test('several documents end with a total', () => {
  const report = renderReport(
    terminalReporter,
    [item, { verdict: { ...sampleVerdict, outcome: 'pass', rulings: [], gaps: [] } }],
    { locale: 'zh' },
  );
  expect(report).toContain('共审查 2 份：放行 1；不予公开 1');
  expect(report).toContain('文件 abababababab');
});

test('a name with control characters cannot steer the terminal', () => {
  const report = renderReport(terminalReporter, [{ ...item, name: 'a\u001b[2J\u202Etxt.txt' }], { locale: 'zh' });
  expect(report).not.toContain('\u001b');
  expect(report).not.toContain('\u202E');
});

test('a long list is cut, and says so', () => {
  const [, phone] = sampleVerdict.rulings;
  if (phone === undefined) throw new Error('no ruling');
  const rulings = Array.from({ length: 250 }, () => phone);
  const report = renderReport(terminalReporter, [{ verdict: { ...sampleVerdict, rulings } }], { locale: 'zh' });
  expect(report).toContain('另有 150 处未列出');
  expect(report).toContain('手机号 250 处');
});
