import { worksAs, type Actor } from '#people'
import type { Db } from '#platform/db'
import { writerOf } from '#platform/languages'
import type { Card } from '#platform/web'
import { TOUR } from '../screen/door.ts'
import { nextStop, numberOf, readRound, roundSentences } from '../round/door.ts'

/** The round of a courier's day: how many stops are left, and when the next one is. Nothing for somebody who rides no bike today. */
export async function courierToday(db: Db, actor: Actor, now: Date): Promise<Card[]> {
  const round = worksAs(actor, 'courier') ? await readRound(db, actor, now) : undefined
  if (!round) return []
  const say = roundSentences.says[actor.language].today
  const card = { href: TOUR, said: roundSentences }
  const next = nextStop(round.stops)
  if (!next) {
    const text = round.stops.length > 0 ? say.over : say.toCome
    return [{ ...card, title: say.mine, text, kind: 'look' }]
  }
  const left = round.stops.filter((one) => one.state !== 'done' && numberOf(round.stops, one))
  const started = round.stops.some((one) => one.state === 'done')
  const clock = writerOf(actor.language).clock(next.starts)
  const text = started ? say.next(clock) : say.leaves(clock)
  return [{ ...card, title: say.left(left.length), text, kind: 'do' }]
}
