/** The usual prefixes of ECMA-376 namespaces, for the transitional and the strict spelling of each. */
export const OOXML_PREFIXES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'wordprocessingml/main': 'w',
    'spreadsheetml/main': '',
    'drawingml/main': 'a',
    'drawingml/chart': 'c',
    'drawingml/diagram': 'dgm',
    'drawingml/wordprocessingDrawing': 'wp',
    'drawingml/spreadsheetDrawing': 'xdr',
    'drawingml/picture': 'pic',
    'officeDocument/math': 'm',
    'officeDocument/relationships': 'r',
  }).flatMap(([path, prefix]) => [
    [`http://schemas.openxmlformats.org/${path.replace('/', '/2006/')}`, prefix],
    [`http://purl.oclc.org/ooxml/${path}`, prefix],
  ]),
).set('http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc');
