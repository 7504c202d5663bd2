import { sql, type Db } from '#platform/db'

/** The same figures, counted by the database: compared with those of TypeScript in the tests, on generated cases. */
export type CountedInSql = {
  groupId: string
  participants: number
  /** Whether a final decision was signed for somebody of the group, and whether a session gave a result. */
  evaluated: boolean
  trained: boolean
  full: number
  partial: number
  undecided: number
  sst: number
}

/** Full, partial, undecided and SST of these groups, as SQL counts them. */
export async function countInSql(db: Db, groupIds: readonly string[]): Promise<CountedInSql[]> {
  return db.rows<CountedInSql>(sql`
    with trainees as (
      select g.id as group_id, t.person_id, framework.id as framework_id
      from actions.published_groups g
      join training.published_trainees t on t.group_id = g.id
      left join lateral (
        select f.id
        from certification.frameworks f
        order by f.from_day <= g.starts_on desc, case when f.from_day <= g.starts_on then f.from_day end desc, f.from_day
        limit 1
      ) framework on true
      where g.id = any(${groupIds}::uuid[])
    ),
    live as (
      select p.canonical_id as person_id, e.domain, e.evaluated_on, e.decision
      from certification.evaluations e
      join people.published_persons p on p.id = e.person_id
      where e.decision <> 'not evaluated'
        and e.evaluated_on is not null
        and not exists (select 1 from certification.evaluation_replacements r where r.replaced_id = e.id)
    ),
    latest as (
      select l.person_id, l.domain, count(distinct l.decision) as said, min(l.decision) as decision
      from live l
      where l.evaluated_on = (
        select max(other.evaluated_on)
        from live other
        where other.person_id = l.person_id and other.domain = l.domain
      )
      group by l.person_id, l.domain
    ),
    tally as (
      select trainees.group_id, trainees.person_id, count(d.number) as domains,
        count(*) filter (where latest.said = 1 and latest.decision = 'validated') as validated,
        count(*) filter (where latest.said > 1) as contradicted
      from trainees
      left join certification.framework_domains d on d.framework_id = trainees.framework_id
      left join latest on latest.person_id = trainees.person_id and latest.domain = d.number
      group by trainees.group_id, trainees.person_id
    ),
    ends as (
      select group_id, person_id,
        case when validated = 0 then 'none' when validated = domains then 'full' else 'partial' end as at_least,
        case
          when validated + contradicted = 0 then 'none'
          when validated + contradicted = domains then 'full'
          else 'partial'
        end as at_most
      from tally
    )
    select ends.group_id as "groupId", count(*) as participants,
      exists (
        select 1
        from trainees one
        join people.published_persons p on p.canonical_id = one.person_id
        join certification.evaluations e on e.person_id = p.id
        where one.group_id = ends.group_id and e.phase = 'final' and e.decision <> 'not evaluated'
      ) as evaluated,
      exists (
        select 1
        from certification.sst_results r
        join certification.sst_sessions s on s.id = r.session_id
        where s.group_id = ends.group_id
      ) as trained,
      count(*) filter (where at_least = 'full' and at_most = 'full') as full,
      count(*) filter (where at_least = 'partial' and at_most = 'partial') as partial,
      count(*) filter (where at_least <> at_most) as undecided,
      count(*) filter (
        where exists (
          select 1
          from certification.sst_results r
          join certification.sst_sessions s on s.id = r.session_id
          join people.published_persons p on p.id = r.person_id
          where s.group_id = ends.group_id and p.canonical_id = ends.person_id and r.result = 'certified'
        )
      ) as sst
    from ends
    group by ends.group_id`)
}
