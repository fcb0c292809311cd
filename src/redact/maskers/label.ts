import { categoryOf } from '../../model/categories.ts';
import type { Masker } from '../redaction.ts';

/** What kind of thing stood there: 【姓名】. */
export const label: Masker = ({ category }) => `【${categoryOf(category).title.zh}】`;
