import { setTimeout as wait } from 'node:timers/promises'
import type { Db } from '#platform/db'
import { BATCH, tellSome, type Listener } from './tell.ts'

/** How long between two looks, and when the database does not answer, in milliseconds. */
const PAUSE = { usual: 150, silent: 5_000 }

/** Tells facts to their listeners, soon after each commit, until `stop()`. Those of a rush are left to gather: told together, they cost less. */
export function startTelling(db: Db, listeners: readonly Listener[]): { stop(): Promise<void> } {
  const stopping = new AbortController()
  const { signal } = stopping
  const telling = (async () => {
    while (!signal.aborted) {
      const pause = await tellSome(db, listeners).then(
        (told) => (told < BATCH ? PAUSE.usual : 0),
        () => PAUSE.silent,
      )
      await wait(pause, undefined, { signal }).catch(() => {})
    }
  })()
  return {
    stop: async () => {
      stopping.abort()
      await telling
    },
  }
}
