import { sql, type Db } from '#platform/db'
import type { ActionId } from '#actions'
import type { PersonId } from '#people'
import type { State } from '../positioning.ts'
import { type Whose, reach } from './list-store.ts'
import type { ListedLine } from './listed-positioning.ts'

/** Whom a line that was not sure brought, in these actions or among the people of this referent: somebody must confirm it. */
export async function linesToConfirm(
  db: Db,
  { actionIds, referentId, now }: { actionIds: readonly ActionId[]; referentId: PersonId; now: Date },
): Promise<Pick<ListedLine, 'id' | 'givenName' | 'familyName'>[]> {
  return db.rows(sql`
    select p.id, who.given_name as "givenName", who.family_name as "familyName"
    from orientation.positionings p
    join people.published_persons who on who.id = p.person_id
    where p.to_confirm = 'shifted line' and (p.action_id = any(${actionIds}::uuid[]) or ${reach({ referentId, now })})
    order by who.family_name, who.given_name, p.id
    limit 50`)
}

/** How many positionings stand in each state. */
export async function countByState(db: Db, whose: Whose): Promise<Partial<Record<State, number>>> {
  const rows = await db.rows<{ state: State; count: number }>(sql`
    select p.state, count(*) as count
    from orientation.positionings p
    where ${reach(whose)}
    group by p.state`)
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]))
}

/** How many of these people nobody has moved since `before`, and still wait. */
export async function countSilent(db: Db, whose: Whose, before: Date): Promise<number> {
  const row = await db.row<{ count: number }>(sql`
    select count(*) as count
    from orientation.positionings p
    where ${reach(whose)}
      and p.state in ('positioned', 'invited', 'interviewed', 'waiting')
      and p.moved_at < ${before}`)
  return row?.count ?? 0
}
