import { sql, type Db, type Sql, type Tx } from '#platform/db'
import type { Day } from '#platform/time'
import type { PersonId } from '#people'
import type { EvidenceId, LinkId } from './ids.ts'
import type { Link } from './link.ts'
import { isSomethingToRead } from './piece-store.ts'

const columns = sql`l.id, l.person_id as "personId", l.for_whom as "forWhom", l.until_day as "untilDay", l.shows_card as "showsCard",
  l.made_at as "madeAt", l.ended_at as "endedAt"`

/** The row of the card of somebody, under any of their ids: the one that was written last. */
export const cardOf = (mine: readonly PersonId[]): Sql => sql`(
  select k.person_id
  from portfolio.cards k
  where k.person_id = any(${mine}::uuid[])
  order by k.changed_at desc
  limit 1
)`

/** True for a link `l` of this person that shows their evidence `e` on that day, by itself or by their card. */
const shows = (mine: readonly PersonId[], on: Day): Sql => sql`
  l.person_id = any(${mine}::uuid[])
  and l.ended_at is null
  and l.until_day >= ${on}
  and (
    exists (select from portfolio.link_evidence s where s.link_id = l.id and s.evidence_id = e.id)
    or l.shows_card and exists (
      select from portfolio.card_evidence s where s.person_id = ${cardOf(mine)} and s.evidence_id = e.id
    )
  )`

/** True for an evidence `e` of this person that a link of theirs shows on that day. */
export const isInLink = (mine: readonly PersonId[], on: Day): Sql =>
  sql`exists (select from portfolio.links l where ${shows(mine, on)})`

/** True for an evidence `e` of this person that somebody else may see on that day: it is shown, and there is something to read. */
export const isShown = (mine: readonly PersonId[], on: Day): Sql => sql`(
  (exists (select from portfolio.shown s where s.evidence_id = e.id) or ${isInLink(mine, on)})
  and ${isSomethingToRead}
)`

/** The links of this person that show an evidence of theirs on that day. */
export const linksShowing = (
  db: Db,
  mine: readonly PersonId[],
  { evidenceId, on }: { evidenceId: EvidenceId; on: Day },
): Promise<Link[]> =>
  db.rows<Link>(sql`
    select ${columns}
    from portfolio.evidence e
    join portfolio.links l on ${shows(mine, on)}
    where e.id = ${evidenceId}
    order by l.made_at desc, l.id`)

type New = Link & { secretHash: string; evidenceIds: readonly EvidenceId[] }

/** False when a link has that id already. */
export async function insertLink(tx: Tx, link: New): Promise<boolean> {
  const inserted = await tx.run(sql`
    insert into portfolio.links (id, person_id, for_whom, secret_hash, until_day, shows_card, made_at)
    values (${link.id}, ${link.personId}, ${link.forWhom}, ${link.secretHash}, ${link.untilDay}, ${link.showsCard}, ${link.madeAt})
    on conflict do nothing`)
  if (inserted === 0) return false
  await tx.run(sql`
    insert into portfolio.link_evidence (link_id, evidence_id)
    select ${link.id}, given.id
    from unnest(${link.evidenceIds}::uuid[]) as given (id)`)
  return true
}

/** The address of before opens nothing from then on. @returns false when the link has another address than that one */
export async function replaceSecret(
  tx: Tx,
  id: LinkId,
  { before, secretHash }: { before: string; secretHash: string },
): Promise<boolean> {
  const replaced = await tx.run(sql`
    update portfolio.links
    set secret_hash = ${secretHash}
    where id = ${id} and secret_hash = ${before}`)
  return replaced > 0
}

/** What is kept of the secret of a link. */
export async function secretHashOf(db: Db, id: LinkId): Promise<string> {
  const row = await db.row<{ secretHash: string }>(sql`
    select l.secret_hash as "secretHash"
    from portfolio.links l
    where l.id = ${id}`)
  return row?.secretHash ?? ''
}

/** Ended twice, it keeps its first end. */
export async function endLink(tx: Tx, id: LinkId, at: Date): Promise<void> {
  await tx.run(sql`update portfolio.links set ended_at = ${at} where id = ${id} and ended_at is null`)
}

/** The link of an address, whoever asks: the secret is the right. */
export const linkAt = (db: Db, secretHash: string): Promise<Link | undefined> =>
  db.row<Link>(sql`
    select ${columns}
    from portfolio.links l
    where l.secret_hash = ${secretHash}`)

/** Somebody's own link of that id. */
export const ownLink = (db: Db, mine: readonly PersonId[], id: LinkId): Promise<Link | undefined> =>
  db.row<Link>(sql`
    select ${columns}
    from portfolio.links l
    where l.id = ${id} and l.person_id = any(${mine}::uuid[])`)

export type Looked = Link & { looks: number; lastOn: Day | null }

/** Somebody's links, the latest first, each with how often it was opened. */
export const listLinks = (db: Db, mine: readonly PersonId[], most: number): Promise<Looked[]> =>
  db.rows<Looked>(sql`
    select ${columns}, coalesce(sum(k.looks), 0)::int as looks, max(k.on_day) as "lastOn"
    from portfolio.links l
    left join portfolio.link_looks k on k.link_id = l.id
    where l.person_id = any(${mine}::uuid[])
    group by l.id
    order by l.made_at desc, l.id
    limit ${most}`)

/** The evidence that a link names. */
export async function evidenceOfLink(db: Db, id: LinkId): Promise<EvidenceId[]> {
  const rows = await db.rows<{ id: EvidenceId }>(sql`
    select evidence_id as id
    from portfolio.link_evidence
    where link_id = ${id}`)
  return rows.map((row) => row.id)
}

export async function countLook(tx: Tx, id: LinkId, on: Day): Promise<void> {
  await tx.run(sql`
    insert into portfolio.link_looks as k (link_id, on_day, looks)
    values (${id}, ${on}, 1)
    on conflict (link_id, on_day) do update
    set looks = k.looks + 1`)
}

/** How often a link was opened each day, the latest first: no more days than a link lasts. */
export const looksOfLink = (db: Db, id: LinkId): Promise<{ onDay: Day; looks: number }[]> =>
  db.rows<{ onDay: Day; looks: number }>(sql`
    select on_day as "onDay", looks
    from portfolio.link_looks
    where link_id = ${id}
    order by on_day desc`)
