import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { PayloadRequest } from 'payload';

/** A document of an upload collection. */
export interface Upload {
  readonly filename: string;
}

/** Reads the bytes of a file that Payload keeps; rejects where it cannot, and nothing is published. */
export type ReadUpload = (upload: Upload, collection: string, req: PayloadRequest) => Promise<Uint8Array>;

/** Reads it from the folder that the collection keeps its files in. */
export const readFromDisk: ReadUpload = ({ filename }, collection, { payload }) => {
  const { staticDir = collection, disableLocalStorage } = payload.collections[collection]?.config.upload ?? {};
  if (disableLocalStorage === true) throw new Error(`no readUpload for ${collection}, which keeps no files on disk`);
  return readFile(path.resolve(staticDir, path.basename(filename)));
};

interface Reading {
  readonly uploads: string;
  readonly readUpload: ReadUpload;
  readonly req: PayloadRequest;
}

/** The files that the value of an upload field refers to: an id, the document itself, or several of them. */
export async function uploadsOf(
  value: unknown,
  { uploads, readUpload, req }: Reading,
): Promise<readonly { readonly name: string; readonly bytes: Uint8Array }[]> {
  const references: readonly unknown[] = Array.isArray(value) ? value : [value];
  return Promise.all(
    references.map(async (reference) => {
      const { collection, id } = addressOf(reference, uploads);
      const upload = await req.payload.findByID({ collection, id, depth: 0, req });
      if (!isUpload(upload)) throw new Error(`no file in ${collection}`);
      return { name: upload.filename, bytes: await readUpload(upload, collection, req) };
    }),
  );
}

interface Address {
  readonly collection: string;
  readonly id: number | string;
}

/** A field that may refer to several collections says which. */
function addressOf(reference: unknown, collection: string): Address {
  if (typeof reference === 'number' || typeof reference === 'string') return { collection, id: reference };
  if (typeof reference === 'object' && reference !== null) {
    if ('relationTo' in reference && typeof reference.relationTo === 'string' && 'value' in reference)
      return addressOf(reference.value, reference.relationTo);
    if ('id' in reference) return addressOf(reference.id, collection);
  }
  throw new Error('a file field that refers to no file');
}

function isUpload(document: object): document is Upload {
  return 'filename' in document && typeof document.filename === 'string';
}
