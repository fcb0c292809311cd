import type { FieldValue } from '../entry/index.ts';
import type { Source } from '../readers/reader.ts';
import { unanchored } from '../redact/anchored.ts';
import type { Masker } from '../redact/redaction.ts';
import type { Review } from '../reviewer.ts';

/** The files of a file field, in their order. */
export interface FilesOf {
  readonly field: FieldValue;
  readonly files: readonly Source[];
}

/** Makes the redacted copy of a file; `redact` of `xianshen/node` with a reviewer does. */
export type RedactFile = (
  source: Source,
  options: { readonly review: Review; readonly mask: Masker },
) => Promise<Source>;

/**
 * The files with those that do not pass replaced by their copies; `reviews` has
 * one for each. A field of which every file passes is given back as it is.
 */
export async function redactFiles(
  fields: readonly FilesOf[],
  reviews: readonly Review[],
  { masker, redactFile }: { readonly masker: Masker; readonly redactFile: RedactFile | undefined },
): Promise<readonly FilesOf[]> {
  const left = [...reviews];
  const redacted: FilesOf[] = [];
  for (const each of fields) {
    const files: Source[] = [];
    for (const file of each.files) {
      const review = left.shift();
      if (review?.verdict.outcome === 'pass') files.push(file);
      else if (review === undefined || redactFile === undefined) throw unanchored();
      else files.push(copyOf(await redactFile(file, { review, mask: masker })));
    }
    redacted.push(files.every((file, index) => file === each.files[index]) ? each : { ...each, files });
  }
  return redacted;
}

function copyOf({ name, bytes }: Source): Source {
  return { name, bytes };
}
