/** Its own declarations say that it is CommonJS, which it is not. */
declare module 'jieba-wasm/web' {
  export function cut(text: string, hmm: boolean): string[];
  // biome-ignore lint/style/noDefaultExport: it is not ours
  export default function init(options?: { readonly module_or_path: unknown }): Promise<unknown>;
}
