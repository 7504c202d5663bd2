import { sql, type Db } from '#platform/db'
import type { Day } from '#platform/time'
import type { ActionId } from '#actions'
import type { PositioningId } from '../ids.ts'
import type { State } from '../positioning.ts'

/** A decision that may still be undone, as a commission reads it. */
export type UndoableLine = {
  id: PositioningId
  givenName: string
  familyName: string
  state: State
  /** Null when it is not on the waiting list. */
  rank: number | null
  decidedOn: Day
  /** Null when a list brought it. */
  decider: string | null
}

/** The last decision of each positioning of an action, made since an instant, where nobody has entered yet; the latest first. */
export async function listUndoable(
  db: Db,
  actionId: ActionId,
  { since, today }: { since: Date; today: Day },
): Promise<UndoableLine[]> {
  return db.rows<UndoableLine>(sql`
    select p.id, who.given_name as "givenName", who.family_name as "familyName", p.state, p.waiting_rank as rank,
      p.decided_on as "decidedOn", by.given_name || ' ' || by.family_name as decider
    from orientation.positionings p
    join people.published_persons who on who.id = p.person_id
    join lateral (
      select d.n, d.made_at, d.made_by
      from orientation.decisions d
      where d.positioning_id = p.id and d.undone_at is null
      order by d.n desc
      limit 1
    ) last on true
    left join people.published_persons by on by.id = last.made_by
    left join actions.published_groups g on g.id = p.group_id
    where p.action_id = ${actionId}
      and last.made_at >= ${since}
      and p.decided_on is not null
      and (g.id is null or greatest(g.starts_on, p.decided_on) >= ${today})
    order by last.made_at desc, who.family_name collate "fr-x-icu", who.given_name collate "fr-x-icu", p.id
    limit 100`)
}
