import type { Db } from '#platform/db'
import type { Ground } from '#platform/ground'
import { readAhead, workAt, type At } from './work-request.ts'
import { holdSimulator, writeChanges } from './changes-store.ts'

/** A request to the simulator: what it does, the key it came with, the objects that it names. */
type Turn<T> = { work: (at: At) => T | Promise<T>; key?: string | undefined; names?: readonly string[] }
type Waiting = Turn<unknown> & { done: (result: unknown) => void; fail: (cause: unknown) => void }

/** Does a request in its turn. */
export type Turns = <T>(turn: Turn<T>) => Promise<T>

/**
 * One request at a time: what the simulator answers never depends on a race. Those that come while it works are done in one transaction, in
 * the order they came, each seeing what those before it changed.
 */
export function newTurns(ground: Pick<Ground, 'db' | 'clock'>): Turns {
  let waiting: Waiting[] = []
  let working = false
  const workAll = async () => {
    if (working) return
    working = true
    while (waiting.length > 0) {
      const some = waiting
      waiting = []
      await workTogether(ground.db, ground.clock(), some)
    }
    working = false
  }
  return <T>(turn: Turn<T>) =>
    new Promise<T>((done, fail) => {
      waiting.push({ ...turn, done: (result) => done(result as T), fail })
      void workAll()
    })
}

/** All of them are written, or none is and all fail. One that throws before it changed anything fails alone. */
async function workTogether(db: Db, now: Date, some: readonly Waiting[]): Promise<void> {
  try {
    const ends = await db.transaction(async (tx) => {
      const at = workAt(tx, now)
      const keys = some.flatMap(({ key }) => key ?? [])
      for (const one of await holdSimulator(tx, keys)) at.known.set(one.key, one)
      const names = new Set(some.flatMap((one) => one.names ?? []))
      if (names.size > 0) await readAhead(at, [...names])
      const ends: (() => void)[] = []
      for (const { work, done, fail } of some) {
        try {
          const result = await work(at)
          ends.push(() => done(result))
        } catch (cause) {
          ends.push(() => fail(cause))
        }
      }
      if (!(await writeChanges(tx, at.changes, now)))
        throw new Error('another process answered one of these keys')
      return ends
    })
    for (const end of ends) end()
  } catch (cause) {
    for (const { fail } of some) fail(cause)
  }
}
