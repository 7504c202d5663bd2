import { seeded } from '#actions'
import { seededOrganisations, type CastId, type PersonId } from '#people'
import { employeFamilialGrid } from '../grid-employe-familial.ts'

/** What is typed to plan a jury of two for group 7, in tests: Hélène presides, Martine is of the employers. */
export const plannedJury = (heldOn: string, personId: (id: CastId) => PersonId) => ({
  group: seeded.group7,
  kind: 'jury',
  heldOn,
  startsAt: '09:00',
  place: 'Arras',
  organiser: seededOrganisations.crefo.id,
  grid: employeFamilialGrid.id,
  president: '1',
  'juror-1': personId('helene'),
  'college-1': 'professionals',
  'juror-2': personId('martine'),
  'college-2': 'employers',
})
