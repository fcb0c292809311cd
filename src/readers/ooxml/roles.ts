import { extensionOf } from './opc.ts';

/** What is to be done with a part that no reader of its own takes. */
export type Role =
  /** Has no text by its nature: relationships, fonts, chains of cells. */
  | 'machine'
  | 'properties'
  /** Drawn on the page: charts, diagrams, drawings. */
  | 'drawing'
  /** Settings with a few names in them. */
  | 'settings'
  /** Data behind the page: custom XML, connections, caches, persons. */
  | 'data'
  | 'image'
  | 'media'
  /** Handwriting, as strokes. */
  | 'ink'
  | 'macro'
  | 'printer'
  /** A file inside the file. */
  | 'file'
  | 'unknown';

/** The role of a part, by its content type first and its name where that does not tell. */
export function roleOf(name: string, type: string): Role {
  if (/(?:^|\/)_rels\/[^/]*\.rels$/u.test(name) || name === '[Content_Types].xml') return 'machine';
  for (const [role, pattern] of TYPES) if (pattern.test(type)) return role;
  for (const [role, pattern] of NAMES) if (pattern.test(name.toLowerCase())) return role;
  return FILES.has(extensionOf(name)) ? 'file' : 'unknown';
}

/** Content types of ECMA-376 and [MS-OFFCRYPTO], [MS-DOCX], [MS-XLSX], lower case. */
const TYPES: readonly (readonly [Role, RegExp])[] = [
  ['properties', /(?:core|extended|custom)-properties\+xml$/u],
  ['printer', /printersettings$/u],
  ['data', /^xl\/xmlmaps\.xml$|^docmetadata\//u],
  ['data', /^customxml\/item\d*\.xml$/u],
  ['macro', /vbaproject$|macrosheet|\.activex$/u],
  ['machine', /obfuscated(?:font|fontdata)$|^application\/x-font|^font\/|calcchain\+xml$|origin$|\.commentsids\+xml$/u],
  ['machine', /\.comments(?:extended|extensible)\+xml$|diagram(?:layout|style|colors)\+xml$/u],
  ['drawing', /\.chart\+xml$|chartex\+xml$|\.chartshapes\+xml$|diagramdata\+xml$|diagramdrawing\+xml$/u],
  ['drawing', /drawing\+xml$|vmldrawing$|^image\/svg/u],
  ['settings', /theme(?:override)?\+xml$|fonttable\+xml$|websettings\+xml$|styles(?:witheffects)?\+xml$/u],
  [
    'settings',
    /settings\+xml$|numbering\+xml$|signature\+xml$|chart(?:style|colorstyle)\+xml$|keymapcustomizations\+xml$/u,
  ],
  ['data', /(?:pivot\w{1,28}|externallink|connections|querytable|table|person|people|customxmlproperties)\+xml$/u],
  [
    'data',
    /volatiledependencies\+xml$|customproperty$|rdrichvalue\w{0,28}\+xml$|webextension\w{0,28}\+xml$|labelinfo\+xml$/u,
  ],
  ['settings', /sheetmetadata\+xml$|controlproperties\+xml$/u],
  ['data', /threadedcomments\+xml$|revisionlog\+xml$|revisionheaders\+xml$|usernames\+xml$|slicer\w{0,28}\+xml$/u],
  ['image', /^image\//u],
  ['media', /^(?:audio|video)\//u],
  ['ink', /inkml\+xml$/u],
  [
    'file',
    /oleobject$|officedocument\.(?:wordprocessingml|spreadsheetml|presentationml)\.\w+$|^application\/(?:pdf|msword)/u,
  ],
];

const NAMES: readonly (readonly [Role, RegExp])[] = [
  ['properties', /^docprops\/(?:core|app|custom)\.xml$/u],
  ['image', /\.(?:png|jpe?g|jfif|gif|bmp|tiff?|emf|wmf|emz|wmz|webp|wdp|heic|ico|pcx|pict|eps)$/u],
  ['ink', /^word\/ink\//u],
  ['media', /\.(?:mp[34]|wav|wma|wmv|avi|mov|m4[av])$/u],
  ['machine', /\.(?:odttf|ttf|otf|fntdata)$/u],
  ['data', /^xl\/xmlmaps\.xml$|^docmetadata\//u],
  ['data', /^customxml\/item\d*\.xml$/u],
  ['macro', /vbaproject\w{0,28}\.bin$/u],
  ['printer', /printersettings\d*\.bin$/u],
  ['file', /\/embeddings\//u],
];

const FILES: ReadonlySet<string> = new Set(
  'docx docm dotx doc dot rtf xlsx xlsm xlsb xls csv tsv pptx pptm ppt pdf ofd wps et txt htm html mht md zip msg eml'.split(
    ' ',
  ),
);
