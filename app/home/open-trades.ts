import { actionsOpening } from '#actions'
import { deliveryOpening } from '#delivery'
import { employmentOpening } from '#employment'
import { farmOpening } from '#farm'
import { immersionOpening } from '#immersion'
import { marketOpening } from '#market'
import { accompanyingOpening } from '#orientation'
import { paymentsOpening } from '#payments'
import {
  namedOf,
  organisationsOf,
  type Actor,
  type OrganisationId,
  type OrganisationKind,
  type Role,
} from '#people'
import type { Db } from '#platform/db'
import type { OpeningStep } from '#platform/web'
import { trainingOpening } from '#training'

type Opener = {
  title: string
  /** who does it, said to who does not */
  by: string
  /** The organisations in whose name this reader opens it. */
  among: (actor: Actor) => readonly OrganisationId[]
  steps: (db: Db, among: readonly OrganisationId[] | undefined, now: Date) => Promise<OpeningStep[]>
}

/** A trade is opened by those whom it concerns, and looked at by who steers the territory. */
export const trades: Opener[] = [
  {
    title: 'Former',
    by: 'Qui est responsable de formation dans un organisme de formation le fait, depuis sa journée.',
    among: (actor) => organisationsOf(actor, 'training lead'),
    steps: async (db, among) => [...(await actionsOpening(db, among)), ...(await trainingOpening(db, among))],
  },
  {
    title: 'Accompagner',
    by: 'Qui est référent·e chez un prescripteur le fait, depuis sa journée.',
    among: (actor) => [
      ...new Set([...organisationsOf(actor, 'referent'), ...ofKinds(actor, ['direction'], ['prescriber'])]),
    ],
    steps: async (db, among) => [
      await accompanyingOpening(db, among),
      ...(await immersionOpening(db, among)),
    ],
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

const ofKinds = (
  actor: Actor,
  roles: readonly Role[],
  kinds: readonly OrganisationKind[],
): OrganisationId[] => kinds.flatMap((kind) => namedOf(actor, kind, ...roles).map(({ id }) => id))
