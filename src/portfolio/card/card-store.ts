import { sql, type Db, type Tx } from '#platform/db'
import type { PersonId } from '#people'
import type { EvidenceId } from '../ids.ts'
import type { CardWritten } from './card.ts'

/** What somebody wrote on their card, under any of their ids. */
export async function readWritten(db: Db, mine: readonly PersonId[]): Promise<CardWritten | undefined> {
  const row = await db.row<Omit<CardWritten, 'proofIds'> & { personId: PersonId }>(sql`
    select k.person_id as "personId", k.can_do as "canDo", k.call_id as "callId", k.shows_phone as "showsPhone"
    from portfolio.cards k
    where k.person_id = any(${mine}::uuid[])
    order by k.changed_at desc
    limit 1`)
  if (!row) return undefined
  const { personId, ...written } = row
  const proofs = await db.rows<{ id: EvidenceId }>(sql`
    select evidence_id as id
    from portfolio.card_evidence
    where person_id = ${personId}`)
  return { ...written, proofIds: proofs.map(({ id }) => id) }
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
