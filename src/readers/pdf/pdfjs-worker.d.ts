/** pdfjs's parser; importing it registers it, and it exports nothing that is used. It comes without types. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
