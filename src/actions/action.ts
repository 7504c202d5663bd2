import type { Day } from '#platform/time'
import type { OrganisationId } from '#people'
import type { ActionId, ObligationId, GroupId } from './ids.ts'

/** What several organisations do together for people. */
export type Action = {
  id: ActionId
  slug: string
  title: string
  town: string
  leadId: OrganisationId
  leadName: string
  summary: string
  story: string
  picture: string
  publishedAt: Date | null
}

export const parts = [
  'positioning',
  'finding employers',
  'jury',
  'evaluation',
  'funding',
  'hosting',
  'support',
] as const
export type Part = (typeof parts)[number]

export const partWords: Record<Part, string> = {
  positioning: 'Positionnement du public',
  'finding employers': 'Repérage des employeurs',
  jury: 'Jury et attestation',
  evaluation: 'Évaluation Cléa',
  funding: 'Financement',
  hosting: 'Accueil en immersion',
  support: 'Appui',
}

/** The drawings that an action may choose for its card: files of browser/public/img. */
export const pictures = {
  linge: 'Du linge étendu',
  cuisine: 'Une cuisine',
  vitre: 'Une vitre',
  secours: 'Un geste de secours',
  ferme: 'Une ferme en ville',
  velo: 'Un vélo',
  pain: 'Du pain',
  affiche: 'Une affiche',
} as const
export type Picture = keyof typeof pictures

export const isPicture = (name: string): name is Picture => Object.hasOwn(pictures, name)

export type Partner = { organisationId: OrganisationId; name: string; part: Part }

/** A funder's rule: at least this share of the programme's time at a distance (FOAD). */
export type Obligation = {
  id: ObligationId
  actionId: ActionId
  funderId: OrganisationId
  funderName: string
  atLeastPercent: number
  /** Whether the PMSMP counts in the denominator: a setting, with its reason (DOMAIN.md [U]). */
  pmsmpCountsInTotal: boolean
  reason: string
  fromDay: Day
  untilDay: Day | null
}

/** The 12–13 people who do a programme together; its id is also the id of their circle (people). */
export type Group = {
  id: GroupId
  actionId: ActionId
  slug: string
  title: string
  places: number
  site: string
  startsOn: Day
  endsOn: Day
}

/** 'before', 'during' or 'after' the group's dates, on that day. */
export const stageOf = (group: Group, on: Day): 'before' | 'during' | 'after' =>
  on < group.startsOn ? 'before' : on > group.endsOn ? 'after' : 'during'
