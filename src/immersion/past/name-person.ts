import { findKnown, registerApart, type Identity, type PersonId } from '#people'
import type { Tx } from '#platform/db'

type Named = { ok: true; personId: PersonId; isNew: boolean; isAlike: boolean } | { ok: false; why: string }

/** Who a line is about. Somebody who only resembles is registered apart, and those who steer are asked whether both are one person. */
export async function namePerson(tx: Tx, who: Identity, by: PersonId, now: Date): Promise<Named> {
  const known = await findKnown(tx, who, { otherFamilyNames: true })
  const [exact, another] = known.filter(({ resemblance }) => resemblance.kind === 'exact')
  if (exact && another)
    return {
      ok: false,
      why: 'Deux fiches ont ce nom et cette date. Le pilote du territoire doit dire si c’est la même personne.',
    }
  if (exact) return { ok: true, personId: exact.person.id, isNew: false, isAlike: false }
  const personId = await registerApart(tx, { who, others: known }, by, now)
  return { ok: true, personId, isNew: true, isAlike: known.length > 0 }
}
