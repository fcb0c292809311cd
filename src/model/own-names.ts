/** A name that the users decided about themselves. */
export interface OwnName {
  readonly name: string;
  /** Where they wrote it, for reports: `leaders.txt:3`. */
  readonly origin: string;
}

/** Names that are always public here, such as the leaders of this body, and names that never are. */
export interface OwnNames {
  readonly public: readonly OwnName[];
  readonly private: readonly OwnName[];
}
