import type { OrganisationId, PersonId, Right } from '#people'
import type { PastImmersion } from './past-immersion.ts'

/** Of these immersions, those that somebody is told of: of people whose file is open to them, all; of the others, those of the lists of their own organisations. */
export const tellable = (
  all: readonly PastImmersion[],
  rights: ReadonlyMap<PersonId, Right>,
  own: readonly OrganisationId[],
): PastImmersion[] =>
  all.filter(({ personId, keeperId }) => rights.get(personId)?.reads === true || own.includes(keeperId))
