import { readAction } from '#actions'
import { professionals, readPerson, type PersonId } from '#people'
import type { Tx } from '#platform/db'
import { chez, typo } from '#platform/i18n'
import { tell, type Notice } from '#platform/notices'
import { addDays, parisDay, writeDate, type Day } from '#platform/time'
import type { Motive } from '../exit.ts'
import { pathsOf } from '../path-store.ts'

/** Somebody was hired by an employer, as it is proved elsewhere; `key` tells one hire from another. */
export type Hired = { key: string; personId: PersonId; employer: string; motive: Motive; startsOn: Day }

/**
 * Whoever writes how a path ends is told, once, with the way to a form where the reason is chosen already; and who accompanies the person. Nothing is
 * written by itself: an exit is what the direction has seen.
 */
export async function hearHire(tx: Tx, hired: Hired, now: Date): Promise<void> {
  const { personId, employer, motive, startsOn } = hired
  const person = await readPerson(tx, personId)
  const open = (await pathsOf(tx, personId, null)).filter(({ leftOn }) => leftOn === null)
  const today = parisDay(now)
  const notices: Notice[] = []
  for (const path of person ? open : []) {
    const action = await readAction(tx, path.actionId)
    // read on a locked screen: the name stands behind the link
    const title = typo(
      `${action?.title ?? 'Insertion'} : une personne a un contrat ${chez(employer)}, dès le ${writeDate(startsOn)}`,
    )
    const common = { key: `hired ${path.id} ${hired.key}`, title, pace: 'soon' } as const
    const directions = action ? await professionals(tx, 'direction', today, action.leadId) : []
    const form = new URLSearchParams({ motif: motive, jour: addDays(startsOn, -1) })
    for (const { personId: to } of directions)
      notices.push({
        ...common,
        to,
        body: 'Écrivez sa sortie : le motif est déjà choisi.',
        path: `/insertion/parcours/${path.id}/sortie?${form}`,
      })
    if (path.adviserId && !directions.some((one) => one.personId === path.adviserId))
      notices.push({ ...common, to: path.adviserId, path: `/insertion/personnes/${personId}` })
  }
  await tell(tx, notices, now)
}
