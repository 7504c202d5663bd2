import { holds, organisationsOf, requireActor, type Actor, type OrganisationId } from '#people'
import type { Db } from '#platform/db'
import { notFound, type Ask } from '#platform/web'
import { operatorsAmong, payeesOf } from './payee-store.ts'
import type { Payee } from './payee.ts'

/** An organisation that runs a market. */
export type Operator = { id: OrganisationId; name: string }

/** Who reads the money: the accounts of their own organisations, and the markets they answer for. */
export type Keeper = { actor: Actor; own: Payee[]; operators: Operator[] }

/** Same, on a page of one of these markets. */
export type Operating = Keeper & { operator: Operator }

const operating = ['direction', 'market keeper'] as const

/** The markets that somebody answers for: run by the organisations where they are direction, or keep the market. */
export const operatorsOf = (db: Db, actor: Actor): Promise<Operator[]> =>
  operatorsAmong(db, organisationsOf(actor, ...operating))

/** Who is signed in, and what of the money is theirs. @throws SignInNeeded */
export async function keeperOf(c: Ask): Promise<Keeper> {
  const actor = requireActor(c)
  const { db } = c.var
  const ids = organisationsOf(actor, 'merchant', 'direction', 'technical supervisor')
  const [own, operators] = await Promise.all([payeesOf(db, ids), operatorsOf(db, actor)])
  return { actor, own, operators }
}

/** The account that an address names, or the only one. @throws SignInNeeded, or notFound for everybody else. */
export async function keptPayee(c: Ask): Promise<{ keeper: Keeper; payee: Payee }> {
  const keeper = await keeperOf(c)
  const wanted = c.req.query('commerce')
  const payee = wanted ? keeper.own.find(({ organisationId }) => organisationId === wanted) : keeper.own[0]
  if (!payee) throw notFound()
  return { keeper, payee }
}

/**
 * Who answers for the money of a market: the one that the address names (`?organisme=`), else their first. @throws SignInNeeded, or notFound
 * for everybody else.
 */
export async function requireOperator(c: Ask): Promise<Operating> {
  const keeper = await keeperOf(c)
  const named = c.req.query('organisme')
  const operator = named ? keeper.operators.find(({ id }) => id === named) : keeper.operators[0]
  if (!operator) throw notFound()
  return { ...keeper, operator }
}

/** Somebody on a page about a thing of this operator's market; undefined when they do not answer for that market. */
export const operatingOn = (keeper: Keeper, operatorId: OrganisationId | null): Operating | undefined => {
  if (!operatorId || !holds(keeper.actor, operating, operatorId)) return undefined
  const operator = keeper.operators.find(({ id }) => id === operatorId)
  return operator && { ...keeper, operator }
}

/** Same. @throws SignInNeeded, or notFound for everybody else. */
export async function requireOperatorOf(
  c: Ask,
  operatorId: OrganisationId | null | undefined,
): Promise<Operating> {
  const found = operatingOn(await keeperOf(c), operatorId ?? null)
  if (!found) throw notFound()
  return found
}
