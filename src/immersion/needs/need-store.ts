import type { OrganisationId, PersonId } from '#people'
import { sql, type Db, type Sql, type Tx } from '#platform/db'
import { fold } from '#platform/i18n'
import type { Day } from '#platform/time'
import { tradesLike } from '../hosts/door.ts'
import type { ConventionId, HostId, NeedId } from '../ids.ts'
import { speaksOf } from '../search-store.ts'
import type { Closed, Need, Start } from './need.ts'

type Row = Omit<Need, 'hours' | 'start' | 'closed'> & {
  minutesFrom: number | null
  minutesTo: number | null
  start: Start['kind']
  startsOn: Day | null
  closedAs: Closed['as'] | null
  closedOn: Day | null
}

const columns = sql`
  n.id, n.host_id as "hostId", n.post, n.trade, n.minutes_from as "minutesFrom", n.minutes_to as "minutesTo", n.contract,
  n.contract_said as "contractSaid", n.start, n.starts_on as "startsOn", n.places, n.open_until as "openUntil", n.asks_for as "asksFor",
  n.said, n.asked, n.closed_as as "closedAs", n.closed_on as "closedOn", n.typed_at is not null as "isTyped"`

const needOf = ({ minutesFrom, minutesTo, start, startsOn, closedAs, closedOn, ...rest }: Row): Need => ({
  ...rest,
  hours: minutesFrom !== null && minutesTo !== null ? { from: minutesFrom, to: minutesTo } : null,
  start: startOf(start, startsOn),
  closed: closedAs && { as: closedAs, on: closedOn },
})

function startOf(kind: Start['kind'], on: Day | null): Start {
  if (kind === 'soon' || kind === 'unsaid') return { kind }
  if (!on) throw new Error(`a need begins on a ${kind} that is not there`)
  return { kind, on }
}

/** A need whose host is kept by one of these, held until the transaction ends when `held`. */
export async function readNeed(
  db: Db,
  id: NeedId,
  keepers: readonly OrganisationId[],
): Promise<Need | undefined> {
  const row = await db.row<Row>(sql`
    select ${columns}
    from immersion.needs n
    join immersion.hosts h on h.id = n.host_id
    where n.id = ${id} and h.keeper_id = any(${keepers}::uuid[])`)
  return row && needOf(row)
}

/** Same, whoever keeps the host, held until the transaction ends. */
export async function lockNeed(tx: Tx, id: NeedId): Promise<Need | undefined> {
  const row = await tx.row<Row>(sql`select ${columns} from immersion.needs n where n.id = ${id} for update`)
  return row && needOf(row)
}

/** The needs of one host that a list told, with the line of each. */
export async function toldNeeds(
  db: Db,
  hostId: HostId,
): Promise<(Need & { key: string; list: Record<string, string> })[]> {
  const rows = await db.rows<Row & { key: string; list: Record<string, string> }>(sql`
    select ${columns}, n.line_key as key, n.list
    from immersion.needs n
    where n.host_id = ${hostId} and n.line_key is not null`)
  return rows.map(({ key, list, ...row }) => ({ ...needOf(row), key, list }))
}

type Told = { key: string; list: Record<string, string> }
type Saving = { by: PersonId; typed: boolean; now: Date; told?: Told | undefined }

/** Writes a need, new or known; `told`: by which line of a list. */
export async function saveNeed(tx: Tx, need: Need, { by, typed, now, told }: Saving): Promise<void> {
  const startsOn = 'on' in need.start ? need.start.on : null
  const list = told ? JSON.stringify(told.list) : null
  await tx.run(sql`
    insert into immersion.needs (
      id, host_id, post, trade, minutes_from, minutes_to, contract, contract_said, start, starts_on, places, open_until, asks_for, said,
      asked, closed_as, closed_on, closed_by, list, line_key, written_at, written_by, typed_at
    )
    values (
      ${need.id}, ${need.hostId}, ${need.post}, ${need.trade}, ${need.hours?.from ?? null}, ${need.hours?.to ?? null}, ${need.contract},
      ${need.contractSaid}, ${need.start.kind}, ${startsOn}, ${need.places}, ${need.openUntil}, ${need.asksFor}, ${need.said},
      ${need.asked}, ${need.closed?.as ?? null}, ${need.closed?.on ?? null}, ${need.closed && typed ? by : null}, ${list},
      ${told?.key ?? null}, ${now}, ${by}, ${typed ? now : null}
    )
    on conflict (id) do update
    set post = excluded.post, trade = excluded.trade, minutes_from = excluded.minutes_from, minutes_to = excluded.minutes_to,
      contract = excluded.contract, contract_said = excluded.contract_said, start = excluded.start, starts_on = excluded.starts_on,
      places = excluded.places, open_until = excluded.open_until, asks_for = excluded.asks_for, said = excluded.said,
      asked = excluded.asked, closed_as = excluded.closed_as, closed_on = excluded.closed_on, closed_by = excluded.closed_by,
      list = coalesce(excluded.list, needs.list), line_key = coalesce(excluded.line_key, needs.line_key),
      typed_at = coalesce(excluded.typed_at, needs.typed_at),
      filled_by = case when (excluded.closed_as, excluded.closed_on) is not distinct from (needs.closed_as, needs.closed_on) then needs.filled_by end`)
}

