import type { PersonId } from '#people'
import { sql, type Db, type Tx } from '#platform/db'
import { addDays, type Day } from '#platform/time'
import type { ConventionId } from '../ids.ts'
import type { Moment } from './moment.ts'

/** A moment of a convention that is to be asked, or asked again; `told` 0: nobody was asked. */
export type Due = {
  id: ConventionId
  personId: PersonId
  lastDay: Day
  moment: Moment
  told: number
  toldOn: Day | null
}

const DAYS_OF_MONTHS = { 'three months': 89, 'six months': 181 } as const

/**
 * The last immersion of each person with each organisation, whose moment is about now, and of which nothing was said. The bounds are wide: months have
 * 28 to 31 days, and each moment's own day decides.
 */
export const dueAbout = (db: Db, moment: Moment, on: Day): Promise<Due[]> =>
  db.rows<Due>(sql`
    select c.id, p.canonical_id as "personId", coalesce(c.ended_on, c.to_day) as "lastDay", ${moment} as moment,
      coalesce(k.told, 0) as told, k.told_on as "toldOn"
    from immersion.conventions c
    join people.published_persons p on p.id = c.person_id
    left join immersion.after_asks k on k.convention_id = c.id and k.moment = ${moment}
    where c.state in ('signed', 'ended early')
      and coalesce(c.ended_on, c.to_day) between ${addDays(on, -DAYS_OF_MONTHS[moment] - 70)} and ${addDays(on, -DAYS_OF_MONTHS[moment] + 3)}
      and not exists (select from immersion.situations s where s.convention_id = c.id and s.moment = ${moment})
      and not exists (
        select
        from immersion.conventions later
        join people.published_persons same on same.id = later.person_id
        where same.canonical_id = p.canonical_id and later.keeper_id = c.keeper_id and later.from_day > c.from_day
          and later.from_day <= ${on} and later.state in ('signed', 'ended early')
      )
    order by c.id`)

export async function markAskedAfter(
  tx: Tx,
  { id, moment }: Pick<Due, 'id' | 'moment'>,
  on: Day,
  openUntil: Day,
): Promise<void> {
  await tx.run(sql`
    insert into immersion.after_asks (convention_id, moment, asked_on, told, told_on, open_until)
    values (${id}, ${moment}, ${on}, 1, ${on}, ${openUntil})
    on conflict (convention_id, moment) do update
    set told = after_asks.told + 1, told_on = excluded.told_on`)
}

/** Which moment is asked of this convention on that day, if one is. */
export async function momentOpen(db: Db, id: ConventionId, on: Day): Promise<Moment | undefined> {
  const row = await db.row<{ moment: Moment }>(sql`
    select moment
    from immersion.after_asks
    where convention_id = ${id} and open_until >= ${on}
    order by asked_on desc
    limit 1`)
  return row?.moment
}

/** The immersions of somebody that are over, the latest first. */
export const oversOf = (db: Db, mine: readonly PersonId[]): Promise<{ id: ConventionId; lastDay: Day }[]> =>
  db.rows<{ id: ConventionId; lastDay: Day }>(sql`
    select c.id, coalesce(c.ended_on, c.to_day) as "lastDay"
    from immersion.conventions c
    where c.person_id = any(${mine}::uuid[]) and c.state in ('signed', 'ended early')
    order by c.from_day desc, c.id`)
