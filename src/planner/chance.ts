/** A seeded source of numbers in [0, 1): the same seed gives the same numbers on every machine. */
export type Chance = () => number

export function newChance(seed: number): Chance {
  let state = (seed ^ 0x9e3779b9) | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Says "skip this one" once in `1 / rate` calls on average, at the price of a countdown instead of a draw. */
export function newBlink(chance: Chance, rate: number): () => boolean {
  const gap = 1 / Math.log(1 - rate)
  const draw = () => Math.floor(Math.log(1 - chance()) * gap)
  let left = draw()
  return () => {
    if (left-- > 0) return false
    left = draw()
    return true
  }
}
