/** Where text lies in a package: `part#offset`, the UTF-16 offset in the decoded part where its characters begin. */
export function textRef(part: string, at: number): string {
  return `${part}#${at}`;
}

/** Where an attribute lies: `part#offset@name`, the offset where the content of its element begins. */
export function attributeRef(part: string, at: number, name: string): string {
  return `${part}#${at}@${name}`;
}

/** A ref taken apart; undefined for one that leads into a file within the file. */
export function readRef(
  ref: string,
): { readonly part: string; readonly at: number; readonly attribute?: string | undefined } | undefined {
  const match = /^([^!#]*)#(\d{1,12})(?:@([^@]+))?$/u.exec(ref);
  return match === null ? undefined : { part: match[1] ?? '', at: Number(match[2]), attribute: match[3] };
}

/** A ref of a file within a file, as the outer one has it. */
export function innerRef(part: string, ref: string): string {
  return `${part}!${ref}`;
}
