import { PassThrough } from 'node:stream';
import { afterEach, expect, test } from 'vitest';
import {
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  ProposedFeatures,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { serveLanguage } from '../../src/lsp/server.ts';
import type { Exemption } from '../../src/policy/exemption.ts';
import { testReviewer } from '../support/reviewer.ts';

const ID = '532501190102030016';
const URI = 'file:///notice.txt';

let ended: () => void = () => {};
afterEach(() => ended());

interface Client {
  readonly connection: ProtocolConnection;
  /** The next diagnostics that the server sends. */
  readonly diagnostics: () => Promise<readonly Diagnostic[]>;
}

/** An editor and a server, as if they talked over standard input and output. */
async function client(kept?: Exemption[]): Promise<Client> {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  serveLanguage(
    createConnection(ProposedFeatures.all, new StreamMessageReader(toServer), new StreamMessageWriter(toClient)),
    {
      reviewer: async () => testReviewer({ asOf: '2025-06-30', exemptions: kept ?? [] }),
      keep: kept === undefined ? undefined : (added) => void kept.push(...added),
      locale: 'zh',
      delay: 5,
    },
  );
  const connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  const sent: (readonly Diagnostic[])[] = [];
  const asked: ((diagnostics: readonly Diagnostic[]) => void)[] = [];
  connection.onNotification('textDocument/publishDiagnostics', ({ diagnostics }: { diagnostics: Diagnostic[] }) => {
    const next = asked.shift();
    if (next === undefined) sent.push(diagnostics);
    else next(diagnostics);
  });
  connection.onRequest('window/showMessageRequest', () => null);
  connection.listen();
  ended = () => {
    connection.dispose();
    toServer.end();
    toClient.end();
  };
  await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
  await connection.sendNotification('initialized', {});
  return {
    connection,
    diagnostics: () => {
      const early = sent.shift();
      return early === undefined ? new Promise((resolve) => asked.push(resolve)) : Promise.resolve(early);
    },
  };
}

function open(text: string, languageId = 'plaintext', uri = URI): object {
  return { textDocument: { uri, languageId, version: 1, text } };
}

test('what must not be published is marked where it stands, and its value is not quoted', async () => {
  const { connection, diagnostics } = await client();
  await connection.sendNotification('textDocument/didOpen', open(`通知\n身份证号：${ID}\n`));
  const [found, ...others] = await diagnostics();
  expect(others).toEqual([]);
  expect(found).toMatchObject({ severity: 2, source: 'xianshen', code: 'personal.id-card' });
  expect(found?.range).toEqual({ start: { line: 1, character: 5 }, end: { line: 1, character: 23 } });
  expect(JSON.stringify(found)).not.toContain(ID.slice(0, 8));
});

test('a finding in a page or in Markdown is marked in its source', async () => {
  const { connection, diagnostics } = await client();
  await connection.sendNotification(
    'textDocument/didOpen',
    open(`<p>证件</p>\n<p>身份证号：<b>${ID}</b></p>`, 'html', 'file:///a.html'),
  );
  expect((await diagnostics())[0]?.range).toEqual({
    start: { line: 1, character: 11 },
    end: { line: 1, character: 29 },
  });
  await connection.sendNotification(
    'textDocument/didOpen',
    open(`# 证件\n\n- 身份证号：**${ID}**\n`, 'markdown', 'file:///a.md'),
  );
  expect((await diagnostics())[0]?.range).toEqual({
    start: { line: 2, character: 9 },
    end: { line: 2, character: 27 },
  });
});

test('a hover says why, and on what articles', async () => {
  const { connection, diagnostics } = await client();
  await connection.sendNotification('textDocument/didOpen', open(`身份证号：${ID}`));
  await diagnostics();
  const hover = await connection.sendRequest('textDocument/hover', {
    textDocument: { uri: URI },
    position: { line: 0, character: 8 },
  });
  expect(JSON.stringify(hover)).toMatch(/身份证号.*个人信息保护法/u);
  const beside = { textDocument: { uri: URI }, position: { line: 0, character: 1 } };
  expect(await connection.sendRequest('textDocument/hover', beside)).toBeNull();
});

test('an action masks the value, and then nothing is marked', async () => {
  const { connection, diagnostics } = await client();
  await connection.sendNotification('textDocument/didOpen', open('值班手机：13912340001'));
  const [found] = await diagnostics();
  const actions: { title: string; edit?: { changes: Record<string, { newText: string }[]> } }[] =
    await connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri: URI },
      range: found?.range,
      context: { diagnostics: [found] },
    });
  const masked = actions[0]?.edit?.changes[URI]?.[0]?.newText;
  expect(masked).toBe('139****0001');
  await connection.sendNotification('textDocument/didChange', {
    textDocument: { uri: URI, version: 2 },
    contentChanges: [{ text: `值班手机：${masked}` }],
  });
  expect(await diagnostics()).toEqual([]);
});

test('a finding is let stand with a reason, and comes back when the text around it changes', async () => {
  const kept: Exemption[] = [];
  const { connection, diagnostics } = await client(kept);
  await connection.sendNotification('textDocument/didOpen', open('值班手机：13912340001'));
  const [found] = await diagnostics();
  const acceptance = {
    uri: URI,
    fingerprint: found?.data.fingerprint,
    reason: '已取得同意',
    by: '保密办',
    until: '2025-12-31',
  };
  await connection.sendRequest('workspace/executeCommand', { command: 'xianshen.accept', arguments: [acceptance] });
  expect(await diagnostics()).toEqual([]);
  expect(kept).toMatchObject([{ approver: '保密办', reason: '已取得同意', until: '2025-12-31' }]);
  await connection.sendNotification('textDocument/didChange', {
    textDocument: { uri: URI, version: 2 },
    contentChanges: [{ text: '村民手机：13912340001' }],
  });
  expect(await diagnostics()).toHaveLength(1);
});

test('a review that fails is an error, not a clean text', async () => {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  serveLanguage(
    createConnection(ProposedFeatures.all, new StreamMessageReader(toServer), new StreamMessageWriter(toClient)),
    {
      reviewer: () => Promise.reject(new Error('no memory')),
      locale: 'zh',
      delay: 5,
    },
  );
  const connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  const answer = new Promise<readonly Diagnostic[]>((resolve) => {
    connection.onNotification('textDocument/publishDiagnostics', ({ diagnostics }: { diagnostics: Diagnostic[] }) =>
      resolve(diagnostics),
    );
  });
  connection.listen();
  ended = () => {
    connection.dispose();
    toServer.end();
  };
  await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
  await connection.sendNotification('textDocument/didOpen', open('通知'));
  expect(await answer).toMatchObject([{ severity: 1, message: expect.stringContaining('未能完成') }]);
});
