import { onlyNamed, readReach, type Identity } from '#people'
import type { Day } from '#platform/time'

/** What the form says of somebody who is not known yet: each field may be left empty. */
type Typed = Record<'familyName' | 'givenName' | 'reach' | 'answer', string | null> & {
  birthDate: Day | null
}
type Hired =
  | { ok: true; who: { described: Identity; answer: string | null } }
  | { ok: false; errors: Record<string, string> }

/** Who is hired, as a form says it, or what is wrong beside each field. */
export function readHired({ familyName, givenName, birthDate, reach, answer }: Typed, today: Day): Hired {
  const reached = readReach(reach)
  const errors: Record<string, string> = {
    ...(familyName ? {} : { familyName: 'Écrivez le nom.' }),
    ...(givenName ? {} : { givenName: 'Écrivez le prénom.' }),
    ...(birthDate && birthDate > today ? { birthDate: 'Cette date est à venir.' } : {}),
    ...(reached ? {} : { reach: 'Écrivez un seul numéro de téléphone, ou un seul courriel.' }),
  }
  if (!familyName || !givenName || !reached || Object.keys(errors).length > 0) return { ok: false, errors }
  return {
    ok: true,
    who: { described: { ...onlyNamed(givenName, familyName), birthDate, ...reached }, answer },
  }
}
