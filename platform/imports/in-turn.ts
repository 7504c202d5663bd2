/** Works on files, one after the other in this process: whoever waits holds no line of the database. */
let last: Promise<unknown> = Promise.resolve()
let taken = 0

/** True while a file is worked on: the next one waits. */
export const isTaken = (): boolean => taken > 0

/** Does the work once those asked before it are over, whatever became of them. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  taken += 1
  const mine = last.then(work).finally(() => (taken -= 1))
  last = mine.catch(() => {})
  return mine
}
