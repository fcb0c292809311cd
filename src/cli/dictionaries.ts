import path from 'node:path';
import { assertDistinct, type Dictionary } from '../dictionary/dictionary.ts';
import { ReviewError } from '../errors.ts';
import { readDictionaries, readDictionary } from '../node/dictionaries.ts';
import { shippedFolder } from '../node/shipped-dictionaries.ts';
import { fill, type Locale } from '../report/messages/index.ts';
import { EXIT, type Io } from './io.ts';
import type { Texts } from './texts.ts';

/** Checks dictionary files and prints what is in each, or what is wrong with it. */
export async function checkDictionaries(
  files: readonly string[],
  { io, locale, texts }: { io: Io; locale: Locale; texts: Texts },
): Promise<number> {
  const shipped = readDictionaries(shippedFolder());
  const known: Dictionary[] = [];
  let code: number = EXIT.pass;
  for (const file of files) {
    try {
      const dictionary = readDictionary(path.resolve(io.cwd, file));
      const checked = [...known, dictionary];
      assertDistinct([...checked, ...shipped.filter((each) => !checked.some((own) => isSame(each, own)))]);
      known.push(dictionary);
      await io.out(summaryOf(file, dictionary, locale, texts));
    } catch (error) {
      if (!(error instanceof ReviewError)) throw error;
      io.err(`${error.message}\n`);
      code = EXIT.notPass;
    }
  }
  return code;
}

/** A shipped dictionary may itself be checked. */
function isSame(a: Dictionary, b: Dictionary): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function summaryOf(file: string, dictionary: Dictionary, locale: Locale, texts: Texts): string {
  const { id, version, title, category, terms } = dictionary;
  const distinct = new Set(terms.map((term) => (typeof term === 'string' ? term : term.term)));
  const line = fill(texts.terms, { file, id, version, title: title[locale], count: terms.length, category });
  const repeated = terms.length - distinct.size;
  return repeated === 0 ? `${line}\n` : `${line}\n${fill(texts.repeated, { count: repeated })}\n`;
}
