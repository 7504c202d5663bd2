import type { Db, Tx } from '#platform/db'
import { fold } from '#platform/i18n'
import { newId } from '#platform/id'
import { findCandidates, insertPerson, readPerson } from '../person-store.ts'
import type { Identity, Person } from '../person.ts'
import { compare, type Resemblance, type Wish } from './same-person.ts'
import type { PersonId } from '../ids.ts'

/** A person already known who is, or may be, the one described. */
export type Known = { person: Person; resemblance: Resemblance }

/**
 * Those we know who may be this person, the surest first, former spellings of merged rows included.
 * Never chooses: `exact` is sure, `near` is to be asked.
 */
export async function findKnown(db: Db, who: Identity, wish: Wish = {}): Promise<Known[]> {
  const candidates = await findCandidates(db, who)
  const alike = candidates
    .map(({ asRegistered, personId }) => ({ personId, resemblance: compare(who, asRegistered, wish) }))
    .filter((one): one is Alike => one.resemblance !== undefined)
    .toSorted((a, b) => rank(a.resemblance) - rank(b.resemblance))
  const known: Known[] = []
  // Rows merged into one person answer once, by the row that resembles most.
  for (const [i, { personId, resemblance }] of alike.entries()) {
    if (alike.findIndex((one) => one.personId === personId) < i) continue
    const person = await readPerson(db, personId)
    if (person) known.push({ person, resemblance })
  }
  return known
}

type Alike = { personId: PersonId; resemblance: Resemblance }

const rank = (resemblance: Resemblance) => (resemblance.kind === 'exact' ? 0 : 1)

/**
 * Who of those known it is: the only one of the same name and birth date, else whom the `answer` names, 'new' for nobody of them;
 * undefined while it is to be asked. An answer that names nobody of these is none.
 */
export function chosenAmong(known: readonly Known[], answer: string | null): PersonId | 'new' | undefined {
  const [first, ...others] = known
  if (!first) return 'new'
  const [exact, another] = known.filter(({ resemblance }) => resemblance.kind === 'exact')
  if (exact && !another && (others.length === 0 || answer === null)) return exact.person.id
  return answer === 'new' ? 'new' : known.find(({ person }) => person.id === answer)?.person.id
}

/** Registers somebody new and gives their id. The same `id` twice is once. Looking for the same person first is the caller's. */
export async function registerPerson(
  tx: Tx,
  who: Identity,
  by: PersonId | null,
  at: Date,
  id: PersonId = newId(),
): Promise<PersonId> {
  await insertPerson(
    tx,
    id,
    { ...who, givenName: who.givenName.trim(), familyName: who.familyName.trim() },
    by,
    at,
  )
  return id
}

/** True when two spellings are one name: accents, case, hyphens and apostrophes apart. */
export const sameSpelling = (one: string, other: string): boolean => fold(one) === fold(other)
