import type { CastId } from '../cast.ts'
import type { Membership } from '../actor.ts'
import type { Role } from '../role.ts'
import { seededOrganisations } from './seeded-organisations.ts'

export const places: {
  id: CastId
  organisation: keyof typeof seededOrganisations
  role: Role
}[] = [
  { id: 'claire', organisation: 'afp2i', role: 'trainer' },
  { id: 'brigitte', organisation: 'afp2i', role: 'training lead' },
  { id: 'karine', organisation: 'plie', role: 'referent' },
  { id: 'mathieu', organisation: 'evalpro', role: 'evaluator' },
  { id: 'helene', organisation: 'crefo', role: 'juror' },
  { id: 'helene', organisation: 'crefo', role: 'direction' },
  { id: 'martine', organisation: 'crefo', role: 'juror' },
  { id: 'idriss', organisation: 'crefo', role: 'juror' },
  { id: 'agnes', organisation: 'agefos', role: 'funder' },
  { id: 'paul', organisation: 'territory', role: 'steward' },
  { id: 'bruno', organisation: 'ateliers', role: 'technical supervisor' },
  { id: 'yanis', organisation: 'ateliers', role: 'courier' },
  { id: 'farida', organisation: 'ateliers', role: 'integration adviser' },
  { id: 'didier', organisation: 'ateliers', role: 'direction' },
  { id: 'nadege', organisation: 'delplanque', role: 'merchant' },
]

/** What one of the cast is to each organisation of the demo territory. */
export const seededMemberships = (id: CastId): Membership[] =>
  places
    .filter((one) => one.id === id)
    .map(({ organisation, role }) => {
      const { id: organisationId, name, kind } = seededOrganisations[organisation]
      return { organisationId, organisationName: name, organisationKind: kind, role }
    })
