import { lettersOf, type Letter } from '../offline/outbox.ts'
import { owner } from '../offline/owner.ts'
import { tell } from '../offline/post.ts'
import type { Sending } from '../offline/sending.ts'
import { sendLetters } from './send.ts'

const BACKOFF_MS = [5_000, 15_000, 45_000, 120_000, 300_000]

/**
 * Sends those letters that are `mine`, one sending at a time; asks for it `again` by itself, less and less often, until all has left. Who asks
 * while a sending has not read yet what waits asks for the same one.
 */
export function newLane(mine: (letter: Letter) => boolean, again: () => void): () => Promise<Sending> {
  let turn: Promise<unknown> = Promise.resolve()
  let next: Promise<Sending> | undefined
  let failures = 0
  let retry: ReturnType<typeof setTimeout> | undefined

  const send = (): Promise<Sending> => {
    if (next) return next
    const sending = turn.catch(() => undefined).then(sendAll)
    turn = next = sending
    return sending
  }

  async function sendAll(): Promise<Sending> {
    clearTimeout(retry)
    const letters = await lettersOf(owner).finally(() => (next = undefined))
    const waiting = letters.filter((one) => one.state === 'waiting' && mine(one))
    const sending = await sendLetters(waiting, owner)
    failures = sending.result === 'no network' ? failures + 1 : 0
    if (failures > 0) retry = setTimeout(again, BACKOFF_MS[Math.min(failures, 5) - 1])
    await tell(sending)
    if (sending.answered > 0) dispatchEvent(new Event('beffroi:sent'))
    return sending
  }

  return send
}
