/** Characters that would steer the reader's page: controls but tab and line feed, direction marks, half characters. */
const UNPRINTABLE = /[^\P{Cc}\t\n]|[\p{Cs}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text, however hostile, as the content of an element or of a quoted attribute. */
export function escapeHtml(text: string): string {
  return text
    .replace(/\r\n?/gu, '\n')
    .replace(UNPRINTABLE, '\uFFFD')
    .replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? '');
}
