import { sql, type Db } from '#platform/db'
import type { Day } from '#platform/time'
import type { GroupId } from '#actions'

/** What the figures of a group are made of, counted by the database: compared with the rows in the tests, on generated cases. */
export type CountedInSql = {
  groupId: GroupId
  /** From when the framework in force on the group's first day applies; null while no framework is loaded. */
  frameworkSince: Day | null
  participants: number
  /** Whether a final decision was signed for somebody of the group, and whether a session gave a result. */
  evaluated: boolean
  trained: boolean
  full: number
  partial: number
  undecided: number
  sst: number
}

/** Full, partial, undecided and SST of these groups, as SQL counts them: one query, whatever the number of groups. */
export async function countInSql(db: Db, groupIds: readonly GroupId[]): Promise<CountedInSql[]> {
  return db.rows<CountedInSql>(sql`
    with groups as (${groupsAsked(groupIds)}),
    trainees as (
      select distinct groups.id as group_id, groups.framework_id, t.person_id
      from groups
      join training.published_trainees t on t.group_id = groups.id
    ),
    lines as (${linesOfTrainees}),
    latest as (${latestDecisions}),
    tally as (
      select trainees.group_id, trainees.person_id, count(d.number) as domains,
        count(*) filter (where latest.said = 1 and latest.decision = 'validated') as validated,
        count(*) filter (where latest.said > 1) as contradicted
      from trainees
      left join certification.framework_domains d on d.framework_id = trainees.framework_id
      left join latest on latest.person_id = trainees.person_id and latest.domain = d.number
      group by trainees.group_id, trainees.person_id
    ),
    first_aid as (${firstAidResults}),
    ends as (
      select tally.group_id, tally.person_id,
        case when validated = 0 then 'none' when validated = domains then 'full' else 'partial' end as at_least,
        case
          when validated + contradicted = 0 then 'none'
          when validated + contradicted = domains then 'full'
          else 'partial'
        end as at_most,
        tally.person_id in (select person_id from lines where phase = 'final') as evaluated,
        coalesce(first_aid.certified, false) as certified
      from tally
      left join first_aid on first_aid.group_id = tally.group_id and first_aid.person_id = tally.person_id
    )
    select groups.id as "groupId", groups.framework_since as "frameworkSince", count(ends.person_id) as participants,
      coalesce(bool_or(ends.evaluated), false) as evaluated,
      groups.id in (select group_id from first_aid) as trained,
      count(*) filter (where at_least = 'full' and at_most = 'full') as full,
      count(*) filter (where at_least = 'partial' and at_most = 'partial') as partial,
      count(*) filter (where at_least <> at_most) as undecided,
      count(*) filter (where certified) as sst
    from groups
    left join ends on ends.group_id = groups.id
    group by groups.id, groups.framework_since`)
}

const groupsAsked = (groupIds: readonly GroupId[]) => sql`
  select g.id, framework.id as framework_id, framework.from_day as framework_since
  from actions.published_groups g
  left join lateral (
    select f.id, f.from_day
    from certification.frameworks f
    order by f.from_day <= g.starts_on desc, case when f.from_day <= g.starts_on then f.from_day end desc, f.from_day
    limit 1
  ) framework on true
  where g.id = any(${groupIds}::uuid[])`

const linesOfTrainees = sql`
  select p.canonical_id as person_id, e.domain, e.phase, e.decision, e.evaluated_on, r.replaced_id is not null as replaced
  from (select distinct person_id from trainees) them
  join people.published_persons p on p.canonical_id = them.person_id
  join certification.evaluations e on e.person_id = p.id
  left join certification.evaluation_replacements r on r.replaced_id = e.id
  where e.decision <> 'not evaluated'`

// What was said of a domain on the last day on which something was: two decisions that day decide nothing.
const latestDecisions = sql`
  select live.person_id, live.domain, count(distinct live.decision) as said, min(live.decision) as decision
  from (
    select person_id, domain, decision, evaluated_on,
      max(evaluated_on) over (partition by person_id, domain) as last_on
    from lines
    where evaluated_on is not null and not replaced
  ) live
  where live.evaluated_on = live.last_on
  group by live.person_id, live.domain`

const firstAidResults = sql`
  select s.group_id, p.canonical_id as person_id, bool_or(r.result = 'certified') as certified
  from groups
  join certification.sst_sessions s on s.group_id = groups.id
  join certification.sst_results r on r.session_id = s.id
  join people.published_persons p on p.id = r.person_id
  group by s.group_id, p.canonical_id`
