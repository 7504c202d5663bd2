import { storedAt } from './place.ts'

// Places handed out here and not yet committed: what comes before the first of them is all there.
const open = new Set<number>()

/** Runs a writing whose first place is this one. */
export async function whileWriting<T>(place: number, work: () => Promise<T>): Promise<T> {
  open.add(place)
  try {
    return await work()
  } finally {
    open.delete(place)
  }
}

/** The instant of the oldest writing of this process that is not finished; now when there is none. */
export const oldestHere = (now: Date): number =>
  [...open].reduce((least, place) => Math.min(least, storedAt(place).getTime()), now.getTime())
