import { addAside, type Handlers, type Story } from './story.ts';

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
    'wp:docPr': addDescription,
    'pic:cNvPr': addDescription,
    'wps:cNvPr': addDescription,
    'wpg:cNvPr': addDescription,
    'a:cNvPr': addDescription,
    'w:bookmarkStart': (story, attributes) => {
      const name = attributes['w:name'] ?? '';
      if (!MACHINE_BOOKMARK.test(name)) addAside(story, 'metadata', name, '书签');
    },
    'w:hyperlink': (story, attributes) => addAside(story, 'metadata', attributes['w:tooltip'], '链接提示'),
    'w:tblCaption': note('表格标题'),
    'w:tblDescription': note('表格说明'),
    'w:alias': note('控件标题'),
    'w:tag': note('控件标记'),
    'w:comment': (story, attributes) => {
      addAside(story, 'metadata', attributes['w:author'], '批注作者');
      addAside(story, 'metadata', attributes['w:initials'], '批注作者缩写');
    },
    'w:fldSimple': (story, attributes) => addField(story, attributes['w:instr'] ?? ''),
    'w:fldChar': (story, attributes) => {
      const type = attributes['w:fldCharType'];
      if (type === 'begin') story.fields.push('');
      else if (type === 'end') addField(story, story.fields.pop() ?? '');
    },
    'w:listItem': (story, attributes) => {
      addAside(story, 'metadata', attributes['w:displayText'], '控件选项');
      if (attributes['w:value'] !== attributes['w:displayText']) {
        addAside(story, 'metadata', attributes['w:value'], '控件选项');
      }
    },
    'w:lvlText': note('编号样式'),
    'w:smartTag': (story, attributes) => addAside(story, 'metadata', attributes['w:uri'], '智能标记'),
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

function note(label: string): Handlers['open'][string] {
  return (story, attributes) => addAside(story, 'metadata', attributes['w:val'], label);
}

function addDescription(story: Story, attributes: Readonly<Record<string, string>>): void {
  const { descr, title, name } = attributes;
  addAside(story, 'metadata', descr, '替代文字');
  addAside(story, 'metadata', title, '替代文字标题');
  addAside(story, 'metadata', name, '对象名称');
}

function addField(story: Story, code: string): void {
  if (!PLAIN_FIELD.test(code)) addAside(story, 'metadata', code, '域代码');
}
