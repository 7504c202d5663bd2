import type { Action } from '#actions'
import { nameKey, onlyNamed, professionals, registerPerson, type Actor } from '#people'
import type { Db } from '#platform/db'
import { writeName } from '#platform/i18n'
import type { ImportContext } from '#platform/imports'
import { parisDay } from '#platform/time'
import { supervisorsOf } from './post-store.ts'

/**
 * Whom a list names as the supervisor of a post ('HÉLÈNE OUTURQUIN', 'Hélène Outurquin'): one of the ACI's supervisors, somebody
 * who supervises a post already, or a person that we did not know, who reads nothing until they are given the role.
 */
export async function findSupervisor(
  tx: Db,
  action: Pick<Action, 'id' | 'leadId'>,
  named: string,
  { by, now }: Pick<ImportContext<Actor>, 'by' | 'now'>,
): Promise<string | null> {
  const [givenName = '', ...rest] = named.trim().split(/\s+/)
  const familyName = rest.join(' ')
  if (familyName === '') return null
  const inOffice = await professionals(tx, 'technical supervisor', parisDay(now), action.leadId)
  const known = [
    ...inOffice.map(({ personId, name }) => ({ id: personId, name })),
    ...(await supervisorsOf(tx, [action.id])),
  ].find(({ name }) => keyOf(name) === keyOf(named))
  if (known) return known.id
  return registerPerson(tx, onlyNamed(writeName(givenName), writeName(familyName)), by.personId, now)
}

const keyOf = (name: string) => nameKey({ givenName: '', familyName: name })
