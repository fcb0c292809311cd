import * as z from 'zod';

/** How `xianshen serve` runs; part of the configuration. */
export interface ServiceConfig {
  /** Address to listen on; `127.0.0.1` unless told. Any other needs `keys`. */
  readonly host?: string | undefined;
  /** 8765 unless told. */
  readonly port?: number | undefined;
  /** Who may ask. Without keys everyone who reaches the address may. */
  readonly keys?: readonly ApiKey[] | undefined;
  /** Bytes of one request; 64 MiB unless told. */
  readonly bytes?: number | undefined;
  /** Requests that are worked on or wait; more are told to come back (503). 64 unless told. */
  readonly pending?: number | undefined;
  /** Requests a minute from one key, or one address where there are no keys (429). 6,000 unless told. */
  readonly perMinute?: number | undefined;
  /** Seconds for one review, waiting included; 60 unless told. */
  readonly seconds?: number | undefined;
  /** Threads that review; as many as there are cores unless told, four at most. */
  readonly workers?: number | undefined;
  /** Path of the key that seals the verdicts that pass; without it none is sealed. */
  readonly signingKeyFile?: string | undefined;
  /** Hours that a clearance holds; 24 unless told. */
  readonly hours?: number | undefined;
}

/** A key of the service, by its digest: the key itself stands in no file of ours. */
export interface ApiKey {
  /** Whose it is, as the log calls it. */
  readonly id: string;
  /** SHA-256 of the key, in hex. */
  readonly sha256: string;
}

const text = z.string().min(1);
const bound = z.number().int().positive();

export const serviceConfigSchema: z.ZodType<ServiceConfig> = z.strictObject({
  host: text.optional(),
  port: z.number().int().min(0).max(65_535).optional(),
  keys: z
    .array(z.strictObject({ id: z.string().regex(/^[\w.-]{1,64}$/u), sha256: z.string().regex(/^[0-9a-f]{64}$/u) }))
    .min(1)
    .optional(),
  bytes: bound.optional(),
  pending: bound.optional(),
  perMinute: bound.optional(),
  seconds: z.number().positive().optional(),
  workers: bound.optional(),
  signingKeyFile: text.optional(),
  hours: z.number().positive().max(8760).optional(),
});
