import type { Tx } from '#platform/db'
import type { Answered, Changes } from './changes.ts'
import type { Kept, Kind, Of } from './objects.ts'
import { findObject, findObjects, simulatedBalance } from './store.ts'
import { writeChanges } from './changes-store.ts'

/** Where a request of the simulator works; `read`: what was read already; `known`: what was answered to keys. */
export type At = {
  tx: Tx
  now: Date
  changes: Changes
  read: Map<string, Kept>
  known: Map<string, Answered>
}

export const workAt = (tx: Tx, now: Date): At => ({
  tx,
  now,
  changes: { objects: new Map(), moved: new Map(), said: [], answered: [] },
  read: new Map(),
  known: new Map(),
})

/** Works, then writes what it changed. */
export async function inSimulator<T>(tx: Tx, now: Date, work: (at: At) => T | Promise<T>): Promise<T> {
  const at = workAt(tx, now)
  const result = await work(at)
  await writeChanges(tx, at.changes, now)
  return result
}

/** An object as this request has it now. */
export async function objectAt<K extends Kind>(
  { tx, changes, read }: At,
  kind: K,
  id: string,
): Promise<Of<K> | undefined> {
  const known = changes.objects.get(id) ?? read.get(id)
  return known?.object === kind ? (known as Of<K>) : findObject(tx, kind, id)
}

/** Reads in one question what requests will need. */
export async function readAhead({ tx, read }: At, ids: readonly string[]): Promise<void> {
  for (const one of await findObjects(tx, ids)) read.set(one.id, one)
}

export function moveBalance({ changes: { moved } }: At, account: string, cents: number): void {
  moved.set(account, (moved.get(account) ?? 0) + cents)
}

export const balanceAt = async ({ tx, changes }: At, account: string): Promise<number> =>
  (await simulatedBalance(tx, account)) + (changes.moved.get(account) ?? 0)
