import type { Db } from '#platform/db'
import type { Carrier } from './carrier.ts'
import type { Letter } from './letter.ts'
import { messageOf } from './mail-server.ts'
import type { WhyNot } from './why-not.ts'
import { lockUnsent, markRefused, markSent } from './store.ts'
import { keepCarried, noteTry } from './unsent-store.ts'

/** Carries a letter at once, for somebody who waits for the answer, and keeps it with what became of it. It is not tried again. */
export async function sendNow(
  db: Db,
  carrier: Carrier,
  letter: Letter,
  at: Date,
): Promise<'sent' | { refused: WhyNot }> {
  const outcome = await carrier(letter).catch((cause: unknown) => ({
    refused: { why: 'said' as const, words: messageOf(cause) },
  }))
  await db.transaction((tx) => keepCarried(tx, letter, at, outcome === 'sent' ? null : outcome.refused))
  return outcome
}

/** How many leave at a time: as many may be sent twice, when the machine stops between the carrier and the commit. */
const AT_A_TIME = 10

/**
 * Sends letters once each: their rows are held while the carrier works, and a second job finds them sent. @throws once all were tried, when the
 * carrier lost some: those are tried again.
 */
export async function sendLetters(
  db: Db,
  carrier: Carrier,
  ids: readonly number[],
  at: Date,
  how: { forget: boolean },
): Promise<void> {
  const lost: unknown[] = []
  for (let n = 0; n < ids.length; n += AT_A_TIME)
    lost.push(...(await sendSome(db, carrier, ids.slice(n, n + AT_A_TIME), at, how)))
  if (lost.length > 0) throw new AggregateError(lost, `${lost.length} letters are still here`)
}

/** @returns why some could not leave. */
const sendSome = (
  db: Db,
  carrier: Carrier,
  ids: readonly number[],
  at: Date,
  how: { forget: boolean },
): Promise<unknown[]> =>
  db.transaction(async (tx) => {
    const lost: unknown[] = []
    const sent: number[] = []
    const carry = async ({ id, ...letter }: Letter & { id: number }) => {
      const outcome = await carrier(letter)
      if (outcome === 'sent') sent.push(id)
      else await markRefused(tx, id, at, outcome.refused)
    }
    const letters = await lockUnsent(tx, ids)
    const notLeft = new Map<number, unknown>()
    await Promise.all(
      letters.map((letter) => carry(letter).catch((cause: unknown) => void notLeft.set(letter.id, cause))),
    )
    for (const [id, cause] of notLeft) {
      lost.push(cause)
      await noteTry(tx, id, at, messageOf(cause))
    }
    if (sent.length > 0) await markSent(tx, sent, at, how)
    return lost
  })
