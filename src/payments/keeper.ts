import { organisationsOf, requireActing, requireActor, type Actor } from '#people'
import { notFound, type Ask } from '#platform/web'
import { payeesOf } from './payee-store.ts'
import type { Payee } from './payee.ts'

/** The accounts of somebody's organisations: those where they are merchant, direction, or lead the team. */
export const ownPayees = (c: Ask, actor: Actor): Promise<Payee[]> =>
  payeesOf(c.var.db, organisationsOf(actor, 'merchant', 'direction', 'technical supervisor'))

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
export const requireOperator = (c: Ask): Actor => requireActing(c, 'direction').actor
