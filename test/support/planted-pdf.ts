import type { Block, Gap, Layer } from '../../src/model/document.ts';
import type { Source } from '../../src/readers/reader.ts';
import { appendRevision, buildPdf, textString } from './pdf.ts';

/** One token for each place of a PDF that can hold text, and the layer it must come out in. */
export const PLACES: readonly (readonly [token: string, layer: Layer])[] = [
  ['TOK-body', 'body'],
  ['TOK-form-xobject', 'body'],
  ['TOK-rotated', 'body'],
  ['TOK-covered', 'hidden'],
  ['TOK-covered-by-image', 'hidden'],
  ['TOK-covered-by-annotation', 'hidden'],
  ['TOK-invisible', 'hidden'],
  ['TOK-white', 'hidden'],
  ['TOK-tiny', 'hidden'],
  ['TOK-clipped', 'hidden'],
  ['TOK-transparent', 'hidden'],
  ['TOK-switched-off', 'hidden'],
  ['TOK-off-page', 'hidden'],
  ['TOK-cropped', 'hidden'],
  ['TOK-note', 'comment'],
  ['TOK-note-author', 'comment'],
  ['TOK-free-text', 'comment'],
  ['TOK-stamp-appearance', 'comment'],
  ['TOK-redact', 'comment'],
  ['TOK-field-value', 'body'],
  ['TOK-field-name', 'metadata'],
  ['TOK-field-tip', 'metadata'],
  ['TOK-field-hidden', 'hidden'],
  ['TOK-choice-option', 'metadata'],
  ['tok-link.example', 'metadata'],
  ['TOK-outline', 'metadata'],
  ['TOK-outline-inner', 'metadata'],
  ['TOK-title', 'metadata'],
  ['TOK-author', 'metadata'],
  ['TOK-custom', 'metadata'],
  ['TOK-xmp', 'metadata'],
  ['TOK-xmp-attribute', 'metadata'],
  ['TOK-page-label', 'metadata'],
  ['TOK-layer-name', 'metadata'],
  ['TOK-script', 'metadata'],
  ['TOK-field-script', 'metadata'],
  ['TOK-alternative', 'metadata'],
  ['TOK-file-name', 'metadata'],
  ['TOK-file-description', 'metadata'],
  ['TOK-file-content', 'embedded'],
  ['TOK-annotation-file', 'embedded'],
  ['TOK-revision', 'revision'],
  ['TOK-revision-title', 'revision'],
];

const LATIN = (x: number, y: number, text: string): string => `BT /F1 12 Tf 1 0 0 1 ${x} ${y} Tm (${text}) Tj ET\n`;

const CONTENT = [
  LATIN(72, 780, 'TOK-body'),
  'q 1 0 0 1 0 0 cm /Fm1 Do Q\n',
  'BT /F1 12 Tf 0 1 -1 0 560 300 Tm (TOK-rotated) Tj ET\n',
  `${LATIN(72, 740, 'TOK-covered')} 0 0 0 rg 70 736 90 16 re f\n`,
  `${LATIN(72, 720, 'TOK-covered-by-image')} q 140 0 0 16 70 716 cm /Im1 Do Q\n`,
  LATIN(72, 700, 'TOK-covered-by-annotation'),
  'BT 3 Tr /F1 12 Tf 1 0 0 1 72 680 Tm (TOK-invisible) Tj 0 Tr ET\n',
  `1 1 1 rg ${LATIN(72, 660, 'TOK-white')} 0 g\n`,
  'BT /F1 1 Tf 1 0 0 1 72 640 Tm (TOK-tiny) Tj ET\n',
  `q 300 300 10 10 re W n ${LATIN(72, 620, 'TOK-clipped')} Q\n`,
  `q /Clear gs ${LATIN(72, 600, 'TOK-transparent')} Q\n`,
  `/OC /Off BDC ${LATIN(72, 580, 'TOK-switched-off')} EMC\n`,
  LATIN(72, 900, 'TOK-off-page'),
  LATIN(72, 820, 'TOK-cropped'),
].join('');

const XMP = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:my="http://example.com/" my:note="TOK-xmp-attribute"><dc:subject><rdf:Bag><rdf:li>TOK-xmp</rdf:li></rdf:Bag>
</dc:subject></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;

const FORM = '/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >>';

