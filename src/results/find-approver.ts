import { leads, readAction } from '#actions'
import { steers, type Actor } from '#people'
import type { Db } from '#platform/db'
import type { Article } from './article.ts'

/** Whose word counts on the page of an action: its lead's; the steward's in their place; nobody else's. */
export type Approver = 'lead' | 'in place of the lead'

export async function approverOf(
  db: Db,
  actor: Actor,
  { actionId }: Pick<Article, 'actionId'>,
): Promise<Approver | undefined> {
  const action = await readAction(db, actionId)
  if (action && leads(actor, action)) return 'lead'
  return action && steers(actor) ? 'in place of the lead' : undefined
}
