import { buffer } from 'node:stream/consumers';
import type { EventContext, HookExtensionContext } from '@directus/types';

/** The file that a field of an item refers to, from wherever Directus keeps it. */
export async function filesOf(
  value: unknown,
  { services, getSchema }: HookExtensionContext,
  { database, schema }: EventContext,
): Promise<readonly { readonly name: string; readonly bytes: Uint8Array }[]> {
  const assets = new services.AssetsService({
    schema: schema ?? (await getSchema()),
    knex: database,
    accountability: null,
  });
  const { stream, file } = await assets.getAsset(idOf(value));
  return [{ name: file.filename_download, bytes: await buffer(stream) }];
}

/** A change may hold the file itself in the place of its id. */
function idOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && value !== null && 'id' in value) return idOf(value.id);
  throw new Error('a file field that refers to no file');
}
