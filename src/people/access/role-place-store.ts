import { sql, type Tx } from '#platform/db'
import { addDays, parisDay } from '#platform/time'
import type { Id } from '#platform/id'
import type { Role } from '../role.ts'
import type { OrganisationId } from '../ids.ts'
import type { Relation } from './relation.ts'

/** A role whose holders stand, all of them, around what their organisation leads or funds. */
type Held = { circleId: Id; role: Role & Relation; organisationId: OrganisationId }

/**
 * Those who hold a role in an organisation stand around a circle, from its first day or from today to its last: who ends this evening is not
 * back tomorrow, who begins next month is expected. Twice is once.
 */
export async function surroundWithRole(tx: Tx, held: Held, now: Date): Promise<void> {
  const today = parisDay(now)
  await tx.run(sql`
    insert into people.circle_places (circle_id, person_id, relation, organisation_id, from_day, until_day)
    select ${held.circleId}, m.person_id, m.role, m.organisation_id, greatest(min(m.from_day), ${today}::date),
      nullif(max(coalesce(m.until_day, 'infinity'::date)), 'infinity')
    from people.memberships m
    where m.role = ${held.role}
      and m.organisation_id = ${held.organisationId}
      and coalesce(m.until_day, 'infinity') >= ${today}
    group by m.person_id, m.role, m.organisation_id
    on conflict (circle_id, person_id, relation) do update
    set from_day = case
        when circle_places.until_day < ${today} then excluded.from_day
        else least(circle_places.from_day, excluded.from_day)
      end,
      until_day = excluded.until_day, organisation_id = excluded.organisation_id
    -- who holds it in two organisations keeps the place that lasts longer
    where circle_places.organisation_id is not distinct from excluded.organisation_id
      or coalesce(circle_places.until_day, 'infinity') < coalesce(excluded.until_day, 'infinity')`)
}

/** They do no more, from today on; who was expected is not. */
export async function dismissRole(tx: Tx, held: Held, now: Date): Promise<void> {
  const today = parisDay(now)
  const theirs = sql`
    circle_id = ${held.circleId} and relation = ${held.role} and organisation_id = ${held.organisationId}`
  await tx.run(sql`delete from people.circle_places where ${theirs} and from_day >= ${today}`)
  await tx.run(sql`
    update people.circle_places
    set until_day = ${addDays(today, -1)}
    where ${theirs} and coalesce(until_day, 'infinity') >= ${today}`)
}
