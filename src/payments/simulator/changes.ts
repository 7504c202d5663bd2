import type { Db } from '#platform/db'
import type { Kept, Kind, Of } from './objects.ts'
import {
  findObject,
  findObjects,
  simulatedBalance,
  writeChanges,
  type Answered,
  type Said,
} from './simulator-store.ts'

/** What a request changes at the provider: written in one question at its end, or not at all. */
export type Changes = {
  objects: Map<string, Kept>
  /** Cents that come to an account, '' for the platform's, or leave it. */
  moved: Map<string, number>
  said: Said[]
  answered: Answered[]
}

/** Where a request of the simulator works; `read`: what it has read already. */
export type At = { tx: Db; now: Date; changes: Changes; read: Map<string, Kept> }

export const workAt = (tx: Db, now: Date): At => ({
  tx,
  now,
  changes: { objects: new Map(), moved: new Map(), said: [], answered: [] },
  read: new Map(),
})

/** Works, then writes what it changed. */
export async function inSimulator<T>(tx: Db, now: Date, work: (at: At) => T | Promise<T>): Promise<T> {
  const at = workAt(tx, now)
  const result = await work(at)
  await writeChanges(tx, at.changes, now)
  return result
}

/** An object as this request has it now. `held`: nobody else changes it until the end of the transaction. */
export async function objectAt<K extends Kind>(
  { tx, changes, read }: At,
  kind: K,
  id: string,
  how?: 'held',
): Promise<Of<K> | undefined> {
  const known = changes.objects.get(id) ?? (how ? undefined : read.get(id))
  if (known?.object === kind) return known as Of<K>
  return findObject(tx, kind, id, how)
}

/** Reads in one question what a request will need. */
export async function readAhead({ tx, read }: At, ids: readonly string[]): Promise<void> {
  for (const one of await findObjects(tx, ids)) read.set(one.id, one)
}

export function moveBalance({ changes: { moved } }: At, account: string, cents: number): void {
  moved.set(account, (moved.get(account) ?? 0) + cents)
}

export const balanceAt = async ({ tx, changes }: At, account: string): Promise<number> =>
  (await simulatedBalance(tx, account)) + (changes.moved.get(account) ?? 0)
