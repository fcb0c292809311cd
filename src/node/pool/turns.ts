/** Lets so many go on at once, and the others in the order they came. */
export interface Turns {
  /** Settles when it is one's turn; rejects with the reason of the signal where that comes first. */
  take(signal: AbortSignal): Promise<void>;
  /** Ends one's turn. */
  give(): void;
}

/**
 * Makes turns for so many at once. Piscina has a queue of its own, but not for
 * jobs that can be aborted: of those that find all threads busy, one goes behind
 * the others each time a thread is free, and may do so for as long as they come.
 */
export function createTurns(places: number): Turns {
  const waiting: (() => void)[] = [];
  let free = places;
  return {
    async take(signal) {
      if (free > 0) free--;
      else await wait(signal);
    },
    give() {
      const next = waiting.shift();
      if (next === undefined) free++;
      else next();
    },
  };

  function wait(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const go = (): void => {
        signal.removeEventListener('abort', leave);
        resolve();
      };
      const leave = (): void => {
        waiting.splice(waiting.indexOf(go), 1);
        reject(signal.reason);
      };
      waiting.push(go);
      signal.addEventListener('abort', leave);
    });
  }
}
