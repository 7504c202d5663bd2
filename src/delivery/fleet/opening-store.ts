import { sql, type Db } from '#platform/db'
import type { OrganisationId } from '#people'

export type Opened = { hubs: number; bikes: number; places: number; days: number }

/** What the bikes of a territory have, or those of these organisations: hubs, bikes, places, days when a bike rides or rode. */
export async function countOpened(db: Db, among: readonly OrganisationId[] | undefined): Promise<Opened> {
  const row = await db.row<Opened>(sql`
    with own as (
      select id, organisation_id
      from delivery.hubs
      where ${among === undefined} or organisation_id = any(${among ?? []}::uuid[])
    )
    select
      (select count(*) from own) as hubs,
      (select count(*) from delivery.bikes b join own on own.id = b.hub_id where b.retired_at is null) as bikes,
      (select count(*) from delivery.places p join own on own.id = p.hub_id where p.latitude is not null) as places,
      (
        select count(distinct s.day)
        from delivery.shifts s
        join own on own.id = s.hub_id
        where s.withdrawn_at is null
      ) as days`)
  return row ?? { hubs: 0, bikes: 0, places: 0, days: 0 }
}
