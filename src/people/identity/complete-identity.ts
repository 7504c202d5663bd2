import type { Tx } from '#platform/db'
import { fold } from '#platform/i18n'
import type { Actor } from '../actor.ts'
import type { PersonId } from '../ids.ts'
import { lockPerson, readPerson, updatePerson } from '../person-store.ts'
import type { Identity } from '../person.ts'
import { openIdentity } from './correct-identity.ts'

/** What a list may add to a file where it is empty. */
const completed = ['usageName', 'phone', 'email', 'town', 'postcode'] as const
type Completed = (typeof completed)[number]

/**
 * Adds to the file of somebody what a list says and the file does not, for whoever may write it; what the file says stays. Gives what was
 * added, and what the list says otherwise.
 */
export async function completeIdentity(
  tx: Tx,
  actor: Actor,
  { personId, said }: { personId: PersonId; said: Identity },
  now: Date,
): Promise<{ added: Completed[]; otherwise: Completed[] }> {
  const opened = await openIdentity(tx, actor, personId, now)
  if (!opened) return { added: [], otherwise: [] }
  await lockPerson(tx, opened.id)
  const person = (await readPerson(tx, opened.id)) ?? opened
  const spoken = completed.filter((key) => said[key] !== null)
  const added = spoken.filter((key) => person[key] === null && !isName(person, said[key]))
  const otherwise = spoken.filter(
    (key) => person[key] !== null && fold(person[key]) !== fold(said[key] ?? '') && key !== 'postcode',
  )
  if (added.length > 0)
    await updatePerson(tx, person.id, {
      ...person,
      ...Object.fromEntries(added.map((key) => [key, said[key]])),
    })
  return { added, otherwise }
}

/** A usage name that is the family name says nothing. */
const isName = ({ familyName }: Identity, said: string | null): boolean =>
  fold(said ?? '') === fold(familyName)
