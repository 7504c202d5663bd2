import { findAction, type Action } from '#actions'
import { directs, worksAs, type Actor } from '#people'
import type { Db } from '#platform/db'
import { FileRefused, type ImportContext } from '#platform/imports'
import { findInside } from '../find-inside.ts'

/** The lists of posts and exits are the ACI's own register: those who keep it there send them. */
export const mayImport = (by: Actor): boolean =>
  worksAs(by, 'integration adviser') || directs(by, 'integration')

/**
 * The action where a list goes: the one that was named, or the only one that the sender's ACI leads.
 * @throws FileRefused with its sentence.
 */
export async function actionForImport(
  db: Db,
  { by, action: slug, now }: ImportContext<Actor>,
): Promise<Action> {
  const mine = mayImport(by) ? ((await findInside(db, by, now))?.actions ?? []) : []
  const named = slug ? await findAction(db, slug) : undefined
  if (slug && !named) throw new FileRefused('Cette action n’existe pas.')
  const chosen = named ? mine.filter(({ id }) => id === named.id) : mine
  const [only, another] = chosen
  if (!only) throw new FileRefused('Votre structure ne porte pas cette action : elle n’y a pas de postes.')
  if (another) throw new FileRefused(`Dites l’action : ${chosen.map(({ title }) => title).join(', ')}.`)
  return only
}
