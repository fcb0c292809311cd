import { listedSurnames, surnameLength } from '../masks/surnames.ts';

const DOTTED = '\\p{Script=Han}{1,9}(?:[·•・]\\p{Script=Han}{1,9}){1,3}';
/** A name as a list has it: two to four Chinese characters, spaced out if there are two, or parts with dots between. */
export const NAME: string = `(?:${DOTTED}|\\p{Script=Han}{2,4}|\\p{Script=Han}[ \\u3000]{1,2}\\p{Script=Han})`;
/** 张某某, 李**, 王*明. */
export const MASKED_NAME: string =
  '(?:\\p{Script=Han}{1,2}某{1,3}|\\p{Script=Han}{1,2}[*＊×xX○●□〇]{1,3}\\p{Script=Han}?)';

const WHOLE_NAME = new RegExp(`^${NAME}$`, 'u');
const WHOLE_MASKED = new RegExp(`^${MASKED_NAME}$`, 'u');

/** What stands in columns of names, or begins lines, and is no name. */
const OTHER_WORDS =
  /^(?:合\s*计|小\s*计|总\s*计|共\s*计|备\s*注|姓\s*名|户\s*主|序\s*号|编\s*号|名\s*单|单\s*位|部\s*门|职\s*务|以上|其中|附件?|说\s*明|注意|空白|暂无|没有|无|同上|同左|详见|年度|月份|制表|审核|复核|填表|日期|电话|地址|本人|父亲|母亲|妻子|丈夫|儿子|女儿)/u;
/** Ends of the names of places, bodies and things. */
const OTHER_ENDS =
  /(?:[村庄镇乡县市区省州局厅处科股室办院校所站部队班组厂店]|公司|社区|街道|中心|学院|大学|小学|中学|医院|银行|项目|工程|补贴|费用|类别?|等级)$/u;

export type NameForm = 'name' | 'masked' | 'other';

/** What form a cell or token has. It does not look the name up: any two to four characters have the form of one. */
export function nameFormOf(text: string): NameForm {
  if (WHOLE_MASKED.test(text)) return 'masked';
  return WHOLE_NAME.test(text) && !OTHER_WORDS.test(text) ? 'name' : 'other';
}

/** 敖登格日乐: names of more characters than Han names have, which only a heading can show to be such. */
export function isLongName(text: string): boolean {
  return /^\p{Script=Han}{5,7}$/u.test(text) && !OTHER_WORDS.test(text) && !OTHER_ENDS.test(text);
}

/** One of the hundred commonest surnames, a compound one, or parts with dots between: more than the form of a name. */
export function startsWithSurname(text: string): boolean {
  return listedSurnames().has(text.charAt(0)) || surnameLength(text) === 2 || /[·•・]/u.test(text);
}

/** Whether it could as well be a place or a body: 杨庄, 综合科. */
export function endsLikePlace(text: string): boolean {
  return OTHER_ENDS.test(text);
}
