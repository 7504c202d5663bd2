import type { Relation } from '#people'
import type { IconName } from '#platform/ui'

/** To whom somebody shows what they can do: those who train them, those who accompany them, their jury, who hosts them. */
export const audiences = ['training', 'support', 'jury', 'tutor'] as const
export type Audience = (typeof audiences)[number]

/** Who stands in each, by where they stand around the person: the row of the access matrix. */
export const relationsOf: Record<Audience, readonly Relation[]> = {
  training: ['trainer', 'training lead', 'evaluator'],
  support: ['referent', 'integration adviser'],
  jury: ['juror'],
  tutor: ['tutor'],
}

export const drawnAudiences: Record<Audience, IconName> = {
  training: 'guide',
  support: 'people',
  jury: 'award',
  tutor: 'work',
}
