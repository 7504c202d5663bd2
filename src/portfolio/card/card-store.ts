import { sql, type Db, type Tx } from '#platform/db'
import type { PersonId } from '#people'
import type { EvidenceId } from '../ids.ts'
import { cardOf } from '../link-store.ts'
import type { CardWritten } from './card.ts'

/** What somebody wrote on their card, under any of their ids; whom to call, as the person that they are today. */
export async function readWritten(db: Db, mine: readonly PersonId[]): Promise<CardWritten | undefined> {
  const row = await db.row<Omit<CardWritten, 'proofIds'> & { personId: PersonId }>(sql`
    select k.person_id as "personId", k.can_do as "canDo", call.canonical_id as "callId", k.shows_phone as "showsPhone"
    from portfolio.cards k
    left join people.published_persons call on call.id = k.call_id
    where k.person_id = ${cardOf(mine)}`)
  if (!row) return undefined
  const { personId, ...written } = row
  const proofs = await db.rows<{ id: EvidenceId }>(sql`
    select evidence_id as id
    from portfolio.card_evidence
    where person_id = ${personId}`)
  return { ...written, proofIds: proofs.map(({ id }) => id) }
}

export async function hasCard(db: Db, mine: readonly PersonId[]): Promise<boolean> {
  const row = await db.row<{ there: boolean }>(sql`select ${cardOf(mine)} is not null as there`)
  return row?.there ?? false
}

export async function saveWritten(tx: Tx, personId: PersonId, written: CardWritten, at: Date): Promise<void> {
  await tx.run(sql`
    insert into portfolio.cards (person_id, can_do, call_id, shows_phone, changed_at)
    values (${personId}, ${written.canDo}, ${written.callId}, ${written.showsPhone}, ${at})
    on conflict (person_id) do update
    set can_do = excluded.can_do, call_id = excluded.call_id, shows_phone = excluded.shows_phone, changed_at = excluded.changed_at`)
  await tx.run(sql`delete from portfolio.card_evidence where person_id = ${personId}`)
  await tx.run(sql`
    insert into portfolio.card_evidence (person_id, evidence_id)
    select ${personId}, given.id
    from unnest(${written.proofIds}::uuid[]) as given (id)`)
}
