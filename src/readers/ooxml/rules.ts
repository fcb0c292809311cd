import type { LooseRules } from './loose.ts';
import type { Role } from './roles.ts';

/** Attributes in which people write, in parts that are full of other attributes. */
const WRITTEN: ReadonlySet<string> = new Set(
  'name descr title string alt tooltip caption displayName userId author comment prompt href url'.split(' '),
);

/** Elements of Word's settings whose values somebody wrote: document variables, mail merge. */
const CHOSEN: ReadonlySet<string> = new Set(
  [
    'docVar',
    'query',
    'connectString',
    'mailSubject',
    'addressFieldName',
    'udl',
    'table',
    'mappedName',
    'attachedSchema',
  ].map((name) => `w:${name}`),
);

/** Elements that name styles and levels, mostly as Word itself names them. */
const NAMED: ReadonlySet<string> = new Set(['w:name', 'w:aliases', 'w:lvlText']);

/** Names of built-in styles and levels that are numbered and nothing else. */
const BUILT_IN = /^(?:[\x20-\x7e]{1,4}|(?![\x20-\x7e]*\d{5})[A-Za-z][\x20-\x7e]*|[%\d.\s()（）、]*|[^\p{L}\p{N}])$/u;

/** Ids, switches, small numbers and addresses of schemas. */
const MACHINE =
  /^(?:[{(]?[\dA-F]{8}(?:-[\dA-F]{4}){3}-[\dA-F]{12}[)}]?|https?:\/\/(?:schemas|purl)\.\S*|-?\d{1,5}(?:\.\d*)?|true|false|preserve|rId\d+)$/iu;

/** Numbers, switches and single words in which drawings keep their settings. */
const SETTING = /^(?:[\d\s,.-]*|[A-Za-z]{1,16})$/u;

const BEHIND: Pick<LooseRules, 'takes'> = {
  takes: (_, attribute, value) => !MACHINE.test(value) && attribute !== 'mc:Ignorable',
};

/** How parts of the roles that are read for their words only are read. */
export const RULES: Readonly<Record<Extract<Role, 'drawing' | 'settings' | 'data' | 'unknown'>, LooseRules>> = {
  drawing: {
    layer: 'body',
    takes: (_, attribute) => WRITTEN.has(attribute),
    skips: (element, text) => /^(?:x|xdr|wp|wp14):/u.test(element) && SETTING.test(text),
  },
  settings: {
    layer: 'metadata',
    takes: (element, attribute, value) =>
      WRITTEN.has(attribute) ||
      (attribute === 'formatCode' && /"[^"]{2,}"/u.test(value)) ||
      (attribute === 'w:val' && NAMED.has(element) && !BUILT_IN.test(value)) ||
      ((attribute === 'w:val' || attribute === 'w:name') && CHOSEN.has(element)),
  },
  data: { ...BEHIND, layer: 'metadata' },
  unknown: { ...BEHIND, layer: 'hidden' },
};
