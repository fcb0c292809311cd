import {
  type CodeAction,
  type CodeActionParams,
  type Connection,
  DiagnosticSeverity,
  type ExecuteCommandParams,
  type Hover,
  type Position,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Exemption } from '../policy/exemption.ts';
import { createExemptions } from '../policy/exemption.ts';
import { fill, type Locale } from '../report/messages/index.ts';
import type { Review, Reviewer } from '../reviewer.ts';
import { VERSION } from '../version.ts';
import { ACCEPT, type Acceptance, actionsFor } from './actions.ts';
import { diagnosticsOf, hoverOf, rangeOf } from './diagnostics.ts';
import { reviewOpen } from './review-open.ts';
import { LSP_WORDS } from './words.ts';

/** What a language server is made of. */
export interface LanguageServerOptions {
  /** Gives the reviewer; asked again once an exemption was added. */
  readonly reviewer: () => Promise<Reviewer>;
  /** Keeps exemptions; without it nothing can be accepted in the editor. */
  readonly keep?: ((exemptions: readonly Exemption[]) => void) | undefined;
  readonly locale: Locale;
  /** Milliseconds without typing before a document is reviewed; 200 unless told. */
  readonly delay?: number | undefined;
}

const DELAY = 200;

/** A review and the text it is about. */
interface Known {
  readonly review: Review;
  readonly text: TextDocument;
}

/**
 * Reviews what an editor has open: diagnostics as one types, hovers with reason
 * and articles, actions that mask a value or let it stand. Serves until the
 * connection ends. A review that fails shows as an error at the top, never as a
 * clean text.
 */
export function serveLanguage(connection: Connection, options: LanguageServerOptions): void {
  const { locale, delay = DELAY } = options;
  const words = LSP_WORDS[locale];
  const texts = new TextDocuments(TextDocument);
  const known = new Map<string, Known>();
  const waiting = new Map<string, NodeJS.Timeout>();
  let reviewer = options.reviewer();
  // Whoever asks for it sees the rejection; until then it is no unhandled one.
  reviewer.catch(() => {});

  connection.onInitialize(() => ({
    serverInfo: { name: 'xianshen', version: VERSION },
    capabilities: {
      textDocumentSync: TextDocumentSyncKind.Incremental,
      hoverProvider: true,
      codeActionProvider: { codeActionKinds: ['quickfix'] },
      executeCommandProvider: { commands: [ACCEPT] },
    },
  }));
  texts.onDidChangeContent(({ document }) => {
    clearTimeout(waiting.get(document.uri));
    waiting.set(
      document.uri,
      setTimeout(() => void show(document), delay),
    );
  });
  texts.onDidClose(({ document: { uri } }) => {
    clearTimeout(waiting.get(uri));
    waiting.delete(uri);
    known.delete(uri);
    void connection.sendDiagnostics({ uri, diagnostics: [] });
  });
  connection.onHover(({ textDocument, position }): Hover | null => {
    const value = rulingsAt(textDocument.uri, position)
      .flatMap((ruling) => hoverOf(ruling, locale) ?? [])
      .join('\n\n---\n\n');
    return value === '' ? null : { contents: { kind: 'markdown', value } };
  });
  connection.onCodeAction(actionsIn);
  connection.onExecuteCommand(accept);
  texts.listen(connection);
  connection.listen();

  async function show(text: TextDocument): Promise<void> {
    const { uri, version } = text;
    try {
      const review = await reviewOpen(
        { languageId: text.languageId, name: nameOf(uri), text: text.getText() },
        await reviewer,
      );
      // Somebody went on typing meanwhile: this answer is about another text.
      if (texts.get(uri)?.version !== version) return;
      known.set(uri, { review, text: TextDocument.create(uri, text.languageId, version, text.getText()) });
      await connection.sendDiagnostics({ uri, version, diagnostics: diagnosticsOf(review, text, locale) });
    } catch {
      const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
      const failed = { range, severity: DiagnosticSeverity.Error, source: 'xianshen', message: words.failed };
      known.delete(uri);
      await connection.sendDiagnostics({ uri, version, diagnostics: [failed] });
    }
  }

  function actionsIn({ textDocument: { uri }, range }: CodeActionParams): CodeAction[] {
    const current = currentOf(uri);
    if (current === undefined) return [];
    const { review, text } = current;
    const [from, to] = [text.offsetAt(range.start), text.offsetAt(range.end)];
    return review.verdict.rulings.flatMap((ruling) => {
      if (ruling.outcome === 'pass') return [];
      const own = rangeOf(review, ruling, text);
      const isTouched = text.offsetAt(own.start) <= to && from <= text.offsetAt(own.end);
      return isTouched ? actionsFor(ruling, review, text, locale) : [];
    });
  }

  function rulingsAt(uri: string, position: Position): Review['verdict']['rulings'] {
    const current = currentOf(uri);
    if (current === undefined) return [];
    const { review, text } = current;
    const at = text.offsetAt(position);
    return review.verdict.rulings.filter((ruling) => {
      const { start, end } = rangeOf(review, ruling, text);
      return text.offsetAt(start) <= at && at < text.offsetAt(end);
    });
  }

  /** What is known of a document as it stands now. */
  function currentOf(uri: string): Known | undefined {
    const current = known.get(uri);
    return current?.text.version === texts.get(uri)?.version ? current : undefined;
  }

  async function accept({ command, arguments: [given] = [] }: ExecuteCommandParams): Promise<void> {
    if (command !== ACCEPT || !isAcceptance(given)) return;
    const { uri, fingerprint, reason, by, until } = given;
    if (options.keep === undefined || reason === undefined || by === undefined || until === undefined) {
      connection.window.showInformationMessage(fill(words.how, { finding: fingerprint.slice(0, 8) }));
      return;
    }
    const review = currentOf(uri)?.review;
    const findings = (review?.verdict.rulings ?? [])
      .filter(({ finding, outcome }) => outcome !== 'pass' && finding.fingerprint === fingerprint)
      .map(({ finding }) => finding);
    if (review === undefined || findings.length === 0) {
      connection.window.showWarningMessage(words.gone);
      return;
    }
    const current = await reviewer;
    const contextOf = (finding: (typeof findings)[number]): string => current.contextOf(review.document, finding);
    options.keep(createExemptions(findings, contextOf, { approver: by, reason, until }));
    reviewer = options.reviewer();
    connection.window.showInformationMessage(fill(words.accepted, { until }));
    await Promise.all(texts.all().map(show));
  }
}

function nameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function isAcceptance(value: unknown): value is Acceptance {
  return typeof value === 'object' && value !== null && 'uri' in value && 'fingerprint' in value;
}
