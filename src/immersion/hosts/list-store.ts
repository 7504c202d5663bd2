import { sql, type Db, type Sql } from '#platform/db'
import { fold } from '#platform/i18n'
import type { OrganisationId } from '#people'
import type { HostId } from '../ids.ts'
import { speaksOf } from '../search-store.ts'
import type { Body, Host } from './host.ts'
import { tradesLike } from './trade.ts'

/** A line of the list of hosts. */
export type ListedHost = Pick<
  Host,
  'id' | 'name' | 'town' | 'activity' | 'trades' | 'capacity' | 'days' | 'accepts' | 'saidOn' | 'asked'
> & { nameKey: string; keeperName: string; body: Body }

export const hostStates = ['tous', 'prets', 'a-verifier'] as const
export type HostState = (typeof hostStates)[number]

export type HostQuery = { search: string; state: HostState; after: string; limit: number }

// what `isReady` and `doubtsOf` say of a host, as the database sees it
const isDoubtful = sql`((h.organisation_id is not null and h.siret is null) or cardinality(h.asked) > 0)`
const filters: Record<HostState, ReturnType<typeof sql>> = {
  tous: sql`true`,
  prets: sql`(h.organisation_id is not null and not ${isDoubtful} and h.accepts in ('yes', 'to see'))`,
  'a-verifier': isDoubtful,
}

/** That an earlier of these keepers answers for the place of a host (`h`): its sheet (`b`) says no, or is ready and is as `asked`. */
export const isAnsweredBefore = (keepers: readonly OrganisationId[], asked: Sql = sql`true`): Sql => sql`
  exists (
    select
    from immersion.hosts b
    where b.siret = h.siret and b.keeper_id = any(${keepers}::uuid[])
      and array_position(${keepers}::uuid[], b.keeper_id) < array_position(${keepers}::uuid[], h.keeper_id)
      and (b.accepts = 'no' or (b.accepts is not null and cardinality(b.asked) = 0 and ${asked}))
  )`

/** Hosts of these keepers in the order of their names, found by a word of their name, town, activity or trade; those that may receive, once. */
export async function listHosts(
  db: Db,
  keepers: readonly OrganisationId[],
  { search, state, after, limit }: HostQuery,
): Promise<ListedHost[]> {
  const [afterKey = '', afterId = ''] = after.split('~')
  const rows = await db.rows<
    Omit<ListedHost, 'body'> & { organisationId: OrganisationId | null; siret: string | null }
  >(sql`
    select h.id, h.name, h.name_key as "nameKey", h.town, h.activity, h.trades, h.capacity, h.days, h.accepts, h.said_on as "saidOn", h.asked,
      h.organisation_id as "organisationId", h.siret, k.name as "keeperName"
    from immersion.hosts h
    join people.published_organisations k on k.id = h.keeper_id
    where h.keeper_id = any(${keepers}::uuid[])
      and ${filters[state]} and not ${state === 'prets' ? isAnsweredBefore(keepers) : sql`false`}
      and (
        strpos(h.name_key, ${fold(search)}) > 0
        or h.trades && ${tradesLike(search)}::text[]
        or ${speaksOf(sql`h.town || ' ' || h.activity || ' ' || array_to_string(h.known_as, ' ')`, search)}
      )
      and (${afterId} = '' or (h.name_key, h.id) > (${afterKey}, ${afterId || null}::uuid))
    order by h.name_key, h.id
    limit ${limit}`)
  return rows.map(({ organisationId, siret, ...row }) => ({
    ...row,
    body:
      organisationId === null
        ? { kind: 'person' }
        : { kind: 'organisation', id: organisationId, name: '', siret },
  }))
}

/** How many hosts of these keepers may receive, and how many wait to be looked at. */
export async function countHosts(
  db: Db,
  keepers: readonly OrganisationId[],
): Promise<{ ready: number; doubtful: number }> {
  const row = await db.row<{ ready: number; doubtful: number }>(sql`
    select count(*) filter (where ${filters.prets} and not ${isAnsweredBefore(keepers)}) as ready, count(*) filter (where ${filters['a-verifier']}) as doubtful
    from immersion.hosts h
    where h.keeper_id = any(${keepers}::uuid[])`)
  return row ?? { ready: 0, doubtful: 0 }
}

export type OtherPlace = { id: HostId; name: string; town: string; keeperName: string; isSame: boolean }

/** The other places of the same legal body, among those of these keepers; `isSame`: this one, as another of them keeps it. */
export async function placesOf(
  db: Db,
  { id, organisationId }: { id: HostId; organisationId: OrganisationId },
  keepers: readonly OrganisationId[],
): Promise<OtherPlace[]> {
  return db.rows(sql`
    select h.id, h.name, h.town, k.name as "keeperName", coalesce(h.siret = asked.siret, false) as "isSame"
    from immersion.hosts h
    join people.published_organisations k on k.id = h.keeper_id
    join immersion.hosts asked on asked.id = ${id}
    where h.organisation_id = ${organisationId} and h.id <> ${id} and h.keeper_id = any(${keepers}::uuid[])
    order by h.name_key, h.id`)
}
