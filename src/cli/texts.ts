import type { FileProblemCode } from '../node/files.ts';
import type { Locale } from '../report/messages/index.ts';

/** What the command line says besides reports. Templates hold `{name}` where a value goes. */
export interface Texts {
  readonly about: string;
  readonly otherLanguage: string;
  readonly headings: Readonly<Record<string, string>>;
  readonly commands: {
    readonly review: string;
    readonly detectors: string;
    readonly dictionaries: string;
    readonly check: string;
  };
  readonly options: {
    readonly format: string;
    readonly policy: string;
    readonly config: string;
    readonly dictionary: string;
    readonly lang: string;
    readonly output: string;
    readonly quote: string;
    readonly exitZero: string;
    readonly package: string;
    readonly help: string;
    readonly version: string;
  };
  readonly exitCodes: string;
  readonly problems: Readonly<Record<FileProblemCode, string>>;
  readonly noPaths: string;
  readonly stdinName: string;
  readonly packageName: string;
  readonly reviewing: string;
  readonly written: string;
  readonly notWritten: string;
  readonly bug: string;
  readonly mistakes: {
    readonly unknownOption: string;
    readonly unknownCommand: string;
    readonly missingArgument: string;
    readonly missingValue: string;
    readonly notAllowed: string;
    readonly tooMany: string;
    readonly suggestion: string;
    readonly seeHelp: string;
  };
  readonly finds: string;
  readonly ignores: string;
  readonly terms: string;
  readonly repeated: string;
}

const zh: Texts = {
  about: '先审：公开前的保密与隐私审查。先审查、后公开。',
  otherLanguage: 'English: xianshen --lang en --help',
  headings: {
    'Usage:': '用法：',
    'Arguments:': '参数：',
    'Options:': '选项：',
    'Commands:': '命令：',
    'Global Options:': '通用选项：',
  },
  commands: {
    review: '审查文件、文件夹或者标准输入（-），说明能否公开',
    detectors: '列出全部检测项，各附示例',
    dictionaries: '词典工具',
    check: '检查词典文件是否符合格式',
  },
  options: {
    format: '报告格式',
    policy: '策略：government-site（默认）、enterprise、strict',
    config: '配置文件；不写则从当前文件夹逐级向上查找 xianshen.config.*',
    dictionary: '增加一部词典，可以重复',
    lang: '语言',
    output: '报告写入文件',
    quote: '在报告（terminal、html、markdown）中引用原文，仅供本人查看，勿外传',
    package: '把全部文件作为一组（正文及附件）合并审查，查出几份文件汇聚后的风险',
    exitZero: '审查结论不影响退出码；未能完成审查时仍为 2',
    help: '显示帮助',
    version: '显示版本',
  },
  exitCodes: '退出码：0 全部放行；1 有文件不能直接公开；2 未能完成审查。',
  problems: {
    missing: '{path}：没有这个文件或者文件夹，请检查路径。',
    forbidden: '{path}：没有读取权限，请联系文件的所有者。',
    'empty-folder': '{path}：文件夹中没有可以审查的文件。',
    'not-a-file': '{path}：不是普通文件，无法审查。',
    'too-large': '{path}：文件过大，请拆分后再审查。',
    failed: '{path}：读取失败，请稍后再试或者另存一份。',
  },
  noPaths: '请写明要审查的文件或者文件夹，例如：xianshen review 公示.docx',
  stdinName: '标准输入',
  packageName: '以上文件合并审查',
  reviewing: '审查 {bar} {value}/{total}',
  written: '报告已写入 {file}',
  notWritten: '无法写入 {file}，请检查路径和权限。',
  bug: '程序内部出错（{error}），这是先审的缺陷。请把本行连同 xianshen --version 的输出报告给维护者，不要附上文件内容。',
  mistakes: {
    unknownOption: '没有 {name} 这个选项。',
    unknownCommand: '没有 {name} 这个命令。',
    missingArgument: '缺少参数 {name}。',
    missingValue: '选项 {name} 后面要写一个值。',
    notAllowed: '选项 {name} 的值不对，可以写：{choices}。',
    tooMany: '参数太多。',
    suggestion: '是不是 {name}？',
    seeHelp: '用 xianshen --help 查看用法。',
  },
  finds: '找到',
  ignores: '放过',
  terms: '✓ {file}：{id}@{version}《{title}》，{count} 条，类别 {category}',
  repeated: '  其中 {count} 条重复',
};

const en: Texts = {
  about: 'xianshen: confidentiality and privacy review of Chinese documents before publication.',
  otherLanguage: '中文：xianshen --help',
  headings: {},
  commands: {
    review: 'review files, folders or standard input (-): may they be published?',
    detectors: 'list all detectors with examples',
    dictionaries: 'tools for dictionaries',
    check: 'check that dictionary files fit the format',
  },
  options: {
    format: 'format of the report',
    policy: 'policy: government-site (default), enterprise, strict',
    config: 'configuration file; else xianshen.config.* is looked for in the current folder and above',
    dictionary: 'add a dictionary; may be repeated',
    lang: 'language',
    output: 'write the report to a file',
    quote: 'quote the document in the report (terminal, html, markdown), for your own eyes only',
    package: 'review all files as one package, a body and its attachments, for what they add up to',
    exitZero: 'verdicts do not change the exit code; still 2 if the review could not be done',
    help: 'show help',
    version: 'show the version',
  },
  exitCodes: 'Exit code: 0 all pass; 1 something must not be published as it stands; 2 the review could not be done.',
  problems: {
    missing: '{path}: no such file or folder; check the path.',
    forbidden: '{path}: no permission to read it; ask its owner.',
    'empty-folder': '{path}: the folder has no files to review.',
    'not-a-file': '{path}: not a regular file, cannot be reviewed.',
    'too-large': '{path}: too large; split it and review the parts.',
    failed: '{path}: reading failed; try again later or save a copy.',
  },
  noPaths: 'Name the files or folders to review, as in: xianshen review notice.docx',
  stdinName: 'standard input',
  packageName: 'all of these together',
  reviewing: 'reviewing {bar} {value}/{total}',
  written: 'report written to {file}',
  notWritten: 'cannot write {file}; check path and permissions.',
  bug: 'Internal error ({error}): a defect of xianshen. Please report this line and the output of xianshen --version to its maintainers, without the document.',
  mistakes: {
    unknownOption: 'There is no option {name}.',
    unknownCommand: 'There is no command {name}.',
    missingArgument: 'The argument {name} is missing.',
    missingValue: 'The option {name} needs a value.',
    notAllowed: 'The option {name} takes one of: {choices}.',
    tooMany: 'Too many arguments.',
    suggestion: ' Did you mean {name}?',
    seeHelp: 'See xianshen --lang en --help.',
  },
  finds: 'finds',
  ignores: 'ignores',
  terms: '✓ {file}: {id}@{version} “{title}”, {count} terms, category {category}',
  repeated: '  {count} of them repeated',
};

export const TEXTS: Readonly<Record<Locale, Texts>> = { zh, en };
