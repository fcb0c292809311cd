import type { Layer, Place } from '../model/document.ts';
import { cellOf } from '../model/document.ts';
import { fill } from './messages/index.ts';
import type { Messages } from './messages/messages.ts';
import { printable } from './width.ts';

/** Where a block stands, for people: the line, paragraph or table row, and the column in it. */
export interface PlaceWords {
  /** The same for all cells of a row, so that a report can show the row as one. */
  readonly row: string;
  readonly column: string | undefined;
}

/** A place in words; a layer other than the body is named with it. */
export function placeWords(place: Place, layer: Layer, messages: Messages): PlaceWords {
  const row = rowWords(place, messages);
  const column = cellOf(place)?.column;
  return {
    row: layer === 'body' ? row : row + fill(messages.text.parenthesis, { text: messages.layer[layer] }),
    column: column === undefined ? undefined : fill(messages.text.column, { column }),
  };
}

function rowWords(place: Place, { place: forms }: Messages): string {
  switch (place.kind) {
    case 'line':
      return fill(forms.line, { line: place.line });
    case 'paragraph':
      return fill(forms.paragraph, { paragraph: place.paragraph });
    case 'cell':
      return isPackagePart(place.part)
        ? fill(forms.row, { table: place.table, row: place.row })
        : fill(forms['sheet-row'], { part: printable(place.part), row: place.row });
    case 'page':
      return place.cell === undefined
        ? fill(forms.page, { page: place.page, block: place.block })
        : fill(forms['page-row'], { page: place.page, table: place.cell.table, row: place.cell.row });
    case 'field':
      return place.cell === undefined
        ? fill(forms.field, { field: printable(place.field), paragraph: place.paragraph })
        : fill(forms['field-row'], { field: printable(place.field), table: place.cell.table, row: place.cell.row });
    case 'property':
      return place.name === 'file-name' ? forms['file-name'] : fill(forms.property, { name: printable(place.name) });
  }
}

/** `word/document.xml` and the like mean nothing to a reader; the name of a sheet does. */
function isPackagePart(part: string): boolean {
  return part.includes('/') || part.endsWith('.xml');
}
