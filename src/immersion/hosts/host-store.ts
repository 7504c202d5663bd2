import { sql, type Db, type Tx } from '#platform/db'
import { fold } from '#platform/i18n'
import type { OrganisationId, PersonId } from '#people'
import type { Day } from '#platform/time'
import type { HostId } from '../ids.ts'
import { siretOf, type Host, type HostDoubt, type Stance } from './host.ts'

type Row = Omit<Host, 'keeper' | 'body'> & {
  keeperId: OrganisationId
  keeperName: string
  organisationId: OrganisationId | null
  organisationName: string | null
  siret: string | null
  accepts: Stance | null
  asked: HostDoubt[]
  saidOn: Day | null
}

const columns = sql`
  h.id, h.keeper_id as "keeperId", k.name as "keeperName", h.organisation_id as "organisationId", o.name as "organisationName", h.siret,
  h.name, h.known_as as "knownAs", h.address, h.postcode, h.town, h.activity, h.trades, h.capacity, h.days, h.way, h.accessible, h.accepts,
  h.hires, h.welcomed_by as "welcomedBy", h.phones, h.email, h.declared_trades as "declaredTrades",
  h.unchecked_login as "uncheckedLogin", h.said, h.said_on as "saidOn", h.kept_by as "keptBy", h.asked,
  h.written_siret as "writtenSiret", h.typed_at is not null as "isTyped"`

const tables = sql`
  immersion.hosts h
  join people.published_organisations k on k.id = h.keeper_id
  left join people.published_organisations o on o.id = h.organisation_id`

const hostOf = ({ keeperId, keeperName, organisationId, organisationName, siret, ...rest }: Row): Host => ({
  ...rest,
  keeper: { id: keeperId, name: keeperName },
  body:
    organisationId === null
      ? { kind: 'person' }
      : { kind: 'organisation', id: organisationId, name: organisationName ?? '', siret },
})

/** The host with this id, among those of these keepers. */
export async function readHost(
  db: Db,
  id: HostId,
  keepers: readonly OrganisationId[],
): Promise<Host | undefined> {
  const row = await db.row<Row>(sql`
    select ${columns}
    from ${tables}
    where h.id = ${id} and h.keeper_id = any(${keepers}::uuid[])`)
  return row && hostOf(row)
}

/** The host with this id, whoever keeps it: for what was written with it. */
export async function hostWithId(db: Db, id: HostId): Promise<Host | undefined> {
  const row = await db.row<Row>(sql`select ${columns} from ${tables} where h.id = ${id}`)
  return row && hostOf(row)
}

/** These hosts, whoever keeps them, in the order of their ids as given. */
export async function hostsWithIds(db: Db, ids: readonly HostId[]): Promise<Host[]> {
  const rows = await db.rows<Row>(sql`
    select ${columns}
    from ${tables}
    where h.id = any(${ids}::uuid[])
    order by array_position(${ids}::uuid[], h.id)`)
  return rows.map(hostOf)
}

type AtHost = { hostId: HostId }

/** How the host of each of these is called, whoever keeps it: asked all at once. */
export async function hostNames(db: Db, all: readonly AtHost[]): Promise<(one: AtHost) => string> {
  const ids = all.map(({ hostId }) => hostId)
  const rows = await db.rows<{ id: HostId; name: string }>(sql`
    select h.id, h.name
    from immersion.hosts h
    where h.id = any(${ids}::uuid[])`)
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  return ({ hostId }) => names.get(hostId) ?? ''
}

/** Same as one, held until the transaction ends. */
export async function lockHost(tx: Tx, id: HostId): Promise<Host | undefined> {
  await tx.run(sql`select id from immersion.hosts where id = ${id} for update`)
  const row = await tx.row<Row>(sql`select ${columns} from ${tables} where h.id = ${id}`)
  return row && hostOf(row)
}

/** The host with this SIRET among those of these keepers, the first of them first: bodies that do not work together each have their own. */
export async function hostWithSiret(
  db: Db,
  siret: string,
  keepers: readonly OrganisationId[],
): Promise<Host | undefined> {
  const row = await db.row<Row>(sql`
    select ${columns}
    from ${tables}
    where h.siret = ${siret} and h.keeper_id = any(${keepers}::uuid[])
    order by array_position(${keepers}::uuid[], h.keeper_id)
    limit 1`)
  return row && hostOf(row)
}

