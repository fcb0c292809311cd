/**
 * What stands behind a whole name: a sign, or a word that goes on about a person. Part of a pattern, held against what
 * follows.
 */
export const END: string =
  '(?=[，。、；：！？,;:（）()“”"】【《》\\s|\\d]|$|在|于|因|系|与|和|及|到庭|到场|称|说|家中|家里|名下|当场|之[子女父母妻夫]|等[\\d一二三四五六七八九十]|[二两三四五六七八九]人|夫妇|一家|陈述|反映|自述|已|曾|未|也|均|仍|又|还|被|将|把|对|向|从|由|为|是|有|去年|今年|驾驶|患|住|退|出庭|出面|提出|提议|认为|表示|申请|要求|希望|签字|牵头|上前|目前|代[为领签办缴管]|来[信电问访到]|的)';

/** Classes of words, in the order of scripts/names/lexicon.ts, that stand where a name might as often as names do. */
export const NOT_BARE: readonly number[] = [1, 2, 3, 4, 5, 6, 10, 11, 12, 13, 14];