/** A hire closed it by itself, and not somebody: the immersion after which it was said. */
export async function noteFilledBy(tx: Tx, id: NeedId, conventionId: ConventionId): Promise<void> {
  await tx.run(sql`update immersion.needs set filled_by = ${conventionId} where id = ${id}`)
}

/** True while it stays closed as a hire closed it. */
export const isFilledByItself = async (tx: Tx, id: NeedId): Promise<boolean> =>
  (await tx.row(sql`select id from immersion.needs where id = ${id} and filled_by is not null`)) !== undefined

/** How many open needs of the hosts of these keepers a person must look at. */
export async function countDoubtful(db: Db, keepers: readonly OrganisationId[], today: Day): Promise<number> {
  const row = await db.row<{ count: number }>(sql`
    select count(*)::int as count
    from immersion.needs n
    join immersion.hosts h on h.id = n.host_id
    where h.keeper_id = any(${keepers}::uuid[]) and ${stateIs('a-verifier', today)}`)
  return row?.count ?? 0
}

/** The line of a list that told this need, cell by cell; undefined when somebody typed it. */
export async function toldLine(db: Db, id: NeedId): Promise<Record<string, string> | undefined> {
  const row = await db.row<{ list: Record<string, string> | null }>(
    sql`select list from immersion.needs where id = ${id}`,
  )
  return row?.list ?? undefined
}

export const needStates = ['ouverts', 'fermes', 'a-verifier', 'tous'] as const
export type NeedState = (typeof needStates)[number]

/** A line of the list of needs. */
export type ListedNeed = Need & { hostName: string; town: string; nameKey: string }

export type NeedQuery = {
  search: string
  state: NeedState
  hostId: HostId | null
  after: string
  limit: number
  today: Day
}

const stateIs = (state: NeedState, today: Day): Sql => {
  const open = sql`(n.closed_as is null and coalesce(n.open_until, ${today}) >= ${today})`
  if (state === 'ouverts') return open
  if (state === 'fermes') return sql`not ${open}`
  return state === 'tous' ? sql`true` : sql`(${open} and cardinality(n.asked) > 0)`
}

/** Needs of the hosts of these keepers in the order of their names, found by a word of the post, its trade, the host or the town. */
export async function listNeeds(
  db: Db,
  keepers: readonly OrganisationId[],
  { search, state, hostId, after, limit, today }: NeedQuery,
): Promise<ListedNeed[]> {
  const [afterKey = '', afterId = ''] = after.split('~')
  const rows = await db.rows<Row & Pick<ListedNeed, 'hostName' | 'town' | 'nameKey'>>(sql`
    select ${columns}, h.name as "hostName", h.town, h.name_key as "nameKey"
    from immersion.needs n
    join immersion.hosts h on h.id = n.host_id
    where h.keeper_id = any(${keepers}::uuid[])
      and ${stateIs(state, today)}
      and (${hostId}::uuid is null or n.host_id = ${hostId})
      and (
        strpos(h.name_key, ${fold(search)}) > 0
        or n.trade = any(${tradesLike(search)}::text[])
        or ${speaksOf(sql`n.post || ' ' || n.contract || ' ' || h.town || ' ' || n.said`, search)}
      )
      and (${afterId} = '' or (h.name_key, n.id) > (${afterKey}, ${afterId || null}::uuid))
    order by h.name_key, n.id
    limit ${limit}`)
  return rows.map(({ hostName, town, nameKey, ...row }) => ({ ...needOf(row), hostName, town, nameKey }))
}
