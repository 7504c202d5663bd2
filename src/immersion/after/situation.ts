import type { PersonId } from '#people'
import type { ConventionId } from '../ids.ts'
import type { Moment } from './moment.ts'

export const situations = ['hired here', 'employed', 'training', 'looking', 'other'] as const
export type Situation = (typeof situations)[number]

/** As who accompanies the person reads it. */
export const situationNames: Record<Situation, string> = {
  'hired here': 'En emploi chez cet employeur',
  employed: 'En emploi ailleurs',
  training: 'En formation',
  looking: 'En recherche',
  other: 'Autre',
}

export const works = ['permanent', 'long', 'short', 'aided', 'own business', 'not said'] as const
type Work = (typeof works)[number]

export const workNames: Record<Work, string> = {
  permanent: 'CDI',
  long: 'CDD ou intérim, 6 mois ou plus',
  short: 'CDD ou intérim, moins de 6 mois',
  aided: 'Contrat d’insertion ou aidé',
  'own business': 'À son compte',
  'not said': 'Ne sait pas',
}

export const sinces = ['this month', 'three months', 'longer'] as const
type Since = (typeof sinces)[number]

export const sinceNames: Record<Since, string> = {
  'this month': 'Depuis moins d’un mois',
  'three months': 'Depuis 1 à 3 mois',
  longer: 'Depuis plus de 3 mois',
}

/** What was said; what is not known yet is null. */
export type Told = { situation: Situation; contract: Work | null; since: Since | null }

/** Who heard it. */
export type Heard =
  | { heardBy: 'person' | 'training'; notedBy: null }
  | { heardBy: 'referent'; notedBy: PersonId }

export type ToldSituation = Told & {
  conventionId: ConventionId
  moment: Moment
  heardBy: Heard['heardBy']
  saidAt: Date
}

export const isEmployed = ({ situation }: Pick<Told, 'situation'>): boolean =>
  situation === 'hired here' || situation === 'employed'

/** What is pressed next: three presses at most. */
export function nextPress(told: Told | undefined): 'situation' | 'contract' | 'since' | undefined {
  if (!told) return 'situation'
  if (isEmployed(told) && !told.contract) return 'contract'
  if ((isEmployed(told) || told.situation === 'training') && !told.since) return 'since'
  return undefined
}

/** What is known once this is pressed; undefined for a press that is not the next one: an old page. The first question begins again. */
export function pressed(
  before: Told | undefined,
  { situation, contract, since }: Record<keyof Told, string | null>,
): Told | undefined {
  const next = nextPress(before)
  const chosen = situations.find((one) => one === situation)
  if (chosen) return { situation: chosen, contract: null, since: null }
  const kind = works.find((one) => one === contract)
  if (next === 'contract' && before && kind) return { ...before, contract: kind }
  const when = sinces.find((one) => one === since)
  return next === 'since' && before && when ? { ...before, since: when } : undefined
}
