import type { Locale } from '../report/messages/index.ts';

/** What the commands around clearances say. Templates hold `{name}` where a value goes. */
export interface ClearanceTexts {
  readonly keys: string;
  readonly createKeys: string;
  readonly seal: string;
  readonly verify: string;
  readonly keyOutput: string;
  readonly signingKey: string;
  readonly verifyingKey: string;
  readonly hours: string;
  readonly tokenOutput: string;
  readonly keysWritten: string;
  readonly exists: string;
  readonly noKey: string;
  readonly badHours: string;
  readonly notSealed: string;
  readonly sealed: string;
  readonly cleared: string;
  readonly refused: string;
  readonly sealCodes: string;
  readonly verifyCodes: string;
}

const zh: ClearanceTexts = {
  keys: '签发放行凭证的密钥',
  createKeys: '生成一对 Ed25519 密钥：签发用的自己保管，验证用的交给发布系统',
  seal: '审查文件，结论为放行的签发放行凭证',
  verify: '核对放行凭证：要公开的是不是审查过的那一份',
  keyOutput: '签发密钥写入此文件，验证密钥写入同名加 .pub 的文件',
  signingKey: '签发密钥文件；不写则用环境变量 XIANSHEN_SIGNING_KEY',
  verifyingKey: '验证密钥文件；不写则用环境变量 XIANSHEN_VERIFYING_KEY',
  hours: '凭证的有效时间（小时）',
  tokenOutput: '凭证写入文件，不写则打印',
  keysWritten: '签发密钥已写入 {file}，请妥善保管；验证密钥已写入 {file}.pub，可以交给发布系统。',
  exists: '{file} 已经存在，不会覆盖密钥。请换一个文件名。',
  noKey: '没有密钥：请用 --key 指明密钥文件，或者设置环境变量 {variable}。用 xianshen keys create 生成。',
  badHours: '--hours：应当是 0 以上、8760 以下的数。',
  notSealed: '{file}：审查结论为“{outcome}”，不签发放行凭证。用 xianshen review 查看原因。',
  sealed: '放行凭证已写入 {file}，有效至 {until}。',
  cleared: '✓ 可以公开：凭证与内容、现行规则相符，有效至 {until}。',
  refused: '✗ 不能公开：{reason}',
  sealCodes: '退出码：0 已签发；1 结论不是放行，未签发；2 未能完成。',
  verifyCodes: '退出码：0 可以公开；1 不能公开；2 未能核对。',
};

const en: ClearanceTexts = {
  keys: 'keys that seal clearances',
  createKeys:
    'create a pair of Ed25519 keys: one to seal with, kept secret, one to check with, for the publishing system',
  seal: 'review a file and, if it passes, seal a clearance for it',
  verify: 'check a clearance: is this the content that was reviewed?',
  keyOutput: 'write the sealing key to this file, the verifying key to the same name with .pub',
  signingKey: 'file of the sealing key; else the environment variable XIANSHEN_SIGNING_KEY',
  verifyingKey: 'file of the verifying key; else the environment variable XIANSHEN_VERIFYING_KEY',
  hours: 'how many hours the clearance holds',
  tokenOutput: 'write the clearance to a file instead of printing it',
  keysWritten:
    'Sealing key written to {file}, keep it secret; verifying key written to {file}.pub, for the publishing system.',
  exists: '{file} exists already; keys are never overwritten. Choose another name.',
  noKey:
    'No key: name its file with --key, or set the environment variable {variable}. xianshen keys create makes one.',
  badHours: '--hours: should be a number above 0, up to 8760.',
  notSealed: '{file}: the outcome is “{outcome}”; no clearance is given. See xianshen review for the reasons.',
  sealed: 'Clearance written to {file}, valid until {until}.',
  cleared: '✓ May be published: the clearance fits the content and the rules in force, valid until {until}.',
  refused: '✗ Must not be published: {reason}',
  sealCodes: 'Exit code: 0 sealed; 1 the outcome is not pass, nothing sealed; 2 could not be done.',
  verifyCodes: 'Exit code: 0 may be published; 1 must not; 2 could not be checked.',
};

export const CLEARANCE_TEXTS: Readonly<Record<Locale, ClearanceTexts>> = { zh, en };
