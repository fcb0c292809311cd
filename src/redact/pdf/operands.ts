/** A name such as `/F1`, as the stream spells it, without its slash. */
export interface Name {
  readonly name: string;
}

/** What stands before an operator; null is undefined. */
export type Operand =
  | number
  | boolean
  | Name
  | Uint8Array
  | readonly Operand[]
  | ReadonlyMap<string, Operand>
  | undefined;

/** One operator of a content stream with its operands; of an inline image, `data` is what stands between ID and EI. */
export interface Operation {
  readonly operator: string;
  readonly operands: readonly Operand[];
  readonly data?: Uint8Array | undefined;
}

export function isName(operand: Operand): operand is Name {
  return typeof operand === 'object' && 'name' in operand;
}

/** Writes an operand; `undefined` where it holds something that has no business there, such as a dictionary. */
export function writeOperand(operand: Operand): string | undefined {
  if (typeof operand === 'number') return writeNumber(operand);
  if (typeof operand === 'boolean') return String(operand);
  if (operand instanceof Uint8Array) return writeString(operand);
  if (operand === undefined || operand instanceof Map) return undefined;
  if (isName(operand)) return `/${operand.name}`;
  if (!Array.isArray(operand)) return undefined;
  const items = operand.map(writeOperand);
  return items.includes(undefined) ? undefined : `[${items.join(' ')}]`;
}

/** PDF knows no exponents. */
export function writeNumber(value: number): string {
  if (!Number.isFinite(value)) return '0';
  const text = String(value);
  return text.includes('e') ? value.toFixed(10) : text;
}

function writeString(bytes: Uint8Array): string {
  let text = '<';
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0');
  return `${text}>`;
}
