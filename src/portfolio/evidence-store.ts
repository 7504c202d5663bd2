import { sql, type Db, type Sql, type Tx } from '#platform/db'
import type { Day } from '#platform/time'
import type { PersonId } from '#people'
import { BROUGHT, seenFormat, type Evidence, type Origin, type Said } from './evidence.ts'
import type { EvidenceId } from './ids.ts'
import { isShown } from './link-store.ts'
import { piecesOfEach } from './piece-store.ts'

type Row = Omit<Evidence, 'origin' | 'pieces'> & {
  origin: string | null
  originKey: string | null
  originWords: string | null
  originSeen: unknown
}

const columns = sql`e.id, e.person_id as "personId", e.title, e.did, e.learnt, e.happened_on as "happenedOn", e.place,
  e.with_whom as "withWhom", e.link, e.origin, e.origin_id as "originKey", e.origin_words as "originWords",
  e.origin_seen as "originSeen", e.added_at as "addedAt"`

/** The latest day first; of one day, the last that arrived. */
const latestFirst = sql`e.happened_on desc, e.added_at desc, e.id desc`

/** True when it was not there yet: the same id twice is once. */
export async function insertEvidence(
  tx: Tx,
  { id, personId, origin, ...said }: Said & { id: EvidenceId; personId: PersonId; origin: Origin | null },
  at: Date,
): Promise<boolean> {
  const words = origin && 'words' in origin ? origin.words : null
  const seen = origin && 'seen' in origin ? JSON.stringify(seenFormat.parse(origin.seen)) : null
  const inserted = await tx.run(sql`
    insert into portfolio.evidence (
      id, person_id, title, did, learnt, happened_on, place, with_whom, link, origin, origin_id, origin_words, origin_seen,
      added_at
    ) values (
      ${id}, ${personId}, ${said.title}, ${said.did}, ${said.learnt}, ${said.happenedOn}, ${said.place}, ${said.withWhom}, ${said.link},
      ${origin?.room ?? null}, ${origin?.id ?? null}, ${words}, ${seen}::jsonb, ${at}
    )
    on conflict do nothing`)
  return inserted === 1
}

export async function updateEvidence(tx: Tx, id: EvidenceId, said: Said): Promise<void> {
  await tx.run(sql`
    update portfolio.evidence
    set title = ${said.title}, did = ${said.did}, learnt = ${said.learnt}, happened_on = ${said.happenedOn}, place = ${said.place},
      with_whom = ${said.withWhom}, link = ${said.link}
    where id = ${id}`)
}

export async function deleteEvidence(tx: Tx, id: EvidenceId): Promise<void> {
  await tx.run(sql`delete from portfolio.evidence where id = ${id}`)
}

/** Somebody's own evidence of that id, under any of their ids. */
export async function ownEvidence(
  db: Db,
  mine: readonly PersonId[],
  id: EvidenceId,
): Promise<Evidence | undefined> {
  const rows = await db.rows<Row>(sql`
    select ${columns}
    from portfolio.evidence e
    where e.id = ${id} and e.person_id = any(${mine}::uuid[])`)
  return (await withPieces(db, rows))[0]
}

/** These evidences, whoever they are of, the latest first: for who was let see them. */
export async function listShown(db: Db, ids: readonly EvidenceId[]): Promise<Evidence[]> {
  const rows = await db.rows<Row>(sql`
    select ${columns}
    from portfolio.evidence e
    where e.id = any(${ids}::uuid[])
    order by ${latestFirst}`)
  return withPieces(db, rows)
}

/** Those that somebody else sees on a day, or those that nobody else does. */
export type Which = { shown: boolean; on: Day }

/** One of them, by what orders them. */
export type After = { day: Day; at: Date; id: EvidenceId }

const isAfter = ({ day, at, id }: After): Sql =>
  sql`(e.happened_on, e.added_at, e.id) < (${day}::date, ${at}::timestamptz, ${id}::uuid)`

