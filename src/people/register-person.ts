import { randomUUID } from 'node:crypto'
import type { Db } from '#platform/db'
import { fold } from '#platform/i18n'
import { findCandidates, insertPerson } from './person-store.ts'
import type { Identity, Person } from './person.ts'
import { compare, type Resemblance } from './same-person.ts'

/** A person already known who is, or may be, the one described. */
export type Known = { person: Person; resemblance: Resemblance }

/** Those we know who may be this person, the surest first. Never chooses: `exact` is sure, `near` is to be asked. */
export async function findKnown(db: Db, who: Identity): Promise<Known[]> {
  const candidates = await findCandidates(db, who)
  return candidates
    .map((person) => ({ person, resemblance: compare(who, person) }))
    .filter((one): one is Known => one.resemblance !== undefined)
    .toSorted((a, b) => rank(a.resemblance) - rank(b.resemblance))
}

const rank = (resemblance: Resemblance) => (resemblance.kind === 'exact' ? 0 : 1)

/** Registers somebody new and gives their id. The same `id` twice is once. Looking for the same person first is the caller's. */
export async function registerPerson(
  tx: Db,
  who: Identity,
  by: string | null,
  at: Date,
  id: string = randomUUID(),
): Promise<string> {
  await insertPerson(
    tx,
    id,
    { ...who, givenName: who.givenName.trim(), familyName: who.familyName.trim() },
    by,
    at,
  )
  return id
}

/** An identity where only the name is known. */
export const onlyNamed = (givenName: string, familyName: string): Identity => ({
  givenName,
  familyName,
  usageName: null,
  birthDate: null,
  phone: null,
  email: null,
  town: null,
  postcode: null,
})

/** True when two spellings are one name: accents, case, hyphens and apostrophes apart. */
export const sameSpelling = (one: string, other: string): boolean => fold(one) === fold(other)
