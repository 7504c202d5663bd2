import { createHmac } from 'node:crypto'
import http from 'node:http'
import https from 'node:https'
import type { Ground } from '#platform/ground'
import type { Announced } from './objects.ts'
import { markSaid, MOST, unsaid } from './said-store.ts'

/** The secret that signs what this simulator announces, known to this process only; `behind`: something may not have been heard yet. */
export type Voice = { secret: string; behind: boolean }

/** Signs as the protocol does: the time and the body, HMAC-SHA-256. */
function sign(body: string, secret: string, seconds: number): string {
  return `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`
}

/** Announces one thing to this Beffroi, over HTTP. False when it was not heard. */
export async function say({ site, clock }: Ground, said: Announced, secret: string): Promise<boolean> {
  const body = JSON.stringify(said)
  const signature = sign(body, secret, Math.floor(clock().getTime() / 1000))
  const headers = { 'content-type': 'application/json', 'stripe-signature': signature }
  const { request, agent } = site.url.startsWith('https:') ? lines.https : lines.http
  return new Promise((done) => {
    const options = { method: 'POST', headers, agent, timeout: 5_000 }
    const asked = request(`${site.url}/argent/annonces`, options, (answer) => {
      answer.resume().on('close', () => done(answer.complete && answer.statusCode === 200))
    })
    asked.on('timeout', () => asked.destroy()).on('error', () => done(false))
    asked.end(body)
  })
}

/** Lines that are kept from one announcement to the next: `fetch` costs more than what is said. */
const lines = {
  http: { request: http.request, agent: new http.Agent({ keepAlive: true }) },
  https: { request: https.request, agent: new https.Agent({ keepAlive: true }) },
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
  if (heard.length > 0) await ground.db.transaction((tx) => markSaid(tx, heard, ground.clock()))
  if (heard.length < all.length || all.length === MOST) voice.behind = true
}