/** A file with all of {@link PLACES}, saved twice. */
export function plantedPdf(): Uint8Array {
  const page = {
    content: CONTENT,
    resources:
      '/XObject << /Fm1 100 0 R /Im1 101 0 R >> /ExtGState << /Clear << /ca 0 /CA 0 >> >> /Properties << /Off 102 0 R >>',
    entries:
      '/CropBox [0 0 595 810] /StructParents 0 /Annots [110 0 R 111 0 R 112 0 R 113 0 R 114 0 R 115 0 R 116 0 R 117 0 R 118 0 R 119 0 R]',
  };
  const old = buildPdf({
    pages: [{ ...page, content: CONTENT + LATIN(72, 560, 'TOK-revision') }],
    catalog: [
      '/Outlines 120 0 R /Metadata 123 0 R /MarkInfo << /Marked true >> /StructTreeRoot 124 0 R',
      '/AcroForm << /Fields [114 0 R 115 0 R 116 0 R] /DR << /Font << /F1 3 0 R >> >> /DA (/F1 10 Tf) >>',
      '/PageLabels << /Nums [0 << /P (TOK-page-label.) /S /D >>] >>',
      '/OCProperties << /OCGs [102 0 R] /D << /OFF [102 0 R] /Order [102 0 R] >> >>',
      '/Names << /JavaScript << /Names [(a) 130 0 R] >> /EmbeddedFiles << /Names [(f) 131 0 R] >> >>',
    ].join(' '),
    trailer: '/Info 103 0 R',
    objects: {
      100: { dict: FORM, data: LATIN(72, 760, 'TOK-form-xobject') },
      101: {
        dict: '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8',
        data: '\u0000',
      },
      102: '<< /Type /OCG /Name (TOK-layer-name) >>',
      103: '<< /Title (TOK-revision-title) >>',
      110: '<< /Type /Annot /Subtype /Text /Rect [400 700 420 720] /Contents (TOK-note) /T (TOK-note-author) >>',
      111: '<< /Type /Annot /Subtype /FreeText /Rect [400 660 500 680] /Contents (TOK-free-text) /DA (/F1 10 Tf) >>',
      112: '<< /Type /Annot /Subtype /Stamp /Rect [0 0 595 842] /AP << /N 140 0 R >> >>',
      113: '<< /Type /Annot /Subtype /Square /Rect [70 696 240 712] /IC [0 0 0] /AP << /N 141 0 R >> >>',
      114: `<< /Type /Annot /Subtype /Widget /FT /Tx /T (TOK-field-name) /TU (TOK-field-tip) /V (TOK-field-value)
        /Rect [400 620 500 640] /AA << /K << /S /JavaScript /JS (var t = "TOK-field-script") >> >> >>`,
      115: '<< /Type /Annot /Subtype /Widget /FT /Tx /T (secret) /V (TOK-field-hidden) /F 2 /Rect [400 600 500 620] >>',
      116: `<< /Type /Annot /Subtype /Widget /FT /Ch /Ff 131072 /T (choice) /V (one)
        /Opt [(one) (TOK-choice-option)] /Rect [400 580 500 600] >>`,
      117: '<< /Type /Annot /Subtype /Link /Rect [400 560 500 580] /A << /S /URI /URI (https://tok-link.example/a) >> >>',
      118: '<< /Type /Annot /Subtype /FileAttachment /Rect [400 540 420 560] /FS 132 0 R >>',
      119: '<< /Type /Annot /Subtype /Redact /Rect [400 500 500 520] /Contents (TOK-redact) >>',
      120: '<< /Type /Outlines /First 121 0 R /Last 121 0 R /Count 2 >>',
      121: '<< /Title (TOK-outline) /Parent 120 0 R /First 122 0 R /Last 122 0 R /Count 1 /Dest [10 0 R /Fit] >>',
      122: '<< /Title (TOK-outline-inner) /Parent 121 0 R /Dest [10 0 R /Fit] >>',
      123: { dict: '/Type /Metadata /Subtype /XML', data: XMP },
      124: '<< /Type /StructTreeRoot /K 125 0 R /ParentTree << /Nums [0 [125 0 R]] >> >>',
      125: '<< /Type /StructElem /S /Figure /P 124 0 R /Pg 10 0 R /Alt (TOK-alternative) /K 0 >>',
      130: '<< /S /JavaScript /JS (var x = "TOK-script") >>',
      131: '<< /Type /Filespec /F (TOK-file-name.txt) /UF (TOK-file-name.txt) /Desc (TOK-file-description) /EF << /F 133 0 R >> >>',
      132: '<< /Type /Filespec /F (other.txt) /EF << /F 134 0 R >> >>',
      133: { dict: '/Type /EmbeddedFile', data: 'TOK-file-content' },
      134: { dict: '/Type /EmbeddedFile', data: 'TOK-annotation-file' },
      140: { dict: FORM, data: LATIN(300, 300, 'TOK-stamp-appearance') },
      141: { dict: '/Type /XObject /Subtype /Form /BBox [0 0 170 16]', data: '0 g 0 0 170 16 re f' },
    },
  });
  return appendRevision(
    old,
    {
      11: { dict: '', data: CONTENT },
      103: `<< /Title (TOK-title) /Author ${textString('TOK-author')} /Case (TOK-custom) >>`,
    },
    '/Root 1 0 R /Info 103 0 R',
  );
}

/** Reads a file inside the file as one block of text. */
export async function* readText({ bytes }: Source): AsyncGenerator<Block | Gap> {
  yield {
    place: { kind: 'line', line: 1, offset: 0 },
    layer: 'embedded',
    text: new TextDecoder().decode(bytes),
  };
}
