import { assertFields, type Fields, type FieldValue, readEntry } from '../entry/index.ts';
import { sha256Hex } from '../model/digest.ts';
import type { Outcome, Verdict } from '../model/verdict.ts';
import type { Source } from '../readers/reader.ts';
import { type Explanation, explanationsOf, sentenceOf } from '../report/explanation.ts';
import { type Locale, MESSAGES } from '../report/messages/index.ts';
import type { PackageItem, Reviewer } from '../reviewer.ts';

/** A change that is about to be saved. */
export interface Change<Entry, User = unknown> {
  /** The entry as it was; undefined for a new one. */
  readonly before?: Entry | undefined;
  readonly after: Entry;
  /** Who saves it, as the CMS has it. */
  readonly user?: User | undefined;
}

/** What becomes of the change. Its messages quote nothing but masked excerpts. */
export type Decision =
  /** Save it. `verdict` is missing where nothing is published by it, so that nothing was reviewed. */
  | { readonly action: 'allow'; readonly verdict?: Verdict | undefined }
  /** Do not save it; show the messages, the first of which says what it is about. */
  | {
      readonly action: 'refuse';
      readonly messages: readonly string[];
      readonly explanations: readonly Explanation[];
      /** Missing where the review could not be done. */
      readonly verdict?: Verdict | undefined;
      /** Why it could not be done, for the log of the CMS. */
      readonly cause?: unknown;
    };

/** How a CMS is guarded. */
export interface PublishHookOptions<Entry, User> {
  readonly reviewer: Pick<Reviewer, 'reviewPackage'>;
  /** The fields that are published. */
  readonly fields: Fields;
  /** Whether the change makes something public; drafts are saved as they are. Every change does unless told. */
  readonly publishes?: ((change: Change<Entry, User>) => boolean) | undefined;
  /** Fetches what a file field refers to. A hook with file fields needs it: without it every file is refused. */
  readonly fetchFiles?: ((field: FieldValue) => Promise<readonly Source[]>) | undefined;
  /**
   * Decides on what does not pass; without it all of it is refused. What must
   * not be published at all (`block`) is refused whatever it says.
   */
  readonly onOutcome?:
    | ((outcome: Exclude<Outcome, 'pass'>, change: Change<Entry, User>, verdict: Verdict) => 'allow' | 'refuse')
    | undefined;
  /** Language of the messages; Chinese unless told. */
  readonly locale?: Locale | undefined;
}

/** Asked before a change is saved. Never rejects: a review that fails is a refusal. */
export type PublishHook<Entry, User> = (change: Change<Entry, User>) => Promise<Decision>;

/**
 * Makes the question that a CMS asks before it publishes. The fields of an entry
 * are reviewed as one document, its files beside it as attachments. Throws
 * `config-invalid` for fields that cannot be.
 */
export function createPublishHook<Entry, User = unknown>(
  options: PublishHookOptions<Entry, User>,
): PublishHook<Entry, User> {
  const { reviewer, fields, publishes = () => true, onOutcome = () => 'refuse', locale = 'zh' } = options;
  assertFields(fields);
  const words = WORDS[locale];

  return async (change) => {
    try {
      return publishes(change) ? await decide(change) : { action: 'allow' };
    } catch (cause) {
      return { action: 'refuse', messages: [words.failed], explanations: [], cause };
    }
  };

  async function decide(change: Change<Entry, User>): Promise<Decision> {
    const { document, files } = await readEntry(change.after, fields, sha256Hex);
    const attachments = await fetchAll(files);
    const { verdict: together, documents } = await reviewer.reviewPackage([document, ...attachments]);
    const verdicts = documents.map((each) => each.verdict);
    // Of an entry without attachments the verdict on the whole is its own.
    const verdict = verdicts.length === 1 ? (verdicts[0] ?? together) : together;
    const { outcome } = verdict;
    if (outcome === 'pass') return { action: 'allow', verdict };
    if (outcome !== 'block' && onOutcome(outcome, change, verdict) === 'allow') return { action: 'allow', verdict };
    const explanations = [...new Set([verdict, ...verdicts])].flatMap((each) => explanationsOf(each, locale));
    const { title, todo } = MESSAGES[locale].outcome[outcome];
    const messages = [
      `${title}${MESSAGES[locale].colon}${todo}`,
      ...explanations.map((each) => sentenceOf(each, locale)),
    ];
    return { action: 'refuse', messages, explanations, verdict };
  }

  async function fetchAll(files: readonly FieldValue[]): Promise<readonly PackageItem[]> {
    const fetched: PackageItem[] = [];
    for (const file of files) {
      if (options.fetchFiles === undefined) throw new Error(`no fetchFiles for the file field ${file.field}`);
      fetched.push(...(await options.fetchFiles(file)));
    }
    return fetched;
  }
}

const WORDS: Readonly<Record<Locale, { readonly failed: string }>> = {
  zh: { failed: '发布前审查未能完成，内容没有发布。请稍后再试；仍不能完成的，请联系网站管理员。' },
  en: {
    failed:
      'The review before publication could not be done; nothing was published. Try again, or ask the administrator.',
  },
};
