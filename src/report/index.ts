import { htmlReporter } from './html/index.ts';
import { jsonlReporter, jsonReporter } from './json.ts';
import { markdownReporter } from './markdown.ts';
import type { Reporter } from './reporter.ts';
import { sarifReporter } from './sarif.ts';
import { terminalReporter } from './terminal.ts';

/** Every report of the library; a new one is a file and a line here. */
export const REPORTERS: readonly Reporter[] = [
  terminalReporter,
  jsonReporter,
  jsonlReporter,
  sarifReporter,
  htmlReporter,
  markdownReporter,
];
