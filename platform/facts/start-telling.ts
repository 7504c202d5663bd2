import { performance } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import type { Db } from '#platform/db'
import { BATCH, tellSome, type Listener } from './tell.ts'

/** How long between two looks, and when the database does not answer, in milliseconds. */
const PAUSE = { usual: 150, silent: 5_000 }

/** How much of its time a process spends on people before what follows from their gestures gives way, and for how long at most, in milliseconds. */
const RUSH = { share: 0.6, longest: 5_000 }

/**
 * Tells facts to their listeners, soon after each commit, until `stop()`. In a rush, people come first: facts gather, for five seconds at most,
 * and told together they cost less.
 */
export function startTelling(db: Db, listeners: readonly Listener[]): { stop(): Promise<void> } {
  const stopping = new AbortController()
  const { signal } = stopping
  const telling = (async () => {
    const inRush = watchRush()
    while (!signal.aborted) {
      const pause = inRush()
        ? PAUSE.usual
        : await tellSome(db, listeners).then(pauseAfter, () => PAUSE.silent)
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

const pauseAfter = (told: number): number => (told < BATCH ? PAUSE.usual : 0)

/** Whether people keep this process busy since it was last asked; never for longer than the longest. */
function watchRush(): () => boolean {
  let since = performance.eventLoopUtilization()
  let calmAt = performance.now()
  return () => {
    const now = performance.eventLoopUtilization()
    const { utilization } = performance.eventLoopUtilization(now, since)
    since = now
    const rush = utilization > RUSH.share && performance.now() - calmAt < RUSH.longest
    if (!rush) calmAt = performance.now()
    return rush
  }
}
