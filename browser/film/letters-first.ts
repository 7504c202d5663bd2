import { holdsFilm } from '../letters/in-their-turn.ts'
import { lettersOf } from '../offline/outbox.ts'
import { owner } from '../offline/owner.ts'
import { flush } from '../offline/post.ts'

/** Those that had their turn: what something on the way refuses does not hold a film piece after piece. */
const had = new Set<string>()

/** What is small leaves between two pieces of a film: a presence that is signed meanwhile does not share the network with it. */
export async function lettersFirst(): Promise<void> {
  const letters = await lettersOf(owner)
  const waiting = letters.filter((one) => one.state === 'waiting' && !holdsFilm(one) && !had.has(one.act))
  if (waiting.length === 0) return
  for (const { act } of waiting) had.add(act)
  await flush()
}
