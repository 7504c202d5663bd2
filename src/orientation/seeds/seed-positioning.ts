import { seeded } from '#actions'
import { seededOrganisations, type PersonId } from '#people'
import type { Tx } from '#platform/db'
import { parisInstant, type Day } from '#platform/time'
import { proposePerson } from '../proposals/propose-person.ts'
import { readPositioning } from '../positioning-store.ts'
import { saveStanding } from '../standing-store.ts'
import type { Standing } from '../positioning.ts'
import { stepOf } from '../step.ts'
import { insertStep } from '../step-store.ts'
import { keepDecision } from '../undoing/door.ts'
import { karine, brigitte } from './seeded-positionings.ts'
import type { PositioningId } from '../ids.ts'

const plie = seededOrganisations.plie

const departement = seededOrganisations.departement

type Seed = { id: PositioningId; personId: PersonId; positionedOn: Day; ofPlie: boolean; comment?: string }

export const morning = (on: Day) => parisInstant(on, '09:00')

export async function seedOne(tx: Tx, { id, personId, positionedOn, ofPlie, comment }: Seed): Promise<void> {
  const organisation = ofPlie ? plie : departement
  const proposal = {
    positionedOn,
    mobility: null,
    status: null,
    toConfirm: null,
    prescriber: {
      prescriberKey: organisation.id,
      organisationId: organisation.id,
      organisationName: organisation.name,
      referentId: ofPlie ? karine : null,
      referentName: ofPlie ? 'Karine Hanquez' : 'Mme Roussel',
      phone: null,
      email: null,
      comment: comment ?? null,
      unread: [],
    },
  }
  const what = { id, actionId: seeded.clea, personId, proposal }
  await proposePerson(tx, what, ofPlie ? karine : brigitte, morning(positionedOn))
}

/** Writes what was decided without announcing it: the seeds of other rooms tell their own part. */
export async function seedDecision(
  tx: Tx,
  id: PositioningId,
  standing: Standing,
  groupTitle: string | null = null,
): Promise<void> {
  const step = stepOf(standing, groupTitle)
  if (!step || !('made' in standing)) return
  const { made } = standing
  const before = (await readPositioning(tx, id))?.standing
  if (before) await keepDecision(tx, { id, standing: before }, { by: made.by, at: morning(made.on) })
  await saveStanding(tx, id, standing, morning(made.on))
  await insertStep(tx, id, { ...step, onDay: made.on, by: made.by }, morning(made.on))
}
