import type { Gap } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import type { GapRuling, Outcome, Ruling } from '../model/verdict.ts';
import { adviceOf, articlesOf, gistsOf, reasonsOf, titleOf } from './explain.ts';
import { type Locale, MESSAGES } from './messages/index.ts';
import { shownName } from './name.ts';
import { placeWords } from './place.ts';
import type { Reporter, ReportItem, ReportOptions, ReportWriter } from './reporter.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
/** SARIF has no word for "hold back": what must not go out is an error, what is undecided a warning. */
const LEVELS: Readonly<Record<Outcome, string>> = { pass: 'none', redact: 'error', refer: 'warning', block: 'error' };

/**
 * SARIF 2.1.0, for code review and dashboards. Rules are the categories and the
 * codes of gaps; findings let pass are results of kind `pass`, exempted ones
 * carry a suppression.
 */
export const sarifReporter: Reporter = {
  id: 'sarif',
  mediaType: 'application/sarif+json',
  begin(options): ReportWriter {
    const items: ReportItem[] = [];
    return {
      add(item) {
        items.push({ ...item, name: shownName(item, options.quote) });
        return '';
      },
      end: () => `${JSON.stringify(logOf(items, options), undefined, 2)}\n`,
    };
  },
};

function logOf(items: readonly ReportItem[], { locale }: ReportOptions): object {
  const rules = new Map<string, object>();
  const results = items.flatMap((item, index) => [
    ...item.verdict.rulings.map((ruling) => {
      rules.set(ruling.finding.category, ruleOf(ruling.finding.category, locale));
      return resultOf(ruling, item, index, locale);
    }),
    ...item.verdict.gaps.map((ruling) => {
      rules.set(`gap.${ruling.gap.code}`, gapRuleOf(ruling.gap, locale));
      return gapResultOf(ruling, item, index, locale);
    }),
  ]);
  const [name = 'xianshen', version] = (items[0]?.verdict.basis.library ?? 'xianshen').split('@');
  const driver = { name, ...(version === undefined ? {} : { version }), rules: [...rules.values()] };
  const run = {
    tool: { driver },
    language: locale === 'zh' ? 'zh-CN' : 'en',
    columnKind: 'utf16CodeUnits',
    artifacts: items.map((item) => ({
      location: { uri: uriOf(item) },
      mimeType: item.verdict.document.mediaType,
      hashes: { 'sha-256': item.verdict.document.digest },
      properties: {
        outcome: item.verdict.outcome,
        ...(item.verdict.genre === undefined ? {} : { genre: item.verdict.genre.id }),
      },
    })),
    results,
  };
  return { $schema: SCHEMA, version: '2.1.0', runs: [run] };
}

function ruleOf(category: string, locale: Locale): object {
  const messages = MESSAGES[locale];
  return {
    id: category,
    shortDescription: { text: titleOf(category, locale) },
    fullDescription: { text: gistsOf(category, locale).join(messages.separator) },
    help: { text: adviceOf(category, messages) },
  };
}

function gapRuleOf({ code }: Gap, locale: Locale): object {
  const { title, todo } = MESSAGES[locale].gap[code];
  return { id: `gap.${code}`, shortDescription: { text: title }, help: { text: todo } };
}

function resultOf({ finding, outcome, rule }: Ruling, item: ReportItem, index: number, locale: Locale): object {
  const exempted = rule.startsWith('exemption:');
  const passes = outcome === 'pass' && !exempted;
  return {
    ruleId: finding.category,
    kind: passes ? 'pass' : 'fail',
    level: exempted ? 'note' : LEVELS[outcome],
    message: { text: messageOf(finding, outcome, locale) },
    locations: [locationOf(finding, item, index, locale)],
    partialFingerprints: { 'xianshen/v1': finding.fingerprint },
    ...(exempted ? { suppressions: [{ kind: 'external', status: 'accepted', justification: rule }] } : {}),
    rank: Math.round(finding.confidence * 1000) / 10,
    properties: { outcome, rule, detector: finding.detector, layer: finding.layer },
  };
}

function messageOf(finding: Finding, outcome: Outcome, locale: Locale): string {
  const messages = MESSAGES[locale];
  const { row, column } = placeWords(finding.place, finding.layer, messages);
  const head = [titleOf(finding.category, locale), finding.excerpt, messages.outcome[outcome].title].join(' ');
  const where = column === undefined ? row : `${row} ${column}`;
  return [head, where, reasonsOf(finding, locale), ...articlesOf(finding.category, locale)]
    .filter((part) => part !== '')
    .join(messages.separator);
}

function gapResultOf({ gap, outcome }: GapRuling, item: ReportItem, index: number, locale: Locale): object {
  const messages = MESSAGES[locale];
  const words = gap.place === undefined ? undefined : placeWords(gap.place, 'body', messages).row;
  const { title, todo } = messages.gap[gap.code];
  return {
    ruleId: `gap.${gap.code}`,
    kind: 'fail',
    level: LEVELS[outcome],
    message: { text: [title, ...(locale === 'zh' ? [gap.note] : []), todo].join(messages.separator) },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: uriOf(item), index } },
        ...(words === undefined ? {} : { logicalLocations: [{ fullyQualifiedName: words }] }),
      },
    ],
    properties: { outcome },
  };
}

function locationOf(finding: Finding, item: ReportItem, index: number, locale: Locale): object {
  const { row, column } = placeWords(finding.place, finding.layer, MESSAGES[locale]);
  const region = regionOf(finding, item);
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(item), index },
      ...(region === undefined ? {} : { region }),
    },
    logicalLocations: [
      { fullyQualifiedName: column === undefined ? row : `${row} ${column}`, kind: finding.place.kind },
    ],
  };
}

/**
 * Only lines of a plain text are regions in SARIF's sense; other formats have
 * logical locations alone. Lines and columns, which viewers like best, need the
 * document: a block may hold several lines, and a cell starts within one.
 */
function regionOf({ place, span, block }: Finding, { document }: ReportItem): object | undefined {
  if (place.kind !== 'line') return undefined;
  const text = document?.blocks[block]?.text;
  if (text === undefined) return { charOffset: place.offset + span.start, charLength: span.end - span.start };
  if (place.cell !== undefined) return { startLine: place.line };
  const [start, end] = [positionOf(text, span.start), positionOf(text, span.end)];
  return {
    startLine: place.line + start.line,
    startColumn: start.column,
    endLine: place.line + end.line,
    endColumn: end.column,
  };
}

/** Lines below the block's first, and the column from 1. */
function positionOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length - 1, column: offset - before.lastIndexOf('\n') };
}

function uriOf({ name, verdict }: ReportItem): string {
  if (name === undefined) return `urn:sha256:${verdict.document.digest}`;
  // A name may hold half a character, which no URI can.
  return name.toWellFormed().split(/[\\/]/u).map(encodeURIComponent).join('/');
}
