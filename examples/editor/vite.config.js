/** @type {import('vite').UserConfig} */
export default {
  // Relative addresses, so that the page also works from a folder and inside Electron.
  base: './',
  worker: { format: 'es' },
  build: { target: 'es2022', modulePreload: { polyfill: false } },
};
