import { setTimeout as wait } from 'node:timers/promises'
import type { Db } from '#platform/db'
import { tellWaiting, type Listener } from './tell.ts'

/** How long between two looks when nothing waits, and when the database does not answer, in milliseconds. */
const PAUSE = { idle: 150, silent: 5_000 }

/** Tells facts to their listeners, soon after each commit, until `stop()`. */
export function startTelling(db: Db, listeners: readonly Listener[]): { stop(): Promise<void> } {
  const stopping = new AbortController()
  const { signal } = stopping
  const telling = (async () => {
    while (!signal.aborted) {
      const pause = await tellWaiting(db, listeners).then(
        () => PAUSE.idle,
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
