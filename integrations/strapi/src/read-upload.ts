import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';

/** A file of the media library. */
export interface Upload {
  /** As it was called when it was uploaded. */
  readonly name: string;
  /** Where it is: below the public folder, or an address elsewhere. */
  readonly url: string;
}

/** Reads the bytes of a file; rejects where it cannot, and nothing is published. */
export type ReadUpload = (upload: Upload) => Promise<Uint8Array>;

/** Reads it from the public folder, or from where the provider of uploads keeps it. */
export function readUploadOf({ dirs }: Core.Strapi): ReadUpload {
  return async ({ url }) => {
    if (url.startsWith('/')) return readFile(path.join(dirs.static.public, path.posix.normalize(decodeURI(url))));
    const response = await fetch(url);
    if (!response.ok) throw new Error(`status ${response.status} for a file of the media library`);
    return new Uint8Array(await response.arrayBuffer());
  };
}

/** The files in a media field, one or several. */
export async function uploadsOf(
  value: unknown,
  readUpload: ReadUpload,
): Promise<readonly { readonly name: string; readonly bytes: Uint8Array }[]> {
  const uploads: readonly unknown[] = Array.isArray(value) ? value : [value];
  return Promise.all(
    uploads.map(async (upload) => {
      if (!isUpload(upload)) throw new Error('a media field that holds no file');
      return { name: upload.name, bytes: await readUpload(upload) };
    }),
  );
}

function isUpload(value: unknown): value is Upload {
  if (typeof value !== 'object' || value === null || !('name' in value) || !('url' in value)) return false;
  return typeof value.name === 'string' && typeof value.url === 'string';
}
