import { seededOrganisations } from '#people'
import { DAY_MS } from '#platform/time'

/** Who runs the market of the demo. */
export const operatorId = seededOrganisations.ateliers.id

export const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * DAY_MS)
