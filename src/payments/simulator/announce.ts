import { createHmac } from 'node:crypto'
import type { Ground } from '#platform/ground'
import { markSaid, MOST, unsaid, type Said } from './simulator-store.ts'

/** The secret that signs what this simulator announces, known to this process only; `behind`: something may not have been heard yet. */
export type Voice = { secret: string; behind: boolean }

/** Signs as the protocol does: the time and the body, HMAC-SHA-256. */
export function sign(body: string, secret: string, seconds: number): string {
  return `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`
}

/** Announces one thing to this Beffroi, over HTTP. False when it was not heard. */
export async function say({ site, clock }: Ground, said: Said, secret: string): Promise<boolean> {
  const body = JSON.stringify(said)
  const signature = sign(body, secret, Math.floor(clock().getTime() / 1000))
  const answer = await fetch(`${site.url}/argent/annonces`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', 'stripe-signature': signature },
    signal: AbortSignal.timeout(5_000),
  }).catch(() => undefined)
  return answer?.ok ?? false
}

type Saying = { begun: boolean; done: Promise<void> }
const sayings = new WeakMap<Voice, Saying>()

/**
 * Announces what was not heard yet, the oldest first; what fails is said again next time. One at a time: whoever asks meanwhile waits for one
 * more turn, so that nothing is said twice because it was asked twice.
 */
export function sayAll(ground: Ground, voice: Voice): Promise<void> {
  const last = sayings.get(voice)
  if (last && !last.begun) return last.done
  const before = last ? last.done.catch(() => {}) : Promise.resolve()
  const saying: Saying = { begun: false, done: before }
  saying.done = before.then(() => {
    saying.begun = true
    return sayEach(ground, voice)
  })
  sayings.set(voice, saying)
  return saying.done
}

async function sayEach(ground: Ground, voice: Voice): Promise<void> {
  voice.behind = false
  const all = await unsaid(ground.db)
  const heard: string[] = []
  for (const said of all) {
    if (!(await say(ground, said, voice.secret))) break
    heard.push(said.id)
  }
  if (heard.length > 0) await markSaid(ground.db, heard, ground.clock())
  if (heard.length < all.length || all.length === MOST) voice.behind = true
}
