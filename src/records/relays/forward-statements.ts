import type { Ground } from '#platform/ground'
import { placeAt, consistentThrough, type Kept } from '../statements/door.ts'
import type { Relay } from './relay.ts'
import { giveBackRelay, listRelays, saveSentTo, takeRelay } from './store.ts'
import { unsentStatements } from './unsent-store.ts'
import { sendToStore } from './send-to-store.ts'
import type { Trouble } from './trouble.ts'

const TAKEN_MS = 300_000
const WORKED_MS = 50_000
const AT_ONCE = 25

// A place is taken a little before its statement is on the disk. In this process we know which are still open; another one has
// ten seconds to write what it took.
const LAG_MS = 10_000

/** Sends to every relay what waits for it. One that does not answer is tried again at the next call, from where it stopped. */
export async function forwardStatements(ground: Ground): Promise<void> {
  for (const { id, state } of await listRelays(ground.db, null)) {
    const now = ground.clock()
    const relay =
      state === 'stopped'
        ? undefined
        : await ground.db.transaction((tx) => takeRelay(tx, id, now, new Date(now.getTime() + TAKEN_MS)))
    if (!relay) continue
    let trouble: Trouble | null = { why: 'interrupted' }
    try {
      trouble = await forwardTo(ground, relay)
    } finally {
      await ground.db.transaction((tx) => giveBackRelay(tx, id, ground.clock(), trouble))
    }
  }
}

/** Everything that waits, in order; gives what stopped it, or null. */
async function forwardTo(ground: Ground, relay: Relay): Promise<Trouble | null> {
  const { db } = ground
  const through = await consistentThrough(db, ground.clock())
  const before = placeAt(new Date(through.getTime() - LAG_MS))
  const until = performance.now() + WORKED_MS
  let at = relay
  while (performance.now() < until) {
    const waiting = await unsentStatements(db, at, before, AT_ONCE)
    if (waiting.length === 0) {
      await db.transaction((tx) => saveSentTo(tx, relay.id, before - 1))
      return null
    }
    const { sentTo, trouble } = await sendInOrder(ground, at, waiting)
    if (sentTo !== undefined) await db.transaction((tx) => saveSentTo(tx, relay.id, sentTo))
    if (trouble !== null) return trouble
    at = { ...at, sentTo: sentTo ?? at.sentTo }
  }
  return null
}

type Sent = { sentTo: number | undefined; trouble: Trouble | null }

/** All at once; when the other store refuses, one by one, so that the one it refuses is known and those before it are there. */
async function sendInOrder(ground: Ground, relay: Relay, waiting: readonly Kept[]): Promise<Sent> {
  const all = await sendToStore(ground, relay, waiting)
  if (all.ok) return { sentTo: waiting.at(-1)?.place, trouble: null }
  if (!all.refused) return { sentTo: undefined, trouble: all.trouble }
  let sentTo: number | undefined
  for (const one of waiting) {
    const alone = await sendToStore(ground, relay, [one])
    if (!alone.ok) return { sentTo, trouble: alone.trouble }
    sentTo = one.place
  }
  return { sentTo, trouble: null }
}
