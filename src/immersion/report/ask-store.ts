import { sql, type Db, type Sql, type Tx } from '#platform/db'
import { addDays, type Day } from '#platform/time'
import type { ConventionId } from '../ids.ts'

type AskedRole = 'host' | 'person'

/** A report that is awaited; `told` and `firstOn`: how often it was asked for, since when. */
export type Awaited = {
  id: ConventionId
  role: AskedRole
  told: number
  firstOn: Day | null
  toldOn: Day | null
}

/** A report is asked for until so many days after the last one. */
const DAYS = 30

/** Reports of immersions whose last day has come, and that nobody gave. */
export const awaitedReports = (db: Db, on: Day): Promise<Awaited[]> =>
  db.rows<Awaited>(sql`
    select c.id, r.role, coalesce(k.told, 0) as told, k.first_on as "firstOn", k.told_on as "toldOn"
    from immersion.conventions c
    cross join unnest(array['host', 'person']) as r (role)
    left join immersion.report_asks k on k.convention_id = c.id and k.role = r.role
    where c.state in ('signed', 'ended early')
      and coalesce(c.ended_on, c.to_day) between ${addDays(on, -DAYS)} and ${on}
      and not exists (select from immersion.host_reports h where r.role = 'host' and h.convention_id = c.id)
      and not exists (select from immersion.own_reports o where r.role = 'person' and o.convention_id = c.id)
    order by c.id, r.role`)

/** A host was asked three times, and its referent to call: from then on, and for two months, it is known to be silent. */
const SILENT = { fromDays: 7, toDays: 60 }

/** That the host of a convention (`c`) gave no report, and is asked by no message any more. */
export const hostSilent = (on: Day): Sql => sql`
  (
    c.state in ('signed', 'ended early')
    and coalesce(c.ended_on, c.to_day) between ${addDays(on, -SILENT.toDays)} and ${addDays(on, -SILENT.fromDays)}
    and not exists (select from immersion.host_reports h where h.convention_id = c.id)
  )`

export async function markAsked(tx: Tx, id: ConventionId, role: AskedRole, on: Day): Promise<void> {
  await tx.run(sql`
    insert into immersion.report_asks (convention_id, role, told, first_on, told_on)
    values (${id}, ${role}, 1, ${on}, ${on})
    on conflict (convention_id, role) do update
    set told = report_asks.told + 1, told_on = excluded.told_on`)
}
