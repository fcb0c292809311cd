import path from 'node:path';
import * as z from 'zod';
import { ReviewError } from '../errors.ts';
import { addExemptions } from '../node/exemption-file.ts';
import { createExemptions } from '../policy/exemption.ts';
import { titleOf } from '../report/explain.ts';
import { fill, type Locale } from '../report/messages/index.ts';
import type { Review } from '../reviewer.ts';
import { ACCEPT_TEXTS } from './accept-texts.ts';
import { EXIT, type Io } from './io.ts';
import { configuredReviewer, foundConfig, type ReviewerArguments } from './reviewer.ts';
import { sourceOf } from './source.ts';
import type { Texts } from './texts.ts';

/** The options of `xianshen accept`, as they were typed. */
export interface AcceptArguments extends ReviewerArguments {
  readonly in: string;
  readonly reason: string;
  readonly by: string;
  readonly until: string;
}

/** Records that a finding may stand where it is. It then shows in every review, and ends with its text or its day. */
export async function accept(
  finding: string,
  given: AcceptArguments,
  { io, locale, texts }: { io: Io; locale: Locale; texts: Texts },
): Promise<number> {
  const words = ACCEPT_TEXTS[locale];
  const { config, folder } = await foundConfig(given, io.cwd);
  if (config.exemptionFile === undefined) throw new ReviewError('config-invalid', words.noFile);
  if (!z.iso.date().safeParse(given.until).success || given.until < (config.asOf ?? io.today))
    throw new ReviewError('config-invalid', fill(words.badUntil, { today: config.asOf ?? io.today }));
  const reviewer = await configuredReviewer(given, io);
  const review = await reviewer.review(await sourceOf(given.in, io, texts));
  const rulings = openRulings(review, finding);
  const [first] = rulings;
  const values = new Set(rulings.map((ruling) => ruling.finding.fingerprint));
  if (first === undefined || finding.length < SHORTEST)
    throw new ReviewError('config-invalid', fill(words.notFound, { file: given.in, finding }));
  if (values.size > 1)
    throw new ReviewError('config-invalid', fill(words.ambiguous, { file: given.in, finding, count: values.size }));
  const exemptions = createExemptions(
    rulings.map((ruling) => ruling.finding),
    (each) => reviewer.contextOf(review.document, each),
    { approver: given.by, reason: given.reason, until: given.until },
  );
  addExemptions(path.resolve(folder, config.exemptionFile), exemptions);
  const title = titleOf(first.finding.category, locale);
  const { by, until } = given;
  await io.out(`${fill(words.accepted, { title, count: rulings.length, by, until, file: config.exemptionFile })}\n`);
  return EXIT.pass;
}

/** Fewer letters of a fingerprint would soon fit another value too. */
const SHORTEST = 6;

/** What is accepted already may be accepted anew, for longer. */
function openRulings({ verdict }: Review, finding: string): Review['verdict']['rulings'] {
  return verdict.rulings.filter(
    (ruling) =>
      (ruling.outcome !== 'pass' || ruling.rule.startsWith('exemption:')) &&
      ruling.finding.fingerprint.startsWith(finding),
  );
}
