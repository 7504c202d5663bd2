import { findKnown, fullName, registerApart, type Identity, type PersonId } from '#people'
import type { Tx } from '#platform/db'

export type Named = { ok: true; personId: PersonId; asked: string | null } | { ok: false; why: string }

/**
 * Who a line is about. Somebody who only resembles is registered apart, and those who steer the territory are asked whether
 * both are one person (`/personnes/doublons`): `asked` is the sentence that says so.
 */
export async function namePerson(tx: Tx, who: Identity, by: PersonId | null, now: Date): Promise<Named> {
  const known = await findKnown(tx, who, { otherFamilyNames: true })
  const [exact, another] = known.filter(({ resemblance }) => resemblance.kind === 'exact')
  if (exact && another)
    return {
      ok: false,
      why: 'Deux fiches ont ce nom et cette date. Le pilote du territoire doit dire si c’est la même personne.',
    }
  if (exact) return { ok: true, personId: exact.person.id, asked: null }
  const personId = await registerApart(tx, { who, others: known }, by, now)
  const [near] = known
  return {
    ok: true,
    personId,
    asked: near
      ? `Ressemble à ${fullName(near.person)}. Une fiche est créée à part : au pilote du territoire de dire si c’est la même personne.`
      : null,
  }
}
