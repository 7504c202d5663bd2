import { findKnown, fullName, onlyNamed, type Known, type PersonId } from '#people'
import type { Db } from '#platform/db'
import { birthSentences, readBirthDate } from '#platform/imports'
import type { Day } from '#platform/time'
import type { Trainee } from '../trainee-store.ts'

export type FoundTrainee =
  | { ok: true; personId: PersonId }
  | { ok: false; what: 'refused' | 'to check'; why: string }

export type NamedPerson = { familyName: string; givenName: string; birthDate: string }

type Wish = { today: Day; nameAlone?: boolean }

const refused = (why: string): FoundTrainee => ({ ok: false, what: 'refused', why })
const asked = (why: string): FoundTrainee => ({ ok: false, what: 'to check', why })

/**
 * The trainee of a group whom a line names, or the French sentence that says why nobody can be chosen. Never guesses: without a
 * birth date on both sides a name is a question, since somebody else of the territory may bear it. `nameAlone`: papers that never
 * have a birth date are read by the name, where nobody else on the territory bears it.
 */
async function findTrainee(
  db: Db,
  trainees: readonly Trainee[],
  named: NamedPerson,
  { today, nameAlone = false }: Wish,
): Promise<FoundTrainee> {
  if (named.familyName === '' || named.givenName === '') return refused('Le nom ou le prénom manque.')
  const born = readBirthDate(named.birthDate, today)
  if (!born.ok && born.refusal !== 'empty') return refused(birthSentences[born.refusal])
  const who = { ...onlyNamed(named.givenName, named.familyName), birthDate: born.ok ? born.value : null }
  const known = await findKnown(db, who)
  const here = known.filter(({ person }) => trainees.some((trainee) => trainee.personId === person.id))
  const [exact, another] = here.filter(({ resemblance }) => resemblance.kind === 'exact')
  if (exact && !another) return { ok: true, personId: exact.person.id }
  if (exact) return asked('Plusieurs stagiaires ont ce nom et cette date de naissance.')
  const namesakes = here.filter((one) => isNamesake(one))
  const [namesake] = namesakes
  if (nameAlone && !born.ok && namesake && known.length === 1)
    return { ok: true, personId: namesake.person.id }
  if (namesakes.length > 1) return asked('Plusieurs stagiaires portent ce nom : donnez la date de naissance.')
  if (namesake) return asked(questionAbout(fullName(namesake.person), born.ok))
  const [near] = here
  if (near)
    return refused(
      `Est-ce ${fullName(near.person)} ? Le nom ou la date de naissance diffère : corrigez le fichier ou la fiche.`,
    )
  if (known.some(({ resemblance }) => resemblance.kind === 'exact'))
    return refused('Cette personne est connue, mais n’est pas stagiaire de ce groupe.')
  return refused('Cette personne n’est pas connue dans ce groupe.')
}

const isNamesake = ({ resemblance }: Known): boolean =>
  resemblance.kind === 'near' && resemblance.why === 'no birth date'

const questionAbout = (name: string, dated: boolean): string =>
  dated
    ? `Est-ce bien ${name} ? Sa fiche n’a pas de date de naissance : complétez-la, puis recommencez.`
    : `Est-ce bien ${name} ? Un nom ne suffit pas : donnez la date de naissance dans le fichier, puis recommencez.`

/** The same question asked once for all the lines about one person. */
export function rememberTrainees(
  db: Db,
  trainees: readonly Trainee[],
  wish: Wish,
): (named: NamedPerson) => Promise<FoundTrainee> {
  const answers = new Map<string, Promise<FoundTrainee>>()
  return (named) => {
    const key = `${named.familyName}|${named.givenName}|${named.birthDate}`
    const answer = answers.get(key) ?? findTrainee(db, trainees, named, wish)
    answers.set(key, answer)
    return answer
  }
}
