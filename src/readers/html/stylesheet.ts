import type { DefaultTreeAdapterTypes as Dom } from 'parse5';

/** What the style sheets of a page hide or say, as far as it can be told without laying the page out. */
export interface StyleSheet {
  /** Simple selectors (`p`, `.note`, `#x`, `p.note`) of rules that hide what they match. */
  readonly hiding: ReadonlySet<string>;
  /** Strings that rules put before or after elements (`content: "…"`), with their offsets. */
  readonly contents: readonly Content[];
}

export interface Content {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Declarations that take text out of sight, in a style attribute or a rule. */
const HIDES = [
  /(?:^|[;\s])display\s*:\s*none/iu,
  /(?:^|[;\s])visibility\s*:\s*(?:hidden|collapse)/iu,
  /(?:^|[;\s])font-size\s*:\s*0(?:\.\d{1,4})?(?:px|pt|em|rem|%)?\s*(?:;|!|$)/iu,
  /(?:^|[;\s])opacity\s*:\s*0(?:\.0{1,4}|%)?\s*(?:;|!|$)/iu,
  /(?:^|[;\s])(?:text-indent|left|top|right|bottom|margin-left|margin-top)\s*:\s*-\d{3,6}(?:px|pt|em|rem)/iu,
  /(?:^|[;\s])clip-path\s*:\s*inset\(\s*(?:50|100)%/iu,
  /(?:^|[;\s])clip\s*:\s*rect\(\s*(?:0|1px)/iu,
  /(?:^|[;\s])mso-hide\s*:\s*all/iu,
  /(?:^|[;\s])(?:-webkit-text-fill-)?color\s*:\s*(?:transparent|rgba\((?:[^),]{1,12},){3}\s{0,4}0(?:\.0{1,4})?\s{0,4}\))/iu,
] as const;

/** Whether these declarations hide the text of the element they apply to. */
export function hidesText(declarations: string): boolean {
  return HIDES.some((pattern) => pattern.test(declarations)) || isCollapsed(declarations);
}

/** A box without extent hides its text only where what sticks out is cut off. */
function isCollapsed(declarations: string): boolean {
  return (
    /(?:^|[;\s])(?:max-)?(?:height|width)\s*:\s*0(?:px|pt|em)?\s*(?:;|!|$)/iu.test(declarations) &&
    /(?:^|[;\s])overflow\s*:\s*hidden/iu.test(declarations)
  );
}

/** What the `<style>` elements of a page hide and say. */
export function findStyleSheets(page: Dom.Document): StyleSheet {
  const hiding = new Set<string>();
  const contents: Content[] = [];
  const pending: Dom.ChildNode[] = [...page.childNodes];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (!('tagName' in node)) continue;
    if (node.tagName !== 'style') {
      for (const child of node.childNodes) pending.push(child);
      continue;
    }
    const [child] = node.childNodes;
    if (!child || !('value' in child)) continue;
    const sheet = readStyleSheet(child.value, child.sourceCodeLocation?.startOffset ?? 0);
    for (const selector of sheet.hiding) hiding.add(selector);
    for (const content of sheet.contents) contents.push(content);
  }
  return { hiding, contents };
}

/**
 * Reads the rules of a style sheet that stand outside any at-rule. Selectors with
 * combinators are left out: what they match depends on more than one element.
 */
function readStyleSheet(css: string, offset: number): StyleSheet {
  const hiding = new Set<string>();
  const contents: Content[] = [];
  for (const { selector, declarations, start } of topRules(css)) {
    if (hidesText(declarations)) {
      for (const simple of selector.split(',')) if (SIMPLE.test(simple.trim())) hiding.add(simple.trim().toLowerCase());
    }
    for (const match of declarations.matchAll(CONTENT)) {
      const text = match[1] ?? match[2] ?? '';
      const from = offset + start + match.index;
      if (text.trim() !== '') contents.push({ text, start: from, end: from + match[0].length });
    }
  }
  return { hiding, contents };
}

const SIMPLE = /^(?:[a-z][\w-]*)?(?:[.#][\w-]+)?$/iu;
const CONTENT = /(?<![\w-])content\s*:\s*(?:"([^"\n]{1,2000})"|'([^'\n]{1,2000})')/giu;

interface Rule {
  readonly selector: string;
  readonly declarations: string;
  readonly start: number;
}

/** The style sheet with spaces for its comments, so that offsets stay. */
function withoutComments(css: string): string {
  let blank = '';
  for (let at = 0; at < css.length; ) {
    const start = css.indexOf('/*', at);
    if (start < 0) return blank + css.slice(at);
    const end = css.indexOf('*/', start + 2);
    const next = end < 0 ? css.length : end + 2;
    blank += css.slice(at, start) + ' '.repeat(next - start);
    at = next;
  }
  return blank;
}

function* topRules(css: string): Iterable<Rule> {
  const blank = withoutComments(css);
  let selectorStart = 0;
  let bodyStart = 0;
  let depth = 0;
  for (const { 0: token, index } of blank.matchAll(/[{};]/gu)) {
    if (token === '{') {
      if (depth === 0) bodyStart = index + 1;
      depth++;
    } else if (token === '}') {
      depth = Math.max(0, depth - 1);
      if (depth > 0) continue;
      const selector = blank.slice(selectorStart, bodyStart - 1).trim();
      if (bodyStart > selectorStart && !selector.startsWith('@')) {
        yield { selector, declarations: blank.slice(bodyStart, index), start: bodyStart };
      }
      selectorStart = index + 1;
    } else if (depth === 0) {
      selectorStart = index + 1;
    }
  }
}
