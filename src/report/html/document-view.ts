import type { Block, Document, Layer } from '../../model/document.ts';
import type { GapRuling, Verdict } from '../../model/verdict.ts';
import { fill, type Locale, MESSAGES } from '../messages/index.ts';
import { placeWords } from '../place.ts';
import { escapeHtml } from './escape.ts';
import { layOut, type Part, type Row, type Shown } from './layout.ts';
import { markedText, plainText, type Showing } from './marks.ts';
import { noteKey, notesHtml } from './notes.ts';
import { type Numbered, numberRulings, SIGNS } from './numbering.ts';
import { type TableCell, tableRows } from './table.ts';

/** What the parts of a document's view have in common. */
interface View {
  readonly showing: Showing;
  readonly locale: Locale;
  readonly rulings: ReadonlyMap<number, readonly Numbered[]>;
}

/** A document as a person knows it, what was found highlighted in it and explained beside it. */
export function documentHtml(document: Document, verdict: Verdict, showing: Showing, locale: Locale): string {
  const rulings = numberRulings(verdict);
  const view: View = { showing, locale, rulings };
  const notesOf = (index: number): readonly string[] =>
    (rulings.get(index) ?? []).flatMap((each) => (each.number === undefined ? [] : noteKey(each, locale)));
  const gaps = gapsByPage(verdict.gaps);
  const sheets = layOut(document, notesOf, [...gaps.keys()]);
  return sheets
    .map(({ page, rows }) => {
      const head = page === undefined ? '' : `<h4>${escapeHtml(fill(MESSAGES[locale].page.page, { page }))}</h4>`;
      const own = page === undefined ? [] : (gaps.get(page) ?? []);
      const gapLines = own.map((gap) => gapHtml(gap, locale)).join('');
      return `<section class="sheet">${head}${gapLines}${rows.map((row) => rowHtml(row, view)).join('')}</section>`;
    })
    .join('\n');
}

function gapsByPage(gaps: readonly GapRuling[]): ReadonlyMap<number, readonly GapRuling[]> {
  const byPage = new Map<number, GapRuling[]>();
  for (const ruling of gaps) {
    if (ruling.gap.place?.kind !== 'page') continue;
    const { page } = ruling.gap.place;
    byPage.set(page, [...(byPage.get(page) ?? []), ruling]);
  }
  return byPage;
}

/** A gap in words: what could not be looked at, and what to do. */
export function gapHtml({ gap, outcome }: GapRuling, locale: Locale): string {
  const messages = MESSAGES[locale];
  const { title, todo } = messages.gap[gap.code];
  const where = gap.place === undefined ? '' : placeWords(gap.place, 'body', messages).row + messages.colon;
  // The reader's note is in Chinese and says more than the code does.
  const what = locale === 'zh' && gap.note !== '' ? gap.note : title;
  return `<p class="gap ${outcome}"><b>${SIGNS[outcome]} ${escapeHtml(where + what)}</b> ${escapeHtml(todo)}</p>`;
}

function rowHtml({ parts }: Row, view: View): string {
  const rulings = parts.flatMap(({ blocks }) => blocks.flatMap(({ index }) => view.rulings.get(index) ?? []));
  const notes = notesHtml(rulings, view.showing.prefix, view.locale);
  return `<div class="row"><div class="text">${parts.map((part) => partHtml(part, view)).join('')}</div>${notes}</div>`;
}

function partHtml(part: Part, view: View): string {
  if (part.kind === 'table') return tableHtml(part.blocks, view);
  const { layer } = part;
  if (layer === 'body')
    return part.blocks
      .map((shown) => `<p${isTitle(shown) ? ' class="title"' : ''}>${blockHtml(shown, view)}</p>`)
      .join('');
  const title = escapeHtml(MESSAGES[view.locale].layer[layer]);
  const lines = part.blocks.map((shown) => {
    const label = labelOf(shown.block, view);
    return `<p>${label === '' ? '' : `<span class="label">${escapeHtml(label)}</span> `}${blockHtml(shown, view)}</p>`;
  });
  return `<div class="layer ${layer}"><span class="tag">${title}</span>${lines.join('')}</div>`;
}

/** The first paragraph, where it is short, is what the paper is called. */
function isTitle({ index, block }: Shown): boolean {
  return index === 0 && block.text.length <= 60 && !/[。；：:，,]$/u.test(block.text);
}

/** What a text beside the page answers to: the name of the property, else its label. */
function labelOf({ place, label }: Block, { showing, locale }: View): string {
  const messages = MESSAGES[locale];
  if (place.kind === 'property' && place.name === 'file-name') return messages.place['file-name'];
  return label === undefined ? '' : plainText(label, showing);
}

function tableHtml(blocks: readonly Shown[], view: View): string {
  const [first] = blocks;
  const place = first?.block.place;
  const caption =
    place?.kind === 'cell' && !place.part.includes('/')
      ? `<caption>${escapeHtml(plainText(place.part, view.showing))}</caption>`
      : '';
  const table = tableRows(blocks);
  const rows = table.map((cells, at) => {
    const html = cells.map((cell, column) => {
      const hidden = layerOf(cell);
      // Down a hidden column it is said once.
      const isFirst = hidden !== undefined && hidden !== layerOf(table[at - 1]?.[column]);
      const tag = isFirst ? `<span class="tag">${escapeHtml(MESSAGES[view.locale].layer[hidden])}</span>` : '';
      const text = cell.blocks.map((shown) => blockHtml(shown, view)).join('<br>');
      const name = cell.isHeading ? 'th scope="col"' : 'td';
      return `<${name}${hidden === undefined ? '' : ` class="${hidden}"`}>${tag}${text}</${name.slice(0, 2)}>`;
    });
    return `<tr>${html.join('')}</tr>`;
  });
  const name = escapeHtml(MESSAGES[view.locale].page.content);
  return `<div class="wide" tabindex="0" role="group" aria-label="${name}"><table>${caption}${rows.join('')}</table></div>`;
}

/** The layer of a cell that is not on the page. */
function layerOf(cell: TableCell | undefined): Layer | undefined {
  return cell?.blocks.find(({ block }) => block.layer !== 'body')?.block.layer;
}

function blockHtml({ block, index }: Shown, { rulings, showing }: View): string {
  return markedText(block.text, rulings.get(index) ?? [], showing);
}
