import { sql, type Db, type Tx } from '#platform/db'
import type { Day } from '#platform/time'
import { sameAs, type PersonId, type OrganisationId } from '#people'
import type { Farm } from './farm.ts'
import { columns } from './farm-store.ts'
import type { FarmId } from './ids.ts'

/** The farm in whose team somebody works on that day, known under any of these ids. */
export const farmOfTeam = (db: Db, personIds: readonly PersonId[], on: Day): Promise<Farm | undefined> =>
  db.row<Farm>(sql`
    select ${columns}
    from farm.team t
    join farm.farms f on f.id = t.farm_id
    where t.person_id = any(${personIds}) and t.from_day <= ${on} and coalesce(t.until_day, ${on}) >= ${on}
    order by f.name
    limit 1`)

export type Teammate = {
  personId: PersonId
  name: string
  givenName: string
  fromDay: Day
  untilDay: Day | null
}

/** The places that one person has at the same time as `t`, written twice. */
const twins = sql`
  farm.team twin
  join people.published_persons same on same.id = twin.person_id
  where twin.farm_id = t.farm_id and same.canonical_id = p.canonical_id
    and twin.from_day <= coalesce(t.until_day, 'infinity') and coalesce(twin.until_day, 'infinity') >= t.from_day`

/** The team on that day, and those who come later; everybody who ever worked there without a day. Who was written twice is there once. */
export const teamOf = (db: Db, farmId: FarmId, on: Day | null): Promise<Teammate[]> =>
  db.rows<Teammate>(sql`
    select p.canonical_id as "personId", p.given_name || ' ' || p.family_name as name, p.given_name as "givenName",
      (select min(twin.from_day) from ${twins}) as "fromDay", t.until_day as "untilDay"
    from farm.team t
    join people.published_persons p on p.id = t.person_id
    where t.farm_id = ${farmId} and (${on}::date is null or coalesce(t.until_day, ${on}) >= ${on})
      and not exists (
        select
        from ${twins}
          and (coalesce(twin.until_day, 'infinity'), twin.person_id) > (coalesce(t.until_day, 'infinity'), t.person_id)
      )
    order by p.family_name collate "fr-x-icu", p.given_name collate "fr-x-icu", t.from_day`)

/** Nobody leaves the team, or joins it again, until the end of the transaction; others may hold it too. */
export async function holdTeam(tx: Tx, farmId: FarmId): Promise<void> {
  await tx.run(sql`
    select 1
    from farm.team
    where farm_id = ${farmId}
    order by person_id, from_day
    for share`)
}

/**
 * Takes somebody in the team from a day; somebody who is in it already stays as they are, and gives false. Who was to leave that day, or the day
 * before it, stays instead.
 */
export async function joinTeam(
  tx: Tx,
  place: { farmId: FarmId; personId: PersonId; fromDay: Day; by: PersonId | null },
): Promise<boolean> {
  const stays = await tx.run(sql`
    update farm.team
    set until_day = null
    where farm_id = ${place.farmId} and person_id = ${sameAs(place.personId)} and from_day <= ${place.fromDay}
      and until_day >= ${place.fromDay}::date - 1`)
  if (stays > 0) return true
  const joined = await tx.run(sql`
    insert into farm.team (farm_id, person_id, from_day, given_by)
    select ${place.farmId}, ${place.personId}, ${place.fromDay}, ${place.by}
    where not exists (
      select 1 from farm.team
      where farm_id = ${place.farmId} and person_id = ${sameAs(place.personId)} and coalesce(until_day, 'infinity') >= ${place.fromDay}
    )
    on conflict do nothing`)
  return joined === 1
}

/** The last day of somebody in the team; who was to come later does not come. */
export async function leaveTeam(tx: Tx, farmId: FarmId, personId: PersonId, untilDay: Day): Promise<void> {
  await tx.run(sql`
    delete from farm.team
    where farm_id = ${farmId} and person_id = ${sameAs(personId)} and from_day > ${untilDay}`)
  await tx.run(sql`
    update farm.team
    set until_day = ${untilDay}
    where farm_id = ${farmId} and person_id = ${sameAs(personId)} and coalesce(until_day, 'infinity') > ${untilDay}`)
}

export type Joinable = { personId: PersonId; name: string }

/**
 * Who may be taken in the team: those whom a technical supervisor of this organisation accompanies today, and its couriers.
 */
export const joinableTo = (
  db: Db,
  organisationId: OrganisationId,
  on: Day,
  couriers: readonly PersonId[],
): Promise<Joinable[]> =>
  db.rows<Joinable>(sql`
    select distinct on (p.canonical_id) p.canonical_id as "personId", p.given_name || ' ' || p.family_name as name
    from people.published_persons p
    where p.id = any(${couriers})
      or p.id in (
        select centre.person_id
        from people.published_circle_places around
        join people.published_circle_places centre on centre.circle_id = around.circle_id and centre.relation = 'centre'
        where around.organisation_id = ${organisationId}
          and around.relation = 'technical supervisor'
          and coalesce(around.until_day, ${on}) >= ${on}
          and coalesce(centre.until_day, ${on}) >= ${on}
      )
    order by p.canonical_id`)
