import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/** A content security policy (CSP Level 3) under which nothing runs or shows but the given style and script. */
export function contentPolicy({ style, script }: { readonly style: string; readonly script?: string }): string {
  return [
    "default-src 'none'",
    `style-src '${sourceOf(style)}'`,
    ...(script === undefined ? [] : [`script-src '${sourceOf(script)}'`]),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function sourceOf(content: string): string {
  return `sha256-${btoa(String.fromCharCode(...sha256(utf8ToBytes(content))))}`;
}
