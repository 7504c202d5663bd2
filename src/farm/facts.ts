import type { Day } from '#platform/time'
import type { PersonId, OrganisationId } from '#people'
import type { ActId } from './ids.ts'

/** Grams of what is weighed; pieces or bunches of what is counted. */
type Amount = { weight_g: number } | { pieces: number }
type Chore = { actId: ActId; kind: string; words: string; by: PersonId; organisationId: OrganisationId }

type HarvestWork = { actId: ActId; lotNumber: string; by: PersonId; organisationId: OrganisationId }

/** What this room announces. */
declare module '#platform/facts' {
  interface Facts {
    'task done': Chore & { vegetable: string | null; doneOn: Day }
    'task undone': Chore
    /**
     * Somebody harvested, on that day, at that instant (ISO). `within_min`: since their last press of that day, so at most what it took; null for
     * the first, of which nobody knows when it began.
     */
    'harvest done': HarvestWork & { harvestedOn: Day; doneAt: string; within_min: number | null }
    'harvest undone': HarvestWork
    'lot harvested': Amount & {
      lotNumber: string
      product: string
      variety: string | null
      unit: string
      harvestedOn: Day
      bestBefore: Day | null
      organisationId: OrganisationId
      by: PersonId
    }
    /** The stall has more of it than it was told, or less when the amount is negative. */
    'lot corrected': Amount & { lotNumber: string; why: string; organisationId: OrganisationId; by: PersonId }
  }
}
