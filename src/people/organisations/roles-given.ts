import { holds, steers, type Actor } from '../actor.ts'
import type { Organisation } from '../organisation.ts'
import { leadOfKind, roles, rolesOfKind, type Role } from '../role.ts'

/**
 * The roles that this reader may give and end **in this organisation**: all of them for who steers the territory; those of its kind for
 * its direction; the same but the direction for who leads it day by day; none elsewhere.
 */
export function rolesGivenBy(actor: Actor, { id, kind }: Pick<Organisation, 'id' | 'kind'>): readonly Role[] {
  if (steers(actor)) return roles
  if (holds(actor, 'direction', id)) return rolesOfKind[kind]
  const lead = leadOfKind[kind]
  return lead && holds(actor, lead, id) ? rolesOfKind[kind].filter((role) => role !== 'direction') : []
}
