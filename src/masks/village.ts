/** What a description that fits a share of people gives away among the residents of a place. */
export interface Crowd {
  /** How many other residents are expected to fit. */
  readonly others: number;
  /** The probability that nobody else fits, between 0 and 1. */
  readonly unique: number;
  /** The expected probability that a guess among those who fit is right, between 0 and 1. */
  readonly reidentified: number;
}

/**
 * The small-population model: `residents` people, each of whom fits with
 * probability `share` independently of the others (a k-map against a modelled village).
 */
export function crowdOf(share: number, residents: number): Crowd {
  const others = (residents - 1) * share;
  const unique = (1 - share) ** (residents - 1);
  const reidentified = share === 0 ? 1 : (1 - (1 - share) ** residents) / (residents * share);
  return { others, unique, reidentified };
}

/** Shares of people that a further attribute leaves, between 0 and 1, taken as independent of the name. */
export interface AttributeShares {
  readonly sex: number;
  /** One year of age. */
  readonly age: number;
}

/** Half the people have one sex; ages spread over a population as if seventy were equally common. */
export const ATTRIBUTE_SHARES: AttributeShares = { sex: 1 / 2, age: 1 / 70 };
