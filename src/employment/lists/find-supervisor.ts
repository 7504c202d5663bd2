import type { Action } from '#actions'
import { nameKey, onlyNamed, registerPerson, type Actor, type PersonId } from '#people'
import type { Db, Tx } from '#platform/db'
import { writeName } from '#platform/i18n'
import type { ImportContext } from '#platform/imports'
import { parisDay } from '#platform/time'
import { supervisorsFor } from '../post-writing/door.ts'

/**
 * Whom a list names as the supervisor of a post ('HÉLÈNE OUTURQUIN', 'Hélène Outurquin'): one of the ACI's supervisors, somebody
 * who supervises a post already, or a person that we did not know, who reads nothing until they are given the role.
 */
export async function findSupervisor(
  tx: Tx,
  action: Pick<Action, 'id' | 'leadId'>,
  named: string,
  { by, now }: Pick<ImportContext<Actor>, 'by' | 'now'>,
): Promise<PersonId | null> {
  const known = await knownSupervisor(tx, action, named, now)
  const [givenName = '', ...rest] = named.trim().split(/\s+/)
  const familyName = rest.join(' ')
  if (known || familyName === '') return known
  return registerPerson(tx, onlyNamed(writeName(givenName), writeName(familyName)), by.personId, now)
}

/** The same among those who are known, nobody else: null for a name that is none of theirs. */
export async function knownSupervisor(
  db: Db,
  action: Pick<Action, 'id' | 'leadId'>,
  named: string,
  now: Date,
): Promise<PersonId | null> {
  const known = await supervisorsFor(db, action, parisDay(now))
  return known.find(({ name }) => keyOf(name) === keyOf(named))?.id ?? null
}

const keyOf = (name: string) => nameKey({ givenName: '', familyName: name })
