import { createError } from '@directus/errors';
import type { EventContext, HookConfig, HookExtensionContext, PrimaryKey } from '@directus/types';
import {
  createPublishHook,
  type Decision,
  type Fields,
  type PublishHook,
  type PublishHookOptions,
} from 'xianshen/hook';
import { filesOf } from './files-of.ts';

type Item = Readonly<Record<string, unknown>>;
type User = EventContext['accountability'];
type HookOptions = PublishHookOptions<Item, User>;

/** How a collection is guarded. */
export interface CollectionReview {
  /** The fields of the item itself. What hangs on it in another collection is guarded by naming that one. */
  readonly fields: Fields;
  /** Whether an item is public; it is unless its `status` is `draft` or `archived`. */
  readonly isPublic?: ((item: Item) => boolean) | undefined;
}

/** How content is guarded. */
export interface PublishReviewOptions extends Pick<HookOptions, 'reviewer' | 'onOutcome' | 'mask' | 'locale'> {
  readonly collections: Readonly<Record<string, CollectionReview>>;
}

/**
 * The hook that lets items become public only if they pass, for a hook
 * extension: it filters `items.create` and `items.update`, which promoting a
 * version of an item comes by as well. Throws `config-invalid` for fields that
 * cannot be.
 */
export function reviewBeforePublish({ collections, ...options }: PublishReviewOptions): HookConfig {
  // Fields that cannot be are told when the extension is loaded, not when somebody publishes.
  for (const { fields } of Object.values(collections)) createPublishHook({ ...options, fields });

  return ({ filter }, extension) => {
    filter<Item>('items.create', async (payload, { collection }, context) => {
      const review = collections[collection];
      if (review === undefined) return payload;
      const decision = await hookFor(review, { options, extension, context })({
        after: payload,
        user: context.accountability,
      });
      return saved(decision, payload, extension, review);
    });

    filter<Item>('items.update', async (payload, { collection, keys }, context) => {
      const review = collections[collection];
      if (review === undefined) return payload;
      let decided = payload;
      for (const key of keys) {
        const before = await itemOf(collection, key, extension, context);
        const decision = await hookFor(review, { options, extension, context, isOneOfMany: keys.length > 1 })({
          before,
          after: { ...before, ...payload },
          user: context.accountability,
        });
        decided = saved(decision, payload, extension, review);
      }
      return decided;
    });
  };
}

interface Surroundings {
  readonly options: Omit<PublishReviewOptions, 'collections'>;
  readonly extension: HookExtensionContext;
  readonly context: EventContext;
  /** One change to several items cannot become the copy of one of them. */
  readonly isOneOfMany?: boolean;
}

function hookFor(
  { fields, isPublic = isNoDraft }: CollectionReview,
  { options, extension, context, isOneOfMany = false }: Surroundings,
): PublishHook<Item, User> {
  const { onOutcome } = options;
  return createPublishHook<Item, User>({
    ...options,
    fields,
    publishes: ({ after }) => isPublic(after),
    onOutcome: isOneOfMany ? (...asked) => (onOutcome?.(...asked) === 'allow' ? 'allow' : 'refuse') : onOutcome,
    fetchFiles: ({ value }) => filesOf(value, extension, context),
  });
}

function isNoDraft({ status }: Item & { readonly status?: unknown }): boolean {
  return status !== 'draft' && status !== 'archived';
}

/** The item as it stands, whoever asks. */
async function itemOf(
  collection: string,
  key: PrimaryKey,
  { services, getSchema }: HookExtensionContext,
  { database, schema }: EventContext,
): Promise<Item> {
  const surroundings = { schema: schema ?? (await getSchema()), knex: database, accountability: null };
  const items = new services.ItemsService(collection, surroundings);
  return items.readOne(key, { fields: ['*'] }, { emitEvents: false });
}

const Refused = createError<{ readonly messages: readonly string[] }>(
  'CONTENT_REFUSED',
  ({ messages }) => messages.join('\n'),
  422,
);

/** What is to be saved. Throws what the app shows to whoever saves. */
function saved(
  decision: Decision<Item>,
  payload: Item,
  { logger }: HookExtensionContext,
  { fields }: CollectionReview,
): Item {
  if (decision.action === 'allow') return payload;
  if (decision.action === 'refuse') {
    if (decision.cause !== undefined) logger.error(decision.cause, 'xianshen: the review failed');
    throw new Refused({ messages: decision.messages });
  }
  // What was there already may have had values as well.
  const reviewed = new Set(Object.keys(fields).map((path) => path.split('.', 1)[0]));
  return { ...payload, ...Object.fromEntries(Object.entries(decision.entry).filter(([name]) => reviewed.has(name))) };
}
