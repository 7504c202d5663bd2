import { listActions, partnersOfEach } from '#actions'
import { sql, type Db } from '#platform/db'
import type { Day } from '#platform/time'
import type { Situation } from '../after/door.ts'
import type { Counted } from './counted.ts'

type Row = Omit<Counted, 'told'> & { threeMonths: Situation | null; sixMonths: Situation | null }

/** So many days after their last group ended, an immersion of somebody is still of its action. */
const AFTER_GROUP_DAYS = 92

/**
 * Every immersion that all signed and that has begun, with the action whose it is: the one that its person was in when it began (the latest entered), led
 * by who wrote it or with them as a partner. An immersion of nobody's action is not there; none is in two.
 */
export async function countedImmersions(db: Db, today: Day): Promise<Counted[]> {
  const actions = await listActions(db, { all: true })
  const partners = await partnersOfEach(
    db,
    actions.map(({ id }) => id),
  )
  const bodies = actions.flatMap(({ id, leadId }) =>
    [leadId, ...(partners.get(id) ?? []).map(({ organisationId }) => organisationId)].map((body) => ({
      actionId: id,
      body,
    })),
  )
  const rows = await db.rows<Row>(sql`
    with bodies as (
      select b."actionId" as action_id, b.body
      from jsonb_to_recordset(${JSON.stringify(bodies)}::jsonb) as b ("actionId" uuid, body uuid)
    ),
    circles as (
      select distinct b.action_id, b.action_id as circle_id
      from bodies b
      union all
      select g.action_id, g.id
      from actions.published_groups g
    ),
    ends as (
      select g.action_id, who.canonical_id as person_id, max(g.ends_on) as on_day
      from actions.published_groups g
      join people.published_circle_places place on place.circle_id = g.id and place.relation = 'centre'
      join people.published_persons who on who.id = place.person_id
      group by g.action_id, who.canonical_id
    )
    select distinct on (c.id) c.id, k.action_id as "actionId", p.canonical_id as "personId", c.host_siret as place, c.from_day as "fromDay",
      coalesce(c.ended_on, c.to_day) as "lastDay",
      exists (select from immersion.host_reports r where r.convention_id = c.id) as "isReported",
      (
        select coalesce(w.starts_on, (w.said_at at time zone 'Europe/Paris')::date)
        from immersion.hires w
        where w.convention_id = c.id
      ) as "hiredOn",
      (
        select s.situation
        from immersion.situations s
        where s.convention_id = c.id and s.moment = 'three months'
        order by s.n desc
        limit 1
      ) as "threeMonths",
      (
        select s.situation
        from immersion.situations s
        where s.convention_id = c.id and s.moment = 'six months'
        order by s.n desc
        limit 1
      ) as "sixMonths"
    from immersion.conventions c
    join people.published_persons p on p.id = c.person_id
    join people.published_persons same on same.canonical_id = p.canonical_id
    join people.published_circle_places place on place.person_id = same.id and place.relation = 'centre'
    join circles k on k.circle_id = place.circle_id
    join bodies b on b.action_id = k.action_id and b.body = c.keeper_id
    left join ends e on e.action_id = k.action_id and e.person_id = p.canonical_id
    where c.state in ('signed', 'ended early')
      and c.from_day <= ${today}
      and place.from_day <= c.from_day
      and coalesce(place.until_day >= c.from_day, true)
      and coalesce(e.on_day + ${AFTER_GROUP_DAYS}::integer >= c.from_day, true)
    order by c.id, place.from_day desc, k.action_id`)
  return rows.map(({ threeMonths, sixMonths, ...row }) => ({
    ...row,
    told: { 'three months': threeMonths, 'six months': sixMonths },
  }))
}
