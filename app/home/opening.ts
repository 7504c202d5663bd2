import { actionsOpening } from '#actions'
import { deliveryOpening } from '#delivery'
import { employmentOpening } from '#employment'
import { farmOpening } from '#farm'
import { marketOpening } from '#market'
import { paymentsOpening } from '#payments'
import {
  namedOf,
  organisationsOf,
  peopleOpening,
  steers,
  type Actor,
  type OrganisationKind,
  type Role,
} from '#people'
import type { Db } from '#platform/db'
import type { Card, OpeningStep } from '#platform/web'
import { territoryOpening } from '#territory'
import { trainingOpening } from '#training'
import { mailOpening } from './mail-opening.ts'

/** What a territory needs for one of its trades, in the order that works; `by`: who does it, for a reader who does not. */
export type Trade = { title: string; by: string | null; steps: OpeningStep[] }

type Opener = {
  title: string
  by: string
  /** The organisations in whose name this reader opens it. */
  among: (actor: Actor) => readonly string[]
  steps: (db: Db, among: readonly string[] | undefined, now: Date) => Promise<OpeningStep[]>
}

/** A trade is opened by those whom it concerns, and looked at by who steers the territory. */
const trades: Opener[] = [
  {
    title: 'Former',
    by: 'Qui est responsable de formation dans un organisme de formation le fait, depuis sa journée.',
    among: (actor) => organisationsOf(actor, 'training lead'),
    steps: async (db, among) => [...(await actionsOpening(db, among)), ...(await trainingOpening(db, among))],
  },
  {
    title: 'Employer en insertion',
    by: 'La direction d’une structure d’insertion le fait, depuis sa journée.',
    among: (actor) => ofKinds(actor, ['direction'], ['integration']),
    steps: async (db, among) => {
      const [write, show] = await actionsOpening(db, among) // nobody is admitted in a group there
      return [write, show, ...(await employmentOpening(db, among))]
    },
  },
  {
    title: 'Cultiver',
    by: 'La direction d’une structure d’insertion, ou son encadrement technique, le fait depuis sa journée.',
    among: (actor) => ofKinds(actor, supervising, ['integration']),
    steps: farmOpening,
  },
  {
    title: 'Livrer à vélo',
    by: 'La direction d’une structure d’insertion, ou son encadrement technique, le fait depuis sa journée.',
    among: (actor) => ofKinds(actor, supervising, ['integration']),
    steps: deliveryOpening,
  },
  {
    title: 'Vendre',
    by: 'Qui dirige la structure qui tiendra le marché le fait, depuis sa journée.',
    among: (actor) => ofKinds(actor, supervising, ['integration', 'public', 'other']),
    steps: async (db, among, now) => [
      ...(await marketOpening(db, among, now)),
      await paymentsOpening(db, among),
    ],
  },
]

const supervising = ['direction', 'technical supervisor'] as const

const ofKinds = (actor: Actor, roles: readonly Role[], kinds: readonly OrganisationKind[]): string[] =>
  kinds.flatMap((kind) => namedOf(actor, kind, ...roles).map(({ id }) => id))

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

/** The next step that this reader does themselves. */
export const nextOf = (steps: readonly OpeningStep[]): OpeningStep | undefined =>
  steps.find((step) => !isDone(step) && step.href !== null)

/** A title inside a sentence; « SMS » stays. */
export const lowered = (title: string): string => title.charAt(0).toLowerCase() + title.slice(1)

export const isDone = ({ proof }: OpeningStep): boolean => proof !== null

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
