import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { createPublishHook, type Fields, type PublishHook, type PublishHookOptions } from 'xianshen/hook';
import { populateAll } from './populate.ts';
import { type ReadUpload, readUploadOf, uploadsOf } from './read-upload.ts';

type Entry = Readonly<Record<string, unknown>>;
type HookOptions = PublishHookOptions<Entry, unknown>;

/** How content is guarded. */
export interface PublishReviewOptions extends Pick<HookOptions, 'reviewer' | 'locale'> {
  /** The fields that are published, by content type: `{ 'api::article.article': { title: 'text', body: 'markdown' } }`. */
  readonly contentTypes: Readonly<Partial<Record<UID.ContentType, Fields>>>;
  /** Decides on what does not pass, as in `createPublishHook`; all of it is refused unless told. */
  readonly onOutcome?:
    | ((...asked: Parameters<NonNullable<HookOptions['onOutcome']>>) => 'allow' | 'refuse')
    | undefined;
  /** Reads a file of the media library; from the public folder, or its address, unless told. */
  readonly readUpload?: ReadUpload | undefined;
}

/** What can make a document public, or change a public one. */
const WRITES: ReadonlySet<string> = new Set(['create', 'update', 'clone', 'publish']);

/**
 * Lets documents become public only if they pass: called once, in `register`.
 * What is reviewed is what was written, with components and files, in a
 * transaction that is taken back where it is refused; drafts are saved as they
 * are. Throws `config-invalid` for fields that cannot be.
 */
export function reviewBeforePublish(strapi: Core.Strapi, options: PublishReviewOptions): void {
  const { contentTypes, readUpload = readUploadOf(strapi), ...rest } = options;
  const hooks = new Map<string, PublishHook<Entry, unknown>>();
  for (const [uid, fields] of Object.entries(contentTypes))
    hooks.set(
      uid,
      createPublishHook({ ...rest, fields: fields ?? {}, fetchFiles: ({ value }) => uploadsOf(value, readUpload) }),
    );

  strapi.documents.use(async ({ uid, action }, next) => {
    const ask = hooks.get(uid);
    if (ask === undefined || !WRITES.has(action)) return next();
    return await strapi.db.transaction(async () => {
      const written = await next();
      for (const entry of await publicEntries(strapi, uid, written)) await assertPasses(ask, entry);
      return written;
    });
  });

  async function assertPasses(ask: PublishHook<Entry, unknown>, after: Entry): Promise<void> {
    const decision = await ask({ after, user: strapi.requestContext.get()?.state['user'] });
    if (decision.action !== 'refuse') return;
    if (decision.cause !== undefined) strapi.log.error(`xianshen: the review failed: ${decision.cause}`);
    throw new errors.ApplicationError(decision.messages.join('\n'), { messages: decision.messages });
  }
}

/** Of what was written, the entries that are public now; drafts have no date of publication. */
async function publicEntries(strapi: Core.Strapi, uid: UID.ContentType, written: unknown): Promise<readonly Entry[]> {
  return strapi.db.query(uid).findMany({
    where: { id: { $in: idsOf(written) }, publishedAt: { $notNull: true } },
    populate: populateAll(strapi, uid),
  });
}

/** An action answers with an entry, or with all it wrote. */
function idsOf(written: unknown): readonly unknown[] {
  if (typeof written !== 'object' || written === null) return [];
  if ('entries' in written && Array.isArray(written.entries)) return written.entries.flatMap(idsOf);
  return 'id' in written ? [written.id] : [];
}
