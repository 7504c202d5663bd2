import type { OrganisationId } from '#people'
import { sql, type Db, type Sql } from '#platform/db'
import type { Desk } from '../access.ts'
import type { DeclarationId, HostId } from '../ids.ts'
import type { Declaration } from './declaration.ts'
import { declarationColumns, declarationOf, type DeclarationRow } from './declaration-store.ts'

/** Who may read what employers declared. */
export const readersOf = ({ own, keepers, answersAll }: Desk): Readers => ({
  own: own.map(({ id }) => id),
  keepers,
  answersAll,
})

/** The host that a declaration is for these readers, as they or who works with them keep it, else as anybody does: the one of its SIRET, else one of theirs of its name that has none. */
const twinFor = ({ own, keepers }: Readers): Sql => sql`
  lateral (
    select h.id, h.keeper_id, h.siret, h.registered_at
    from immersion.hosts h
    where h.siret = d.siret
      or (h.siret is null and h.name_key = d.name_key and lower(h.town) = lower(d.town) and h.keeper_id = any(${own}::uuid[]))
    order by (h.siret is not null and h.keeper_id = any(${own}::uuid[])) desc,
      (h.siret is not null and h.keeper_id = any(${keepers}::uuid[])) desc, h.keeper_id = any(${own}::uuid[]) desc,
      h.siret is not null desc, h.registered_at
    limit 1
  )`

export type Shelf = 'waiting' | 'dismissed'

/** A declaration as a desk reads it; `twinId`: the host that it is already, which a desk of `own` keeps. */
export type Listed = Declaration & { twinId: HostId | null }

/** Whose desk it is: their organisations, those that work with them, and whether they answer those who are nobody’s yet. */
export type Readers = {
  own: readonly OrganisationId[]
  keepers: readonly OrganisationId[]
  answersAll: boolean
}

const isTheirs = ({ own, answersAll }: Readers): Sql =>
  sql`(t.keeper_id = any(${own}::uuid[]) or (t.id is null and ${answersAll}))`

/** What was answered to it for the sheet `t`. */
const isAnswered = (answer: 'kept' | 'aside'): Sql => sql`
  exists (
    select
    from immersion.declaration_answers a
    where a.declaration_id = d.id and a.host_id = t.id and a.answer = ${answer}
  )`

/** Another body took it, and it is not written on their own sheet, which was there: it waits for them still. */
const waitsStill = ({ own }: Readers): Sql =>
  sql`(d.taken_at is not null and t.id <> d.host_id and t.registered_at <= d.confirmed_at and t.keeper_id = any(${own}::uuid[]) and not ${isAnswered('kept')})`

/** By any desk while nobody keeps this employer; then by each that keeps it, for itself. */
const isAside = sql`(d.dismissed_at is not null or ${isAnswered('aside')})`

type ListedRow = DeclarationRow & { twinId: HostId | null; waitsStill: boolean | null; isAside: boolean }

const listedColumns = (readers: Readers) =>
  sql`${declarationColumns}, t.id as "twinId", ${waitsStill(readers)} as "waitsStill", ${isAside} as "isAside"`

function listedOf({ twinId, waitsStill: still, isAside: aside, ...row }: ListedRow): Listed {
  const { state, ...said } = declarationOf(row)
  const { confirmedAt } = row
  const isOpen = still || state.kind === 'waiting'
  if (confirmedAt && isOpen)
    return { ...said, twinId, state: { kind: aside ? 'dismissed' : 'waiting', confirmedAt } }
  // as this desk keeps it, where another took it too
  return { ...said, twinId, state: state.kind === 'taken' && twinId ? { ...state, hostId: twinId } : state }
}

type Query = { shelf: Shelf; limit: number }

/** Those that wait for a desk, or were put aside, the oldest first. One that is already a host is for those who keep it, each for theirs. */
export async function listDeclarations(db: Db, readers: Readers, { shelf, limit }: Query): Promise<Listed[]> {
  const rows = await db.rows<ListedRow>(sql`
    select ${listedColumns(readers)}
    from immersion.declarations d
    left join ${twinFor(readers)} t on true
    where d.confirmed_at is not null and (d.taken_at is null or ${waitsStill(readers)})
      and ${isAside} = ${shelf === 'dismissed'} and ${isTheirs(readers)}
    order by d.confirmed_at, d.id
    limit ${limit}`)
  return rows.map(listedOf)
}

/** One of them, whatever became of it since, for these desks. */
export async function openDeclaration(
  db: Db,
  id: DeclarationId,
  readers: Readers,
): Promise<Listed | undefined> {
  const row = await db.row<ListedRow>(sql`
    select ${listedColumns(readers)}
    from immersion.declarations d
    left join ${twinFor(readers)} t on true
    where d.id = ${id} and d.confirmed_at is not null and ${isTheirs(readers)}`)
  return row && listedOf(row)
}
