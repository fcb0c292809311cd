import { isWithin } from '../../model/categories.ts';
import type { Outcome, Verdict } from '../../model/verdict.ts';
import { concealFound } from '../conceal.ts';
import { type Locale, MESSAGES } from '../messages/index.ts';
import { nameOf } from '../name.ts';
import type { Reporter, ReportItem, ReportOptions, ReportWriter } from '../reporter.ts';
import { totalSentence } from '../summary.ts';
import { documentHtml } from './document-view.ts';
import { escapeHtml } from './escape.ts';
import type { Showing } from './marks.ts';
import { SIGNS } from './numbering.ts';
import { pageHtml } from './page.ts';
import { basisHtml, findingsHtml, summaryHtml, verdictHtml } from './summary.ts';

/**
 * One page that needs nothing beside it, to read, print or keep: the outcome
 * first, then each document as a person knows it, with what was found
 * highlighted and explained beside it. What was found is masked unless the
 * report may quote; of a document with a state-secret marking no text is
 * copied at all then.
 */
export const htmlReporter: Reporter = {
  id: 'html',
  mediaType: 'text/html',
  begin(options): ReportWriter {
    const articles: string[] = [];
    const entries: { readonly outcome: Outcome; readonly name: string }[] = [];
    return {
      add(item) {
        const name = nameOf(item, options);
        entries.push({ outcome: item.verdict.outcome, name });
        articles.push(articleHtml(item, name, `d${articles.length}`, options));
        return '';
      },
      end() {
        const { locale } = options;
        const outcomes = entries.map(({ outcome }) => outcome);
        const overview = entries.length === 1 ? '' : overviewHtml(entries, totalSentence(outcomes, locale), locale);
        return pageHtml(overview + articles.join('\n'), locale);
      },
    };
  },
};

function overviewHtml(
  entries: readonly { readonly outcome: Outcome; readonly name: string }[],
  total: string,
  locale: Locale,
): string {
  const { outcome: outcomes, page } = MESSAGES[locale];
  const lines = entries.map(({ outcome, name }, index) => {
    const ruling = `<span class="outcome ${outcome}">${SIGNS[outcome]} ${escapeHtml(outcomes[outcome].title)}</span>`;
    return `<li>${ruling} <a href="#d${index}">${escapeHtml(name)}</a></li>`;
  });
  return `<p>${escapeHtml(total)}</p><nav aria-label="${escapeHtml(page.documents)}"><ol class="overview">${lines.join('')}</ol></nav>`;
}

function articleHtml(item: ReportItem, name: string, prefix: string, { locale, quote }: ReportOptions): string {
  const { verdict, document } = item;
  const { page } = MESSAGES[locale];
  const mode = quote === true ? 'quoted' : bearsStateSecret(verdict) ? 'withheld' : 'masked';
  const showing: Showing = { mode, conceal: concealFound(item), prefix };
  const view =
    document === undefined
      ? findingsHtml(verdict, locale)
      : `<h3>${escapeHtml(page.content)}</h3><p class="about">${escapeHtml(page[mode])}</p><div class="${mode}">${documentHtml(document, verdict, showing, locale)}</div>`;
  return `<article id="${prefix}">${verdictHtml(verdict, name, locale)}${summaryHtml(verdict, locale)}${view}${basisHtml(verdict, locale)}</article>`;
}

function bearsStateSecret({ rulings }: Verdict): boolean {
  return rulings.some(({ finding, outcome }) => outcome === 'block' && isWithin(finding.category, 'secret'));
}
