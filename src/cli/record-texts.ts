import type { RecordsCheck } from '../node/record-file.ts';
import type { Locale } from '../report/messages/index.ts';

/** What the commands around review records say. Templates hold `{name}` where a value goes. */
export interface RecordTexts {
  readonly record: string;
  readonly records: string;
  readonly verify: string;
  readonly output: string;
  readonly copy: string;
  readonly log: string;
  readonly key: string;
  readonly unit: string;
  readonly title: string;
  readonly number: string;
  readonly verifyingKey: string;
  readonly expect: string;
  readonly nothing: string;
  readonly otherForm: string;
  readonly copies: string;
  readonly badDigest: string;
  readonly written: string;
  readonly notWritten: string;
  readonly logged: string;
  readonly whole: string;
  readonly broken: string;
  readonly faults: Readonly<Record<Extract<RecordsCheck, { whole: false }>['fault'], string>>;
  readonly codes: string;
  readonly verifyCodes: string;
}

const zh: RecordTexts = {
  record: '审查文件并填写保密审查表：第一个是正文，其余是附件',
  records: '审查记录',
  verify: '核查审查记录有没有被改动或者缺失',
  output: '保密审查表写入此文件（.docx 或者 .html）',
  copy: '拟公开的脱敏副本，按文件的顺序，可以重复',
  log: '审查记录追加到此文件，另在 文件名.head 中记下末尾',
  key: '签发密钥文件，用来给记录的末尾盖印；不写则用环境变量 XIANSHEN_SIGNING_KEY，都没有则不盖印',
  unit: '拟公开单位',
  title: '信息名称；不写则填文件名',
  number: '文号',
  verifyingKey: '验证密钥文件；不写则用环境变量 XIANSHEN_VERIFYING_KEY，都没有则不核对印记',
  expect: '记录中应当有这一条：摘要，如审查表备注所载',
  nothing: '请写明 --output 或者 --log，否则没有可写的东西。',
  otherForm: '--output：{file} 应当以 .docx 或者 .html 结尾。',
  copies: '--copy：有 {copies} 个副本，却只有 {files} 个文件。',
  badDigest: '--expect：应当是 64 位十六进制数，如审查表备注所载。',
  written: '审查表已写入 {file}。结论：{outcome}。',
  notWritten: '无法写入 {file}，请检查路径和权限。',
  logged: '审查记录第 {entry} 条已写入 {file}，摘要 {digest}。',
  whole: '✓ 审查记录完整：{count} 条，末条摘要 {digest}。',
  broken: '✗ 审查记录不完整：{reason}',
  faults: {
    headless: '没有 .head 文件，末尾有没有缺失无从核对。',
    unsealed: '末尾没有盖印，无从核对是不是本单位所记。',
    foreign: '末尾的印记不是用这把密钥盖的，或者已被改动。',
    malformed: '第 {entry} 条不是完整的记录。',
    broken: '第 {entry} 条与前一条接不上：前一条被改动，或者其间有缺失、插入、调换。',
    cut: '从第 {entry} 条起缺失。',
    longer: '第 {entry} 条起是在记录之外添上的。',
    changed: '第 {entry} 条（末条）已被改动。',
    absent: '没有摘要与 --expect 相符的记录：那一条被改动、删去，或者整份记录被换过。',
  },
  codes: '退出码：0 已写入，不论审查结论；2 未能完成。',
  verifyCodes: '退出码：0 完整；1 不完整；2 未能核查。',
};

const en: RecordTexts = {
  record: 'review files and fill in the review form (in Chinese): the first is the paper, the others its attachments',
  records: 'records of reviews',
  verify: 'check that no record was changed or lost',
  output: 'write the form to this file (.docx or .html)',
  copy: 'redacted copy to be published, in the order of the files; may be repeated',
  log: 'append the record to this file, and note its end in FILE.head',
  key: 'file of the sealing key, for the end of the log; else XIANSHEN_SIGNING_KEY; without either it is not sealed',
  unit: 'office that publishes',
  title: 'title of the paper; else the name of the file',
  number: 'document number',
  verifyingKey: 'file of the verifying key; else XIANSHEN_VERIFYING_KEY; without either the seal is not checked',
  expect: 'this entry must be there: its digest, as the form bears it',
  nothing: 'Name --output or --log; otherwise there is nothing to write.',
  otherForm: '--output: {file} should end in .docx or .html.',
  copies: '--copy: there are {copies} copies, but {files} files.',
  badDigest: '--expect: should be 64 hexadecimal digits, as the form bears them.',
  written: 'Form written to {file}. Outcome: {outcome}.',
  notWritten: 'cannot write {file}; check path and permissions.',
  logged: 'Record {entry} written to {file}, digest {digest}.',
  whole: '✓ The log is whole: {count} records, the last with digest {digest}.',
  broken: '✗ The log is not whole: {reason}',
  faults: {
    headless: 'there is no .head file, so its end cannot be checked.',
    unsealed: 'its end is not sealed, so whose log it is cannot be checked.',
    foreign: 'its end was not sealed with this key, or the seal was changed.',
    malformed: 'entry {entry} is not a whole record.',
    broken:
      'entry {entry} does not follow from the one before: that was changed, or something was lost, put in or swapped.',
    cut: 'from entry {entry} on it is lost.',
    longer: 'from entry {entry} on it was added from outside.',
    changed: 'entry {entry}, the last, was changed.',
    absent: 'no entry has the digest of --expect: it was changed or removed, or the whole log was exchanged.',
  },
  codes: 'Exit code: 0 written, whatever the outcome; 2 could not be done.',
  verifyCodes: 'Exit code: 0 whole; 1 not whole; 2 could not be checked.',
};

export const RECORD_TEXTS: Readonly<Record<Locale, RecordTexts>> = { zh, en };
