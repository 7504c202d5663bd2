import type { OrganisationId, PersonId } from '#people'
import { sql, type Db, type Tx } from '#platform/db'
import type { HostId } from '../ids.ts'
import { MOST_PLACES, type Offer } from './offer.ts'

/** What a host said last of receiving again. */
export const lastOffer = (db: Db, hostId: HostId): Promise<Offer | undefined> =>
  db.row<Offer>(sql`
    select host_id as "hostId", from_day as "fromDay", places, said_by as "saidBy", said_at as "saidAt"
    from immersion.host_offers
    where host_id = ${hostId}
    order by n desc
    limit 1`)

/** Keeps it; the host receives from now on when it says so of today, so many at once: the most that the page asks for lowers nothing. */
export async function saveOffer(tx: Tx, one: Offer): Promise<void> {
  await tx.run(sql`
    insert into immersion.host_offers (host_id, said_at, from_day, places, said_by)
    values (${one.hostId}, ${one.saidAt}, ${one.fromDay}, ${one.places}, ${one.saidBy})`)
  await tx.run(sql`
    update immersion.hosts
    set accepts = case when ${one.fromDay} <= (${one.saidAt} at time zone 'Europe/Paris')::date then 'yes' else accepts end,
      capacity = case when ${one.places} = ${MOST_PLACES} and capacity > ${MOST_PLACES} then capacity else ${one.places} end,
      said_on = (${one.saidAt} at time zone 'Europe/Paris')::date
    where id = ${one.hostId}`)
}

/** Who of its keeper knows this host best: who wrote its last convention, else who sent its page, else who typed it. */
export async function followerOf(db: Db, hostId: HostId): Promise<PersonId | undefined> {
  const row = await db.row<{ id: PersonId | null }>(sql`
    select coalesce(
      (
        select c.referent_id
        from immersion.conventions c
        where c.host_id = h.id and c.keeper_id = h.keeper_id
        order by c.written_at desc
        limit 1
      ),
      (
        select k.added_by
        from immersion.host_speakers k
        where k.host_id = h.id and k.added_by is not null
        order by k.added_at desc
        limit 1
      ),
      h.typed_by,
      h.registered_by
    ) as id
    from immersion.hosts h
    where h.id = ${hostId}`)
  return row?.id ?? undefined
}

/** Offers since that instant of the hosts of these keepers, after which nothing was done there: nobody corrected it, proposed nor wrote a convention. */
export const offersWaiting = (
  db: Db,
  keepers: readonly OrganisationId[],
  since: Date,
): Promise<(Offer & { hostName: string })[]> =>
  db.rows<Offer & { hostName: string }>(sql`
    select distinct on (h.name_key, h.id) h.id as "hostId", h.name as "hostName", o.from_day as "fromDay", o.places, o.said_by as "saidBy",
      o.said_at as "saidAt"
    from immersion.host_offers o
    join immersion.hosts h on h.id = o.host_id
    where h.keeper_id = any(${keepers}::uuid[])
      and o.said_at > ${since}
      and coalesce(h.typed_at <= o.said_at, true)
      and not exists (select from immersion.proposals p where p.host_id = h.id and p.made_at > o.said_at)
      and not exists (select from immersion.conventions c where c.host_id = h.id and c.written_at > o.said_at)
    order by h.name_key, h.id, o.n desc`)
