import type { Detector } from '../../src/detectors/detector.ts';
import { createLexicon } from '../../src/dictionary/lexicon.ts';
import { createInspect } from '../../src/inspect.ts';
import type { Block } from '../../src/model/document.ts';
import type { Finding } from '../../src/model/finding.ts';
import { noSegmenter } from '../../src/segment/none.ts';

const PLACE: Block['place'] = { kind: 'line', line: 1, offset: 0 };

/** What the inspector finds in a block of text by the given detectors alone, at even odds or better. */
export function inspectWith(detectors: readonly Detector[]): (text: string, label?: string) => readonly Finding[] {
  const inspect = createInspect({
    detectors,
    lexicon: createLexicon([]),
    segmenter: noSegmenter,
    fingerprint: (value) => value,
  });
  return (text, label) =>
    inspect({ place: PLACE, layer: 'body', text, label }, 0, 'top').flatMap((item) => {
      if ('code' in item) throw new Error(item.note);
      return item.confidence >= 0.5 ? [item] : [];
    });
}
