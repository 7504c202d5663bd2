import { holds, requireActor, requireRole, type Actor } from '#people'
import { notFound, type Ask } from '#platform/web'
import { payeesOf } from './payee-store.ts'
import type { Payee } from './payee.ts'

/** Who may see the money of an organisation: its merchant, its direction, and who leads its team. */
const keeps = (actor: Actor, organisationId: string): boolean =>
  (['merchant', 'direction', 'technical supervisor'] as const).some((role) =>
    holds(actor, role, organisationId),
  )

/** The accounts of somebody's organisations. */
export async function ownPayees(c: Ask, actor: Actor): Promise<Payee[]> {
  const ids = actor.memberships.map(({ organisationId }) => organisationId)
  return payeesOf(
    c.var.db,
    [...new Set(ids)].filter((id) => keeps(actor, id)),
  )
}

/** The account that an address names, or the only one. @throws SignInNeeded, or notFound for everybody else. */
export async function keptPayee(c: Ask): Promise<{ actor: Actor; payee: Payee; all: Payee[] }> {
  const actor = requireActor(c)
  const all = await ownPayees(c, actor)
  const wanted = c.req.query('commerce')
  const payee = wanted ? all.find(({ organisationId }) => organisationId === wanted) : all[0]
  if (!payee) throw notFound()
  return { actor, payee, all }
}

/** Who answers for the money of the market. @throws SignInNeeded, or notFound for everybody else. */
export const requireOperator = (c: Ask): Actor => requireRole(c, 'direction')
