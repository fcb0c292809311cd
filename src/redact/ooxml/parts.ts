import type { Layer } from '../../model/document.ts';
import type { OpenDocument } from '../../readers/ooxml/document.ts';
import type { Relationship } from '../../readers/ooxml/opc.ts';
import { type Role, roleOf } from '../../readers/ooxml/roles.ts';

/** Which parts and links of a package its copy has. */
export interface KeptParts {
  /** Whether a part stays, whatever the case of its name. */
  stays(part: string): boolean;
  readonly dropped: readonly Relationship[];
  /** Parts that go, by the layer they are in. */
  readonly gone: ReadonlyMap<Layer, number>;
}

/**
 * The parts of a copy: what can be reached from the document by links that
 * stay. Orphans, thumbnails, properties, macros, embedded files and whatever
 * hangs on them cannot.
 */
export function keptParts(
  { pack, office }: OpenDocument,
  keep: ReadonlySet<Layer>,
  dropsLink: (link: Relationship) => boolean = () => false,
): KeptParts {
  const layers = new Map<string, Layer>();
  for (const { name } of pack.entries) {
    const layer = layerOf(name, office.typeOf(name));
    if (layer !== undefined && !keep.has(layer)) layers.set(name.toLowerCase(), layer);
  }
  const dropped = office.relationships.filter(
    (link) => isUnwanted(link, keep) || dropsLink(link) || (!link.external && layers.has(link.target.toLowerCase())),
  );
  const lost = new Set(dropped);
  const reached = new Set<string>();
  const pending = [''];
  for (let from = pending.pop(); from !== undefined; from = pending.pop()) {
    for (const link of office.relationships) {
      const target = link.target.toLowerCase();
      if (link.from.toLowerCase() !== from || link.external || lost.has(link) || reached.has(target)) continue;
      reached.add(target);
      pending.push(target);
    }
  }
  const stays = (part: string) => reached.has(part.toLowerCase()) || isOfStayingPart(part, reached);
  const gone = new Map<Layer, number>();
  for (const { name } of pack.entries) {
    if (stays(name) || isMachinery(name)) continue;
    const layer = layers.get(name.toLowerCase()) ?? 'hidden';
    gone.set(layer, (gone.get(layer) ?? 0) + 1);
  }
  return { stays, dropped, gone };
}

/** The relationships of a part stay with it; those of the package and the list of types always do. */
function isOfStayingPart(part: string, reached: ReadonlySet<string>): boolean {
  const owner = /^(.*?)_rels\/([^/]*)\.rels$/u.exec(part.toLowerCase());
  if (owner === null) return part === '[Content_Types].xml';
  return part.toLowerCase() === '_rels/.rels' || reached.has(`${owner[1]}${owner[2]}`);
}

function isMachinery(name: string): boolean {
  return name === '[Content_Types].xml' || name.endsWith('.rels');
}

const ROLES: Readonly<Partial<Record<Role, Layer>>> = {
  properties: 'metadata',
  printer: 'metadata',
  data: 'metadata',
  macro: 'embedded',
  media: 'embedded',
  file: 'embedded',
  unknown: 'hidden',
};

/** The layer of a part that is not the page's own. */
function layerOf(name: string, type: string): Layer | undefined {
  if (
    /comments\w{0,28}\+xml$|\.person\+xml$|persons?\/|threadedcomment/u.test(type) ||
    /comments\w{0,28}\.xml$/iu.test(name)
  )
    return 'comment';
  if (type.endsWith('.document.glossary+xml') || /^_xmlsignatures\//u.test(name)) return 'metadata';
  // What is drawn for comments and controls; the drawings of the page are in another format.
  if (/vmldrawing$/u.test(type) && /^xl\//u.test(name)) return 'comment';
  const role = roleOf(name, type);
  // Definitions of tables are how they look; documents and sheets that are the page's own are no files within it.
  if (/\.table\+xml$|\.main\+xml$|\.worksheet\+xml$|\.sharedstrings\+xml$/u.test(type)) return undefined;
  if (PAGE.test(type)) return undefined;
  return ROLES[role];
}

/** Parts with text of the page. */
const PAGE = /\.(?:header|footer|footnotes|endnotes|chartsheet|dialogsheet)\+xml$/u;

/** Links that lead out of the page, or to what stands for all of it. */
function isUnwanted({ from, type, external }: Relationship, keep: ReadonlySet<Layer>): boolean {
  if (external) return type !== 'hyperlink' && type !== 'image';
  if (from === '') return type !== 'officeDocument' && !(keep.has('metadata') && type.endsWith('properties'));
  return type === 'thumbnail';
}
