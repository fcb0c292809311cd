import type { Detector, Passage } from '../../src/detectors/detector.ts';
import { confidenceOf, type Match } from '../../src/model/finding.ts';
import { overlaps, type Span } from '../../src/model/span.ts';
import { normalize } from '../../src/normalize/normalize.ts';

/** What the detectors find in a text by themselves, each woken by a plain reading of its wakes; all compete. */
export function probe(
  detectors: readonly Detector[],
  text: string,
  label?: string,
): readonly (Match & { readonly detector: string })[] {
  const passage: Passage = {
    text: normalize(text).text,
    label,
    layer: 'body',
    place: { kind: 'line', line: 1, offset: 0 },
    zone: 'middle',
    words: () => [],
  };
  const matches = detectors.flatMap((detector) =>
    wakings(detector, passage)
      .flatMap((woken) => [...detector.detect(passage, woken)])
      .filter((match) => confidenceOf(match.evidence) >= 0.5)
      .map((match) => ({
        ...match,
        detector: detector.id,
        weight: match.evidence.reduce((sum, { weight }) => sum + weight, 0),
      })),
  );
  const ranked = matches.sort((a, b) => b.weight - a.weight || b.end - b.start - (a.end - a.start));
  return ranked.filter((match, i) => !ranked.slice(0, i).some((better) => overlaps(better, match)));
}

const RUN =
  /[0-9〇零○一幺壹二贰三叁四肆五伍六陆七柒八捌九玖](?:[ \n\r._·-]{0,2}[0-9〇零○一幺壹二贰三叁四肆五伍六陆七柒八捌九玖])*/gu;

function wakings({ wakes }: Detector, { text, label }: Passage): readonly Span[] {
  const spans: Span[] = [];
  const add = (match: RegExpExecArray): void =>
    void spans.push({ start: match.index, end: match.index + match[0].length });
  for (const run of text.matchAll(RUN))
    if (run[0].replace(/[ \n\r._·-]/gu, '').length >= (wakes.digits?.[0] ?? Infinity)) add(run);
  for (const word of text.matchAll(/[0-9A-Za-z]+/gu)) {
    const [least, most] = wakes.codes ?? [Infinity, 0];
    if (/\d/u.test(word[0]) && /[A-Za-z]/u.test(word[0]) && word[0].length >= least && word[0].length <= most)
      add(word);
  }
  for (let i = 0; i < text.length; i++)
    if ((wakes.signs ?? '').includes(text.charAt(i))) spans.push({ start: i, end: i + 1 });
  for (const cue of wakes.cues ?? []) {
    for (
      let at = text.toLowerCase().indexOf(cue.toLowerCase());
      at >= 0;
      at = text.toLowerCase().indexOf(cue.toLowerCase(), at + 1)
    )
      spans.push({ start: at, end: at + cue.length });
  }
  if (label !== undefined && (wakes.labels ?? []).some((word) => label.includes(word)))
    spans.push({ start: 0, end: text.length });
  return spans;
}