/** The hosts of one keeper that bear this name, in any spelling, or were given it by a list. */
export async function hostsNamed(db: Db, keeperId: OrganisationId, name: string): Promise<Host[]> {
  const key = fold(name)
  const rows = await db.rows<Row>(sql`
    select ${columns}
    from ${tables}
    where h.keeper_id = ${keeperId} and (h.name_key = ${key} or ${name} = any(h.known_as))
    order by h.name_key, h.id`)
  return rows.map(hostOf)
}

/** One host of these keepers is written at a time, so that two lists make no twin. Whoever writes for several holds them all, in the one order. */
export async function lockHosts(tx: Tx, keepers: readonly Pick<Host['keeper'], 'id'>[]): Promise<void> {
  const ids = keepers.map(({ id }) => id)
  await tx.run(sql`
    select pg_advisory_xact_lock(hashtext('immersion hosts'), key)
    from (select distinct hashtext(id) as key from unnest(${ids}::text[]) id order by key) keys`)
}

type Saving = { by: PersonId | null; typed: boolean; now: Date }

/** Writes a host, new or known; `typed`: by a person, here. @throws the constraint `hosts_siret_keeper_id_key` when another place of its keeper has its SIRET. */
export async function saveHost(tx: Tx, host: Host, { by, typed, now }: Saving): Promise<void> {
  const { id, keeper, body, name, knownAs, trades, days, phones, asked, ...rest } = host
  const organisationId = body.kind === 'organisation' ? body.id : null
  const siret = siretOf(host)
  const [typedAt, typedBy] = typed ? [now, by] : [null, null]
  await tx.run(sql`
    insert into immersion.hosts (
      id, keeper_id, organisation_id, siret, name, name_key, known_as, address, postcode, town, activity, trades, capacity, days, way,
      accessible, accepts, hires, welcomed_by, phones, email, declared_trades, unchecked_login, said, said_on, kept_by, asked,
      written_siret, registered_at, registered_by, typed_at, typed_by
    )
    values (
      ${id}, ${keeper.id}, ${organisationId}, ${siret}, ${name}, ${fold(name) || name.toLowerCase()}, ${knownAs}, ${rest.address},
      ${rest.postcode}, ${rest.town}, ${rest.activity}, ${trades}, ${rest.capacity}, ${days}, ${rest.way}, ${rest.accessible},
      ${rest.accepts}, ${rest.hires}, ${rest.welcomedBy}, ${phones}, ${rest.email}, ${rest.declaredTrades},
      ${rest.uncheckedLogin}, ${rest.said}, ${rest.saidOn}, ${rest.keptBy}, ${asked}, ${rest.writtenSiret},
      ${now}, ${by}, ${typedAt}, ${typedBy}
    )
    on conflict (id) do update
    set organisation_id = excluded.organisation_id, siret = excluded.siret, name = excluded.name, name_key = excluded.name_key,
      known_as = excluded.known_as, address = excluded.address, postcode = excluded.postcode, town = excluded.town,
      activity = excluded.activity, trades = excluded.trades, capacity = excluded.capacity, days = excluded.days, way = excluded.way,
      accessible = excluded.accessible, accepts = excluded.accepts, hires = excluded.hires, welcomed_by = excluded.welcomed_by,
      phones = excluded.phones, email = excluded.email, declared_trades = excluded.declared_trades,
      unchecked_login = excluded.unchecked_login, said = excluded.said, said_on = excluded.said_on, kept_by = excluded.kept_by,
      asked = excluded.asked, written_siret = excluded.written_siret, typed_at = coalesce(excluded.typed_at, hosts.typed_at),
      typed_by = coalesce(excluded.typed_by, hosts.typed_by)`)
  // one place under a number that was mistyped is one for the law: its ceilings do not begin again
  await tx.run(sql`
    update immersion.conventions
    set host_siret = ${siret}
    where host_id = ${id} and host_siret <> ${siret}`)
}
