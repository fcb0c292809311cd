import { categoryOf, isWithin } from '../../model/categories.ts';
import type { Masker, Occurrence } from '../redaction.ts';

/**
 * Aliases by the order in which values appear: 申请人甲, 患者乙 for people, called
 * what the text calls them first, and 【手机号甲】 for everything else. One
 * value has one alias, however often and in whichever document it stands.
 */
export function createAliases(): Masker {
  const aliases = new Map<string, string>();
  const counts = new Map<string, number>();
  return (occurrence) => {
    const { category, fingerprint, before = '' } = occurrence;
    const isName = isWithin(category, 'personal.name');
    const role = isName ? roleOf(occurrence) : categoryOf(category).title.zh;
    let alias = aliases.get(fingerprint);
    if (alias === undefined) {
      const count = counts.get(role) ?? 0;
      counts.set(role, count + 1);
      alias = isName ? role + ordinal(count) : `【${role}${ordinal(count)}】`;
      aliases.set(fingerprint, alias);
    }
    // 申请人张三 becomes 申请人甲, not 申请人申请人甲.
    const said = ROLE_AT_END.exec(before)?.[1] ?? '';
    return said !== '' && isName && alias.startsWith(said) ? alias.slice(said.length) : alias;
  };
}

const ROLES =
  '被申请人|申请人|被上诉人|上诉人|被投诉人|投诉人|被举报人|举报人|信访人|来访人|申诉人|被处罚人|当事人|原告人?|被告人?|第三人|被害人|受害人|嫌疑人|证人|患者|病人|学生|户主|监护人|家长|承租人|购买人|报案人|伤者|死者|候选人|考生|职工|村民|居民';
const ROLE_AT_END = new RegExp(`(${ROLES})(?:姓名)?[:：( （\\s]{0,2}$`, 'u');

function roleOf({ label = '', before = '' }: Occurrence): string {
  return (ROLE_AT_END.exec(before) ?? ROLE_AT_END.exec(label))?.[1] ?? '人员';
}

const STEMS = '甲乙丙丁戊己庚辛壬癸';

/** 甲 to 癸, and numbers after them. */
function ordinal(count: number): string {
  return STEMS[count] ?? String(count + 1);
}
