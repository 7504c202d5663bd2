import { worksAs, type Actor } from '#people'
import type { Db } from '#platform/db'
import { writeCount } from '#platform/i18n'
import { writeClock } from '#platform/time'
import type { Card } from '#platform/web'
import { TOUR } from '../screen/door.ts'
import { nextStop, numberOf, readRound } from '../round/door.ts'

/** The round of a courier's day: how many stops are left, and when the next one is. Nothing for somebody who rides no bike today. */
export async function courierToday(db: Db, actor: Actor, now: Date): Promise<Card[]> {
  const round = worksAs(actor, 'courier') ? await readRound(db, actor, now) : undefined
  if (!round) return []
  const next = nextStop(round.stops)
  if (!next) {
    const text = round.stops.length > 0 ? 'Elle est finie.' : 'Ses arrêts viendront ici.'
    return [{ title: 'Ma tournée', text, href: TOUR, kind: 'look' }]
  }
  const left = round.stops.filter((one) => one.state !== 'done' && numberOf(round.stops, one))
  const started = round.stops.some((one) => one.state === 'done')
  const title = `Ma tournée : ${writeCount(left.length, 'arrêt')}`
  const text = `${started ? 'Le suivant' : 'Départ'} à ${writeClock(next.starts)}`
  return [{ title, text, href: TOUR, kind: 'do' }]
}