/** Somebody's own evidence, the latest first, after that one. */
export async function listOwn(
  db: Db,
  mine: readonly PersonId[],
  { after, which, most }: { after?: After | undefined; which?: Which | undefined; most: number },
): Promise<Evidence[]> {
  const rows = await db.rows<Row>(sql`
    select ${columns}
    from portfolio.evidence e
    where e.person_id = any(${mine}::uuid[])
      ${after ? sql`and ${isAfter(after)}` : sql``}
      ${which ? sql`and ${which.shown} = ${isShown(mine, which.on)}` : sql``}
    order by ${latestFirst}
    limit ${most}`)
  return withPieces(db, rows)
}

export type Offered = Pick<Evidence, 'id' | 'title'>

/** How many of the latest are offered to be chosen among. */
const OFFERED = 60

/** What somebody may choose to show: their latest evidence, and those named besides, however old. */
export const listOffered = (
  db: Db,
  mine: readonly PersonId[],
  named: readonly EvidenceId[],
): Promise<Offered[]> =>
  db.rows<Offered>(sql`
    with own as (
      select e.id, e.title, row_number() over (order by ${latestFirst}) as n
      from portfolio.evidence e
      where e.person_id = any(${mine}::uuid[])
    )
    select own.id, own.title
    from own
    where own.n <= ${OFFERED} or own.id = any(${named}::uuid[])
    order by own.n`)

export async function countOwn(
  db: Db,
  mine: readonly PersonId[],
  on: Day,
): Promise<{ count: number; shown: number }> {
  const row = await db.row<{ count: number; shown: number }>(sql`
    select count(*)::int as count, (count(*) filter (where ${isShown(mine, on)}))::int as shown
    from portfolio.evidence e
    where e.person_id = any(${mine}::uuid[])`)
  return row ?? { count: 0, shown: 0 }
}

/** What somebody brought here from that origin already. */
export async function ofOrigin(
  db: Db,
  mine: readonly PersonId[],
  { room, id }: Pick<Origin, 'room' | 'id'>,
): Promise<EvidenceId | undefined> {
  const row = await db.row<{ id: EvidenceId }>(sql`
    select id
    from portfolio.evidence
    where person_id = any(${mine}::uuid[]) and origin = ${room} and origin_id = ${id}`)
  return row?.id
}

/** Which of these somebody has already, by the id that each travels with: its own, or the one that it was brought with. */
export async function alreadyHere(
  db: Db,
  mine: readonly PersonId[],
  ids: readonly string[],
): Promise<Map<string, EvidenceId>> {
  const rows = await db.rows<{ carried: string; id: EvidenceId }>(sql`
    select e.id::text as carried, e.id
    from portfolio.evidence e
    where e.person_id = any(${mine}::uuid[]) and e.id = any(${ids}::uuid[])
    union all
    select e.origin_id, e.id
    from portfolio.evidence e
    where e.person_id = any(${mine}::uuid[]) and e.origin = ${BROUGHT} and e.origin_id = any(${ids}::text[])`)
  return new Map(rows.map(({ carried, id }) => [carried, id]))
}

/** True when one of these evidences was added here by somebody else. */
export async function isOfOthers(
  db: Db,
  mine: readonly PersonId[],
  ids: readonly string[],
): Promise<boolean> {
  const row = await db.row<{ there: boolean }>(sql`
    select exists (
      select from portfolio.evidence e
      where e.id = any(${ids}::uuid[]) and e.person_id <> all(${mine}::uuid[])
    ) as there`)
  return row?.there ?? false
}

async function withPieces(db: Db, rows: readonly Row[]): Promise<Evidence[]> {
  const pieces = await piecesOfEach(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map(({ origin, originKey, originWords, originSeen, ...row }) => ({
    ...row,
    origin: originOf({ origin, originKey, originWords, originSeen }),
    pieces: pieces.get(row.id) ?? [],
  }))
}

function originOf({
  origin: room,
  originKey: id,
  originWords: words,
  originSeen,
}: Pick<Row, 'origin' | 'originKey' | 'originWords' | 'originSeen'>): Origin | null {
  if (room === null || id === null) return null
  return words === null ? { room, id, seen: seenFormat.parse(originSeen) } : { room, id, words }
}
