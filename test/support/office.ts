import { zipOf } from './zip.ts';

/** A part of an office package made for a test: its content, its type, and what links to it. */
export interface TestPart {
  readonly name: string;
  readonly data: string | Uint8Array;
  readonly type?: string;
  /** `from` is a part name, empty for the package; `kind` the last step of the relationship's type. */
  readonly links?: readonly TestLink[];
}

export interface TestLink {
  readonly kind: string;
  readonly id: string;
  readonly from: string;
}

export interface ExternalLink extends TestLink {
  readonly target: string;
}

/** An office package: content types, relationships and the parts. */
export function officePackage(parts: readonly TestPart[], external: readonly ExternalLink[] = []): Uint8Array {
  const files: Record<string, string | Uint8Array> = {};
  const types = parts
    .filter(({ type }) => type !== undefined)
    .map(({ name, type }) => `<Override PartName="/${name}" ContentType="${type}"/>`);
  files['[Content_Types].xml'] =
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${types.join('')}</Types>`;
  const links = new Map<string, string[]>();
  const add = (from: string, xml: string) => links.set(from, [...(links.get(from) ?? []), xml]);
  for (const { name, links: own = [] } of parts) {
    for (const { kind, id, from } of own) {
      add(from, `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="/${name}"/>`);
    }
  }
  for (const { kind, id, from, target } of external) {
    add(from, `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}" TargetMode="External"/>`);
  }
  for (const [from, xml] of links) {
    const folder = from.slice(0, from.lastIndexOf('/') + 1);
    files[`${folder}_rels/${from.slice(folder.length)}.rels`] =
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${xml.join('')}</Relationships>`;
  }
  for (const { name, data } of parts) files[name] = data;
  return zipOf(files);
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
