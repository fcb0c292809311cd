import type { MaskBands } from '../masks/bands.ts';
import type { Layer } from '../model/document.ts';
import type { Outcome } from '../model/verdict.ts';
import type { TableOptions } from '../tables/options.ts';

/** The house rules: read from the top, the first rule whose `when` fits decides. */
export interface Policy {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly rules: readonly PolicyRule[];
  /** For findings that no rule fits. */
  readonly otherwise: Outcome;
  /** For whatever could not be looked at. A gap never passes. */
  readonly gaps: Exclude<Outcome, 'pass'>;
  /** Up to how many numbers that still fit a mask is critical, weak or worth a notice: 10, 100 and 1,000 unless told. */
  readonly masks?: MaskBands | undefined;
  /** How many rows of a list must share each description, and how that is measured: 5, 11 for sensitive lists and 20 for microdata unless told. */
  readonly tables?: TableOptions | undefined;
  /** Layers that stay in a redacted copy: what is on the page (`body`, `header`, `note`) unless told. */
  readonly keep?: readonly Layer[] | undefined;
}

export interface PolicyRule {
  readonly id: string;
  readonly when: {
    /** Categories, each with all below it: `personal` covers `personal.id-card`. */
    readonly category?: readonly string[] | undefined;
    readonly layer?: readonly Layer[] | undefined;
    /** Holds from this confidence up. */
    readonly confidence?: number | undefined;
  };
  readonly outcome: Outcome;
  /** The reason, for people: a law and its article, or a house rule. */
  readonly because: { readonly zh: string; readonly en: string };
}
