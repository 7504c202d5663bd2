import { findKnown, fullName, onlyNamed } from '#people'
import type { Db } from '#platform/db'
import { readDate } from '#platform/sheets'
import type { Trainee } from '#training'

export type FoundTrainee = { ok: true; personId: string } | { ok: false; why: string }

type Named = { familyName: string; givenName: string; birthDate: string }

/**
 * The trainee of a group whom a line names, or the French sentence that says why nobody can be chosen. Never guesses: a name
 * with another birth date is shown to a person; a name without a birth date is enough when one trainee alone has it.
 */
export async function findTrainee(db: Db, trainees: readonly Trainee[], named: Named): Promise<FoundTrainee> {
  if (named.familyName === '' || named.givenName === '')
    return { ok: false, why: 'Le nom ou le prénom manque.' }
  const born = readDate(named.birthDate)
  if (!born.ok && born.refusal !== 'empty')
    return { ok: false, why: `La date de naissance « ${named.birthDate} » n’existe pas.` }
  const who = { ...onlyNamed(named.givenName, named.familyName), birthDate: born.ok ? born.value : null }
  const known = await findKnown(db, who)
  const here = known.filter(({ person }) => trainees.some((trainee) => trainee.personId === person.id))
  const sure = here.filter(
    ({ resemblance }) => resemblance.kind === 'exact' || resemblance.why === 'no birth date',
  )
  const [one, another] = sure.some(({ resemblance }) => resemblance.kind === 'exact')
    ? sure.filter(({ resemblance }) => resemblance.kind === 'exact')
    : sure
  if (one && !another) return { ok: true, personId: one.person.id }
  if (one) return { ok: false, why: 'Plusieurs stagiaires portent ce nom : donnez la date de naissance.' }
  const [near] = here
  if (near)
    return {
      ok: false,
      why: `Est-ce ${fullName(near.person)} ? Le nom ou la date de naissance diffère : corrigez le fichier ou la fiche.`,
    }
  if (known.some(({ resemblance }) => resemblance.kind === 'exact'))
    return { ok: false, why: 'Cette personne est connue, mais n’est pas stagiaire de ce groupe.' }
  return { ok: false, why: 'Cette personne n’est pas connue dans ce groupe.' }
}

/** The same question asked once for all the lines about one person. */
export function rememberTrainees(
  db: Db,
  trainees: readonly Trainee[],
): (named: Named) => Promise<FoundTrainee> {
  const answers = new Map<string, Promise<FoundTrainee>>()
  return (named) => {
    const key = `${named.familyName}|${named.givenName}|${named.birthDate}`
    const answer = answers.get(key) ?? findTrainee(db, trainees, named)
    answers.set(key, answer)
    return answer
  }
}
