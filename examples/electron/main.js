// The demonstration page in a window of its own: no Node in the page, no connection out of it, no other window.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, BrowserWindow, protocol, session } from 'electron';

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '../editor/dist');
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
const PAGE = 'app://editor/index.html';

// A worker needs an origin, which files do not have.
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
app.enableSandbox();

app.whenReady().then(() => {
  protocol.handle('app', serve);
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.defaultSession.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !/^(?:app|blob|devtools):/u.test(url) }),
  );
  openWindow();
});
app.on('window-all-closed', () => app.quit());
app.on('web-contents-created', (_event, contents) => {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
});

function openWindow() {
  const window = new BrowserWindow({
    width: 1280,
    height: 860,
    webPreferences: {
      preload: path.join(path.dirname(fileURLToPath(import.meta.url)), 'preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      webviewTag: false,
    },
  });
  window.loadURL(PAGE);
}

/** The built page, and nothing outside its folder. */
async function serve({ url }) {
  const file = path.join(ROOT, path.normalize(decodeURIComponent(new URL(url).pathname)));
  const type = TYPES[path.extname(file)];
  if (type === undefined || !file.startsWith(ROOT + path.sep)) return new Response('', { status: 404 });
  return new Response(await readFile(file), { headers: { 'content-type': `${type}; charset=utf-8` } });
}
