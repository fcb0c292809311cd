import type { Segmenter } from './segmenter.ts';

/** Knows no words: every character stands for itself, so that a doubtful match counts as one. */
export const noSegmenter: Segmenter = { id: 'none', cut: (text) => [...text] };
