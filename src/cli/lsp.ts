import path from 'node:path';
import process from 'node:process';
import {
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { serveLanguage } from '../lsp/server.ts';
import { addExemptions } from '../node/exemption-file.ts';
import type { Locale } from '../report/messages/index.ts';
import { EXIT, type Io } from './io.ts';
import { configuredReviewer, foundConfig, type ReviewerArguments } from './reviewer.ts';

/** Serves an editor over standard input and output until it hangs up. The configuration is that of the working folder. */
export async function lsp(given: ReviewerArguments, { io, locale }: { io: Io; locale: Locale }): Promise<number> {
  // A configuration that is wrong must be told before anybody relies on the reviews.
  const { config, folder } = await foundConfig(given, io.cwd);
  await configuredReviewer(given, io);
  const { exemptionFile } = config;
  const { stdin, stdout } = process;
  const connection = createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(stdin),
    new StreamMessageWriter(stdout),
  );
  serveLanguage(connection, {
    reviewer: () => configuredReviewer(given, io),
    keep:
      exemptionFile === undefined ? undefined : (added) => addExemptions(path.resolve(folder, exemptionFile), added),
    locale,
  });
  await new Promise<void>((resolve) => stdin.once('end', resolve).once('close', resolve));
  return EXIT.pass;
}
