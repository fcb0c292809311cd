import { assertFields, type Fields, type FieldValue, readEntry } from '../entry/index.ts';
import { ReviewError } from '../errors.ts';
import { sha256Hex } from '../model/digest.ts';
import type { Outcome, Verdict } from '../model/verdict.ts';
import type { Source } from '../readers/reader.ts';
import { createMasker, type MaskStyle } from '../redact/maskers/index.ts';
import { type Explanation, explanationsOf, sentenceOf } from '../report/explanation.ts';
import { type Locale, MESSAGES } from '../report/messages/index.ts';
import type { PackageReview, Reviewer } from '../reviewer.ts';
import { redactEntry } from './redact-entry.ts';
import { type FilesOf, type RedactFile, redactFiles } from './redact-files.ts';

/** A change that is about to be saved. */
export interface Change<Entry, User = unknown> {
  /** The entry as it was; undefined for a new one. */
  readonly before?: Entry | undefined;
  readonly after: Entry;
  /** Who saves it, as the CMS has it. */
  readonly user?: User | undefined;
}

/** What becomes of the change. Its messages quote nothing but masked excerpts. */
export type Decision<Entry = unknown> =
  /** Save it. `verdict` is missing where nothing is published by it, so that nothing was reviewed. */
  | { readonly action: 'allow'; readonly verdict?: Verdict | undefined }
  /** Save this in its place: the same with its values masked, reviewed again; the verdict is on it, and it passed. */
  | {
      readonly action: 'replace';
      readonly entry: Entry;
      /** The file fields of which a file was redacted, with all their files. */
      readonly files: readonly FilesOf[];
      readonly verdict: Verdict;
    }
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
   * not be published at all (`block`) is refused whatever it says, and only what
   * values have to go from (`redact`) can be replaced by its copy.
   */
  readonly onOutcome?:
    | ((
        outcome: Exclude<Outcome, 'pass'>,
        change: Change<Entry, User>,
        verdict: Verdict,
      ) => 'allow' | 'refuse' | 'replace')
    | undefined;
  /** How values are masked in a copy; `customary` unless told. */
  readonly mask?: MaskStyle | undefined;
  /** Makes the copy of a file, as `redact` does; without it nothing with a file to redact is replaced. */
  readonly redactFile?: RedactFile | undefined;
  /** Language of the messages; Chinese unless told. */
  readonly locale?: Locale | undefined;
}

/** Asked before a change is saved. Never rejects: a review that fails is a refusal. */
export type PublishHook<Entry, User> = (change: Change<Entry, User>) => Promise<Decision<Entry>>;

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

  async function decide(change: Change<Entry, User>): Promise<Decision<Entry>> {
    const read = await readEntry(change.after, fields, sha256Hex);
    const files = await fetchAll(read.files);
    const reviewed = await reviewer.reviewPackage([read.document, ...files.flatMap((each) => each.files)]);
    const verdict = wholeOf(reviewed);
    const { outcome } = verdict;
    if (outcome === 'pass') return { action: 'allow', verdict };
    const wish = outcome === 'block' ? 'refuse' : onOutcome(outcome, change, verdict);
    if (wish === 'allow') return { action: 'allow', verdict };
    const copy = wish === 'replace' && outcome === 'redact' ? await replace(change.after, reviewed, files) : undefined;
    return copy ?? refuse(verdict, reviewed, wish === 'replace' ? [words.noCopy] : []);
  }

  /** The copy, where there is one that passes. */
  async function replace(
    entry: Entry,
    { documents: [own, ...attached] }: PackageReview,
    files: readonly FilesOf[],
  ): Promise<Decision<Entry> | undefined> {
    const masker = createMasker(options.mask ?? 'customary');
    try {
      if (own === undefined) return undefined;
      const copy = await redactEntry(entry, own, { fields, reviewer, masker });
      const redacted = await redactFiles(files, attached, { masker, redactFile: options.redactFile });
      const { document } = await readEntry(copy, fields, sha256Hex);
      const verdict = wholeOf(await reviewer.reviewPackage([document, ...redacted.flatMap((each) => each.files)]));
      const changed = redacted.filter((each, index) => each !== files[index]);
      return verdict.outcome === 'pass' ? { action: 'replace', entry: copy, files: changed, verdict } : undefined;
    } catch (error) {
      if (error instanceof ReviewError) return undefined;
      throw error;
    }
  }

  function refuse(verdict: Verdict, { documents }: PackageReview, more: readonly string[]): Decision<Entry> {
    const verdicts = documents.map((each) => each.verdict);
    const explanations = [...new Set([verdict, ...verdicts])].flatMap((each) => explanationsOf(each, locale));
    const { title, todo } = MESSAGES[locale].outcome[verdict.outcome];
    const first = `${title}${MESSAGES[locale].colon}${todo}`;
    const messages = [first, ...explanations.map((each) => sentenceOf(each, locale)), ...more];
    return { action: 'refuse', messages, explanations, verdict };
  }

  async function fetchAll(fileFields: readonly FieldValue[]): Promise<readonly FilesOf[]> {
    const fetched: FilesOf[] = [];
    for (const field of fileFields) {
      if (options.fetchFiles === undefined) throw new Error(`no fetchFiles for the file field ${field.field}`);
      fetched.push({ field, files: await options.fetchFiles(field) });
    }
    return fetched;
  }
}

/** Of an entry without attachments the verdict on the whole is its own. */
function wholeOf({ verdict, documents }: PackageReview): Verdict {
  return documents.length === 1 ? (documents[0]?.verdict ?? verdict) : verdict;
}

const WORDS: Readonly<Record<Locale, { readonly failed: string; readonly noCopy: string }>> = {
  zh: {
    failed: '发布前审查未能完成，内容没有发布。请稍后再试；仍不能完成的，请联系网站管理员。',
    noCopy: '未能自动脱敏，内容没有发布。请按以上各条修改后再发布。',
  },
  en: {
    failed:
      'The review before publication could not be done; nothing was published. Try again, or ask the administrator.',
    noCopy: 'It could not be redacted automatically; nothing was published. Please change what is named above.',
  },
};
