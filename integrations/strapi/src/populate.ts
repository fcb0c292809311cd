import type { Core, UID } from '@strapi/strapi';

/** What a query is told to read along. */
interface Populate {
  readonly [attribute: string]: true | { readonly populate: Populate } | { readonly on: Populate };
}

/** The components, dynamic zones and files of an entry; other entries that it is related to are published by themselves. */
export function populateAll(strapi: Core.Strapi, uid: UID.Schema): Populate {
  const read: Record<string, Populate[string]> = {};
  for (const [name, attribute] of Object.entries(strapi.getModel(uid).attributes)) {
    if (attribute.type === 'media') read[name] = true;
    if (attribute.type === 'component') read[name] = { populate: populateAll(strapi, attribute.component) };
    if (attribute.type === 'dynamiczone') {
      const zones = attribute.components.map((each) => [each, { populate: populateAll(strapi, each) }] as const);
      read[name] = { on: Object.fromEntries(zones) };
    }
  }
  return read;
}
