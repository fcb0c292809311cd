/** The county codes of one prefecture, past and present (GB/T 2260): enough of a region table to count with. */
export const CHANGSHA: readonly number[] = [
  430101, 430102, 430103, 430104, 430105, 430111, 430112, 430121, 430122, 430123, 430124, 430181, 430182,
];
