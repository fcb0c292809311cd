import { WORDS } from './words.js';

/** Asks in a dialogue why a finding may stand; undefined if it may not. The approval holds for this page alone. */
export function askApproval(finding, locale) {
  const dialog = document.getElementById('approval');
  const form = dialog.querySelector('form');
  form.reset();
  document.getElementById('approval-what').textContent = finding.excerpt;
  dialog.setAttribute('lang', locale === 'zh' ? 'zh-CN' : 'en');
  dialog.querySelector('[value="cancel"]').textContent = WORDS[locale].cancel;
  dialog.returnValue = 'cancel';
  dialog.showModal();
  return new Promise((done) => {
    dialog.addEventListener(
      'close',
      () => {
        const { reason, approver } = Object.fromEntries(new FormData(form));
        done(dialog.returnValue === 'accept' ? { reason, approver, until: '9999-12-30' } : undefined);
      },
      { once: true },
    );
  });
}
