import type { Piece } from './pieces.ts';
import { addAsideOf, addAttribute, type Handlers, type Story } from './story.ts';

/** What a story says beside its text: names, targets, tips, field codes, alternatives of the same thing. */
export const EXTRA_HANDLERS: Handlers = {
  open: {
    'mc:AlternateContent': (story) => {
      story.alternates.push({ given: new Map(), inFallback: false });
    },
    'mc:Choice': (story) => {
      const alternate = story.alternates.at(-1);
      if (alternate !== undefined) alternate.inFallback = alternate.given.size > 0;
    },
    'mc:Fallback': (story) => {
      const alternate = story.alternates.at(-1);
      if (alternate !== undefined) alternate.inFallback = true;
    },
    'wp:docPr': (story, attributes) => {
      const { hidden } = attributes;
      addDescription(story, attributes);
      // It stands beside the drawing it describes: the parent of both is concealed.
      if (hidden === '1' || hidden === 'true') conceal(story, story.path.length - 1);
    },
    'pic:cNvPr': addDescription,
    'wps:cNvPr': addDescription,
    'wpg:cNvPr': addDescription,
    'a:cNvPr': addDescription,
    'v:shape': addShape,
    'v:rect': addShape,
    'v:roundrect': addShape,
    'v:oval': addShape,
    'v:line': addShape,
    'v:group': addShape,
    'v:imagedata': (story, attributes) =>
      addAttribute(story, 'metadata', { of: attributes, name: 'o:title' }, '图片标题'),
    // WordArt, and the watermark of most documents that have one.
    'v:textpath': (story, attributes) => {
      const layer = story.concealedFrom === undefined ? story.layer : 'hidden';
      addAttribute(story, layer, { of: attributes, name: 'string' });
    },
    'w:name': inForm('表单域名称'),
    'w:helpText': inForm('表单域帮助'),
    'w:statusText': inForm('表单域提示'),
    'w:default': inForm('表单域默认值'),
    'w:listEntry': inForm('表单域选项'),
    'w:entryMacro': inForm('表单域宏'),
    'w:exitMacro': inForm('表单域宏'),
    'w:date': (story, attributes) =>
      addAttribute(story, 'metadata', { of: attributes, name: 'w:fullDate' }, '控件日期'),
    'w:bookmarkStart': (story, attributes) => {
      if (!MACHINE_BOOKMARK.test(attributes['w:name'] ?? ''))
        addAttribute(story, 'metadata', { of: attributes, name: 'w:name' }, '书签');
    },
    'w:hyperlink': (story, attributes) =>
      addAttribute(story, 'metadata', { of: attributes, name: 'w:tooltip' }, '链接提示'),
    'w:tblCaption': note('表格标题'),
    'w:tblDescription': note('表格说明'),
    'w:alias': note('控件标题'),
    'w:tag': note('控件标记'),
    'w:comment': (story, attributes) => {
      addAttribute(story, 'metadata', { of: attributes, name: 'w:author' }, '批注作者');
      addAttribute(story, 'metadata', { of: attributes, name: 'w:initials' }, '批注作者缩写');
    },
    'w:fldSimple': (story, attributes) => {
      if (!PLAIN_FIELD.test(attributes['w:instr'] ?? ''))
        addAttribute(story, 'metadata', { of: attributes, name: 'w:instr' }, '域代码');
    },
    'w:fldChar': (story, attributes) => {
      const type = attributes['w:fldCharType'];
      if (type === 'begin') story.fields.push([]);
      else if (type === 'end') addField(story, story.fields.pop() ?? []);
    },
    'w:listItem': (story, attributes) => {
      addAttribute(story, 'metadata', { of: attributes, name: 'w:displayText' }, '控件选项');
      if (attributes['w:value'] !== attributes['w:displayText']) {
        addAttribute(story, 'metadata', { of: attributes, name: 'w:value' }, '控件选项');
      }
    },
    'w:smartTag': (story, attributes) => addAttribute(story, 'metadata', { of: attributes, name: 'w:uri' }, '智能标记'),
    'w:attr': note('智能标记'),
    'w:docPartName': note('构建基块名称'),
    'w:description': note('构建基块说明'),
  },
  close: {
    'mc:AlternateContent': (story) => {
      story.alternates.pop();
    },
  },
};

/** Bookmarks that Word makes by itself. */
const MACHINE_BOOKMARK = /^_(?:GoBack|Toc\d+|Ref\d+|Hlk\d+|Hlt\d+)$/u;
/** Field codes that name nothing but pages, dates and bookmarks of Word's own. */
const PLAIN_FIELD =
  /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|TOC|PAGEREF|REF|NOTEREF|SEQ|DATE|TIME|FORMTEXT|FORMCHECKBOX|FORMDROPDOWN)(?:\s+(?:\\\S{1,8}|_Toc\d+|_Ref\d+|"[\d-]{1,8}"|[\d-]{1,8}))*\s*$/iu;

function conceal(story: Story, depth: number): void {
  story.concealedFrom ??= depth;
}

function addShape(story: Story, attributes: Readonly<Record<string, string>>): void {
  const { style = '' } = attributes;
  addAttribute(story, 'metadata', { of: attributes, name: 'alt' }, '替代文字');
  addAttribute(story, 'metadata', { of: attributes, name: 'title' }, '替代文字标题');
  if (/visibility\s{0,4}:\s{0,4}hidden/iu.test(style)) conceal(story, story.path.length);
}

/** The value of a legacy form field's property; elsewhere the same names mean other things. */
function inForm(label: string): Handlers['open'][string] {
  return (story, attributes) => {
    if (FORM_PARENTS.has(story.path.at(-2) ?? ''))
      addAttribute(story, 'metadata', { of: attributes, name: 'w:val' }, label);
  };
}

const FORM_PARENTS: ReadonlySet<string> = new Set(['w:ffData', 'w:textInput', 'w:ddList', 'w:docPartPr']);

function note(label: string): Handlers['open'][string] {
  return (story, attributes) => addAttribute(story, 'metadata', { of: attributes, name: 'w:val' }, label);
}

function addDescription(story: Story, attributes: Readonly<Record<string, string>>): void {
  addAttribute(story, 'metadata', { of: attributes, name: 'descr' }, '替代文字');
  addAttribute(story, 'metadata', { of: attributes, name: 'title' }, '替代文字标题');
  addAttribute(story, 'metadata', { of: attributes, name: 'name' }, '对象名称');
}

function addField(story: Story, code: readonly Piece[]): void {
  if (!PLAIN_FIELD.test(code.map(({ text }) => text).join(''))) addAsideOf(story, 'metadata', code, '域代码');
}
