/** A number from 0 to below `most`, from a seed: the same run twice is the same. */
export type Draw = (most: number) => number

export function drawFrom(seed: number): Draw {
  let state = seed >>> 0 || 1
  return (most) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % most
  }
}
