// Runs sandboxed, before the page. The page needs nothing of the program; it may only learn that it is in one.
const { contextBridge } = require('electron');

contextBridge.exposeInMainWorld('desktop', { platform: process.platform });
