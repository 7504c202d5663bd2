export const situations = ['employed', 'training', 'looking', 'other'] as const
export type Situation = (typeof situations)[number]

/** As who trains reads it. */
export const situationNames: Record<Situation, string> = {
  employed: 'En emploi',
  training: 'En formation',
  looking: 'En recherche',
  other: 'Autre',
}

export const contracts = ['permanent', 'long', 'short', 'aided', 'own business', 'not said'] as const
export type Contract = (typeof contracts)[number]

export const sinces = ['this month', 'three months', 'longer'] as const
export type Since = (typeof sinces)[number]

/** What was said of somebody's situation; what is not known yet is null. */
export type Told = { situation: Situation; contract: Contract | null; since: Since | null }

/** What is pressed next: three presses at most, one for who has neither a job nor a training. */
export function nextPress(told: Told | undefined): 'situation' | 'contract' | 'since' | undefined {
  if (!told) return 'situation'
  if (told.situation === 'employed' && !told.contract) return 'contract'
  if ((told.situation === 'employed' || told.situation === 'training') && !told.since) return 'since'
  return undefined
}
