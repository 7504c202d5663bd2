import { onlyNamed, registerPerson } from '#people'
import type { Tx } from '#platform/db'
import { dayOf, type Day } from '#platform/time'
import { seededId } from './seeded-id.ts'

/** A birth date that nobody has, the same each time. */
const bornAt = (n: number): Day =>
  dayOf(`${1964 + ((n * 7) % 38)}-${two(1 + ((n * 5) % 12))}-${two(1 + ((n * 11) % 28))}`)

const two = (n: number) => String(n).padStart(2, '0')

export async function seedPerson(
  tx: Tx,
  n: number,
  [familyName, givenName]: readonly [string, string, ...unknown[]],
  now: Date,
) {
  const who = { ...onlyNamed(givenName, familyName), birthDate: bornAt(n), town: 'Calais', postcode: '62100' }
  return registerPerson(tx, who, null, now, seededId('person', n))
}
