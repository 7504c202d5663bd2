import { sql, type Db } from '#platform/db'
import type { GroupId } from '#actions'

/** What was done for one person at a time: how often, and for how many of them. */
type Acts = { acts: number; people: number }

/** How groups were adapted to their people, and followed: counts, without a name. */
export type AdaptationCounts = {
  /** works that were answered with a word */
  answered: Acts
  /** activities that somebody was excused from */
  waived: Acts
  /** what was noted after a call */
  noted: Acts
  /** activities whose instructions are heard */
  spoken: number
}

/** Counts it in these groups, each person once under any of their ids. */
export async function countAdaptation(db: Db, groupIds: readonly GroupId[]): Promise<AdaptationCounts> {
  const rows = await db.rows<Acts & { kind: string }>(sql`
    with done as (
      select case w.decision when 'waived' then 'waived' else 'answered' end as kind, w.person_id
      from training.works w
      join training.activities a on a.id = w.activity_id
      where a.group_id = any(${groupIds}::uuid[])
        and (w.decision = 'waived' or (w.decision in ('accepted', 'given back') and w.word <> ''))
      union all
      select 'noted', n.person_id
      from training.alert_notes n
      where n.group_id = any(${groupIds}::uuid[])
    )
    select d.kind, count(*)::integer as acts, count(distinct p.canonical_id)::integer as people
    from done d
    join people.published_persons p on p.id = d.person_id
    group by d.kind`)
  const spoken = await db.row<{ count: number }>(sql`
    select count(*)::integer as count
    from training.spoken_instructions s
    join training.activities a on a.id = s.activity_id
    where a.group_id = any(${groupIds}::uuid[]) and a.withdrawn_at is null`)
  const of = (kind: string): Acts => rows.find((row) => row.kind === kind) ?? { acts: 0, people: 0 }
  return { answered: of('answered'), waived: of('waived'), noted: of('noted'), spoken: spoken?.count ?? 0 }
}
