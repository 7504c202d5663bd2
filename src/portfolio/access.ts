import { actorOf, idsOf, requireActor, type Actor, type PersonId } from '#people'
import { asId } from '#platform/id'
import { idIn, isId, notFound, type Ask } from '#platform/web'
import type { Evidence } from './evidence.ts'
import { ownEvidence } from './evidence-store.ts'
import type { EvidenceId } from './ids.ts'

/** Somebody in their own portfolio, under all their ids. */
export type Own = { actor: Actor; mine: PersonId[] }

/** The same, where nobody may be signed in: a letter that a telephone kept. */
export async function ownIfAny(c: Ask): Promise<Own | undefined> {
  const actor = actorOf(c)
  return actor && { actor, mine: await idsOf(c.var.db, actor.personId) }
}

/** Everybody who signs in has a portfolio of their own. @throws SignInNeeded. */
export async function requireOwn(c: Ask): Promise<Own> {
  const actor = requireActor(c)
  return { actor, mine: await idsOf(c.var.db, actor.personId) }
}

/** The evidence of the address, for its person. @throws SignInNeeded, or notFound for anybody else. */
export async function requireOwnEvidence(c: Ask): Promise<Own & { evidence: Evidence }> {
  const own = await requireOwn(c)
  const evidence = await ownEvidence(c.var.db, own.mine, idIn(c))
  if (!evidence) throw notFound()
  return { ...own, evidence }
}

/** The evidence that a form or an address names, whoever it is of. */
export const namedIn = (given: unknown): EvidenceId[] =>
  [given ?? []]
    .flat()
    .map(String)
    .filter(isId)
    .map((id) => asId<EvidenceId>(id))
