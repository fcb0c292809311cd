import type { CollectionBeforeChangeHook, PayloadRequest, SanitizedCollectionConfig } from 'payload';
import { createPublishHook, type Fields, type PublishHook, type PublishHookOptions } from 'xianshen/hook';
import { type ReadUpload, readFromDisk, uploadsOf } from './read-upload.ts';
import { refusalOf } from './refusal.ts';

type Entry = Readonly<Record<string, unknown>>;
type User = PayloadRequest['user'];
type HookOptions = PublishHookOptions<Entry, User>;

/** How a collection is guarded. */
export interface PublishReviewOptions
  extends Pick<HookOptions, 'reviewer' | 'fields' | 'onOutcome' | 'mask' | 'locale'> {
  /** The collection that file fields refer to, where a field may not refer to several; `media` unless told. */
  readonly uploads?: string | undefined;
  /** Reads a file of it; from the folder of the collection unless told, so files that are kept elsewhere need it. */
  readonly readUpload?: ReadUpload | undefined;
}

/**
 * The hook that lets a document become public only if it passes: for
 * `hooks.beforeChange` of a collection. Drafts are saved as they are; without
 * `versions.drafts` every save publishes. What stands in other languages is
 * published along and reviewed as well. Throws `config-invalid` for fields that
 * cannot be.
 */
export function reviewBeforePublish(options: PublishReviewOptions): CollectionBeforeChangeHook {
  const { uploads = 'media', readUpload = readFromDisk, ...rest } = options;
  const hookFor = (req: PayloadRequest, onOutcome: HookOptions['onOutcome']): PublishHook<Entry, User> =>
    createPublishHook({
      ...rest,
      onOutcome,
      fetchFiles: ({ value }) => uploadsOf(value, { uploads, readUpload, req }),
    });
  // Fields that cannot be are told when the configuration is loaded, not when somebody publishes.
  createPublishHook(rest);

  return async ({ collection, data, originalDoc, req }) => {
    if (isDraft(collection, data)) return data;
    const { user } = req;
    const after: Entry = { ...originalDoc, ...data };
    const decision = await hookFor(req, rest.onOutcome)({ before: originalDoc, after, user });
    if (decision.action === 'refuse') throw refusalOf(decision, req);
    const published = decision.action === 'replace' ? decision.entry : after;
    // A copy can only take the place of what is being saved.
    const askNoCopy = hookFor(req, (...asked) => (rest.onOutcome?.(...asked) === 'allow' ? 'allow' : 'refuse'));
    for (const translation of await otherLocales(collection, originalDoc?.id, req)) {
      const translated = await askNoCopy({ after: { ...translation, ...sharedOf(collection, published) }, user });
      if (translated.action === 'refuse') throw refusalOf(translated, req);
    }
    return decision.action === 'replace' ? { ...data, ...reviewedOf(published, rest.fields) } : data;
  };
}

function isDraft({ versions }: SanitizedCollectionConfig, data: Entry): boolean {
  return Boolean(versions?.drafts) && data['_status'] === 'draft';
}

/** The document in the languages that it is not being saved in, as it stands in the drafts. */
async function otherLocales(
  { slug }: SanitizedCollectionConfig,
  id: number | string | undefined,
  { payload, locale }: PayloadRequest,
): Promise<readonly Entry[]> {
  const { localization } = payload.config;
  if (localization === false || id === undefined) return [];
  const others = localization.localeCodes.filter((each) => each !== locale);
  return Promise.all(
    // Not with the request at hand: reading in another language would turn it to that language.
    others.map((each) =>
      payload.findByID({ collection: slug, id, locale: each, draft: true, fallbackLocale: false, depth: 0 }),
    ),
  );
}

/** What reads the same in every language. A field with fields of its own may hold some of either kind. */
function sharedOf({ flattenedFields }: SanitizedCollectionConfig, entry: Entry): Entry {
  const shared = flattenedFields.filter(
    (field) => field.localized !== true && !('flattenedFields' in field) && !('blocks' in field),
  );
  return Object.fromEntries(shared.map(({ name }) => [name, entry[name]]));
}

/** Of the copy the fields that were reviewed: what was there already may have had values as well. */
function reviewedOf(copy: Entry, fields: Fields): Entry {
  const names = new Set(Object.keys(fields).map((path) => path.split('.', 1)[0]));
  return Object.fromEntries(Object.entries(copy).filter(([name]) => names.has(name)));
}
