import { seededOrganisations } from '#people'

/** Who runs the market of the demo. */
export const operatorId = seededOrganisations.ateliers.id

export const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * 86_400_000)
