/** Characters that a terminal shows two columns wide: East Asian wide and full-width forms, and emoji. */
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}/u;
const ZERO = /[\p{Mn}\p{Me}\p{Cf}]/u;
/** Control and direction characters: in a hostile file name or text they would steer the reader's terminal. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
/** What stays on one line: a run of letters, digits and signs; closing marks with what they close. */
const UNITS =
  /[《“（【「([{]*(?:[\p{Script=Latin}\p{Nd}*_/\\.:@#%+-]+|[^\s])[，。；：、？！》”）】」,.;:?!)\]}]*\s*|\s+/gu;

/** The text without characters that would steer a terminal, on one line. */
export function printable(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(UNPRINTABLE, '\uFFFD');
}

/** Columns that the text takes on a terminal: two for a Chinese character. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (character < '\u007F') width++;
    else if (!ZERO.test(character)) width += WIDE.test(character) ? 2 : 1;
  }
  return width;
}

/** The text in lines of at most `width` columns where it can be broken, each indented by `indent` spaces. */
export function wrap(text: string, width: number, indent: number): string[] {
  const room = Math.max(20, width - indent);
  const lines: string[] = [];
  let line = '';
  for (const [unit] of text.matchAll(UNITS)) {
    if (line !== '' && displayWidth(line) + displayWidth(unit.trimEnd()) > room) {
      lines.push(line);
      line = '';
    }
    line += line === '' ? unit.trimStart() : unit;
  }
  if (line !== '') lines.push(line);
  return lines.map((each) => ' '.repeat(indent) + each.trimEnd());
}
