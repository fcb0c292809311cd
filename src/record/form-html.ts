import { escapeHtml } from '../report/html/escape.ts';
import { contentPolicy } from '../report/html/policy.ts';
import type { Field, ReviewForm } from './form.ts';

const STYLE = `
@page { size: A4; margin: 2cm; }
:root { color-scheme: light; }
body { margin: 0 auto; padding: 1.5rem; max-width: 48rem; background: #fff; color: #000; font: 1rem/1.6 FangSong, STFangsong, "Noto Serif CJK SC", serif; overflow-wrap: anywhere; }
h1 { text-align: center; font-size: 1.6rem; letter-spacing: .2em; font-family: SimSun, "Songti SC", "Noto Serif CJK SC", serif; }
h2 { font-size: 1.05rem; margin: 1.2rem 0 .3rem; }
table { width: 100%; border-collapse: collapse; }
th, td { border: 1px solid #000; padding: .4rem .6rem; text-align: left; vertical-align: top; }
th { font-weight: normal; }
.form th { width: 9em; }
.sign td { height: 5.5rem; vertical-align: bottom; text-align: right; }
.remarks { font-size: .85rem; }
@media print { body { padding: 0; max-width: none; } tr { break-inside: avoid; } }
@media screen and (max-width: 40rem) { body { padding: .75rem; } .form th { width: 7em; } }
`;

/** The form as one page to fill in by hand after printing. Needs nothing beside it. */
export function formHtml(form: ReviewForm): string {
  const title = escapeHtml(form.title);
  const treatment = form.treatments.map(({ label, isProposed }) => `${isProposed ? '☑' : '□'}${label}`).join('　');
  const questions = form.questions.map(({ label, value }) => ({ label, value: `${value}　　□是　□否` }));
  const rows = [
    ...form.fields,
    ...questions,
    { label: '处理（机器建议已勾选）', value: treatment },
    { label: '依据', value: form.basis.join('、') },
  ].map(rowHtml);
  const signatures = form.signatures.map(
    (label) =>
      `<tr class="sign"><th scope="row">${escapeHtml(label)}</th><td>签名：　　　　　　　年　　月　　日</td></tr>`,
  );
  const files = form.files.map(
    (file) =>
      `<tr>${[file.role, file.name, file.opened, file.outcome, file.digest].map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`,
  );
  const heads = ['文件', '名称', '是否打开', '结论', '摘要（前 16 位）'].map((head) => `<th scope="col">${head}</th>`);
  const remarks = form.remarks.map((remark) => `<p class="remarks">${escapeHtml(remark)}</p>`);
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy({ style: STYLE })}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<table class="form">${rows.join('')}${signatures.join('')}</table>
<h2>文件清单</h2>
<table><tr>${heads.join('')}</tr>${files.join('')}</table>
<h2>备注</h2>
${remarks.join('')}
</main>
</body>
</html>
`;
}

function rowHtml({ label, value }: Field): string {
  return `<tr><th scope="row">${escapeHtml(label)}</th><td>${escapeHtml(value)}</td></tr>`;
}
