import { peopleOpening, steers, type Actor } from '#people'
import type { Db } from '#platform/db'
import type { Card, OpeningStep } from '#platform/web'
import { territoryOpening } from '#territory'
import { mailOpening } from './check-mail.ts'
import { isDone, lowered, nextOf } from './opening-step.ts'
import { trades } from './open-trades.ts'

/** What a territory needs for one of its trades, in the order that works; `by`: who does it, for a reader who does not. */
export type Trade = { title: string; by: string | null; steps: OpeningStep[] }

/** What this reader's territory needs before it works; nothing for who opens nothing here. */
export async function openingFor(db: Db, actor: Actor, now: Date): Promise<Trade[]> {
  const found: Trade[] = []
  if (steers(actor)) {
    const [name, host, addresses, copy] = await territoryOpening(db, now)
    const [publisher, ...people] = await peopleOpening(db, actor, now)
    const own = [
      name,
      ...(await mailOpening(db)),
      copy,
      ...(publisher ? [publisher] : []),
      host,
      ...people,
      addresses,
    ]
    found.push({ title: 'Le territoire', by: null, steps: own })
  }
  for (const { title, by, among, steps } of trades) {
    const own = among(actor)
    const isTheirs = own.length > 0
    if (isTheirs || steers(actor))
      found.push({
        title,
        by: isTheirs ? null : by,
        steps: await steps(db, isTheirs ? own : undefined, now),
      })
  }
  return found
}

/** True for who has something to open, or to see opened. */
export const opensSomething = (actor: Actor): boolean =>
  steers(actor) || trades.some(({ among }) => among(actor).length > 0)

/** What this reader opens, as their first page calls it: the territory, or their own part of it. */
export const openingTitle = (actor: Actor, territory = ''): string =>
  steers(actor) ? `Ouvrir ${territory || 'le territoire'}` : 'Commencer'

/** On the first page, until all that this reader does themselves is done. */
export async function openingToday(db: Db, actor: Actor, now: Date): Promise<Card[]> {
  if (!opensSomething(actor)) return []
  const own = (await openingFor(db, actor, now)).filter(({ by }) => by === null).flatMap(({ steps }) => steps)
  const next = nextOf(own)
  if (!next) return []
  const text = `${own.filter(isDone).length} sur ${own.length}. La suite : ${lowered(next.title)}.`
  return [{ title: openingTitle(actor), text, href: '/ouverture', kind: 'do' }]
}
