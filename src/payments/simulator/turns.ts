const last = new WeakMap<object, Promise<unknown>>()

/** One request at a time within this process: those that wait hold no connection of the database meanwhile. */
export function inTurn<T>(simulator: object, work: () => Promise<T>): Promise<T> {
  const turn = (last.get(simulator) ?? Promise.resolve()).then(work)
  last.set(
    simulator,
    turn.catch(() => {}),
  )
  return turn
}
