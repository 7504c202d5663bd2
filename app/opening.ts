import { actionsOpening, leading } from '#actions'
import { organisationsOf, peopleOpening, steers, worksAs, type Actor } from '#people'
import type { Db } from '#platform/db'
import type { Card, OpeningStep } from '#platform/web'
import { territoryOpening } from '#territory'
import { trainingOpening } from '#training'
import { mailOpening } from './mail-opening.ts'

/** What a territory needs for one of its trades, in the order that works; `by`: who does it, for a reader who does not. */
export type Trade = { title: string; by: string | null; steps: OpeningStep[] }

/** A trade is opened by those whom it concerns, and looked at by who steers the territory. */
const trades: {
  title: string
  by: string
  isTheirs: (actor: Actor) => boolean
  steps: (db: Db, actor: Actor, isTheirs: boolean, now: Date) => Promise<OpeningStep[]>
}[] = [
  {
    title: 'Former',
    by: 'Qui est responsable de formation dans un organisme de formation le fait, depuis sa journée.',
    isTheirs: (actor) => worksAs(actor, 'training lead'),
    steps: async (db, actor, isTheirs) => {
      const leads = isTheirs ? organisationsOf(actor, ...leading) : undefined
      return [...(await actionsOpening(db, leads)), ...(await trainingOpening(db, leads))]
    },
  },
]

/** What this reader's territory needs before it works; nothing for who opens nothing here. */
export async function openingFor(db: Db, actor: Actor, now: Date): Promise<Trade[]> {
  const found: Trade[] = []
  if (steers(actor)) {
    const [name, copy] = await territoryOpening(db, now)
    const [publisher, ...people] = await peopleOpening(db, actor, now)
    const own = [name, ...(await mailOpening(db)), copy, ...(publisher ? [publisher] : []), ...people]
    found.push({ title: 'Le territoire', by: null, steps: own })
  }
  for (const { title, by, isTheirs, steps } of trades) {
    const theirs = isTheirs(actor)
    if (theirs || steers(actor))
      found.push({ title, by: theirs ? null : by, steps: await steps(db, actor, theirs, now) })
  }
  return found
}

/** True for who has something to open, or to see opened. */
export const opensSomething = (actor: Actor): boolean =>
  steers(actor) || trades.some(({ isTheirs }) => isTheirs(actor))

export const isDone = ({ proof }: OpeningStep): boolean => proof !== null

/** On the first page, until all that this reader does themselves is done. */
export async function openingToday(db: Db, actor: Actor, now: Date): Promise<Card[]> {
  if (!opensSomething(actor)) return []
  const own = (await openingFor(db, actor, now)).filter(({ by }) => by === null).flatMap(({ steps }) => steps)
  const next = own.find((step) => !isDone(step))
  if (!next) return []
  const title = steers(actor) ? 'Ouvrir le territoire' : 'Commencer'
  const text = `${own.filter(isDone).length} sur ${own.length}. La suite : ${next.title.toLowerCase()}.`
  return [{ title, text, href: '/ouverture', kind: 'do' }]
}
