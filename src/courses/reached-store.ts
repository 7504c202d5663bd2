import { sql, type Db, type Tx } from '#platform/db'
import type { StatementId } from '#records'
import type { PersonId } from '#people'
import { scoreIn, type How, type Reached, type Reason } from './registration.ts'
import type { AuId, RegistrationId } from './ids.ts'

type Row = {
  auId: AuId
  how: How
  at: Date
  statementId: StatementId
  scaled: number | null
  byId: PersonId | null
  reason: Reason | null
  word: string | null
}

function asReached({ how, scaled, byId, reason, word, ...step }: Row): Reached {
  if (how === 'completed' || how === 'satisfied') return { ...step, how }
  if (how === 'passed' || how === 'failed') return { ...step, how, scaled }
  if (!byId || !word) throw new Error(`Au ${step.auId} was waived by nobody, or for no reason`)
  return { ...step, how, byId, reason, word }
}

/** What was reached in each au of a registration. */
export async function reachedIn(db: Db, registrationId: RegistrationId): Promise<Reached[]> {
  const rows = await db.rows<Row>(sql`
    select au_id as "auId", how, at, statement_id as "statementId", scaled::float8, by_id as "byId", reason,
      why as word
    from courses.reached
    where registration_id = ${registrationId}
    order by at`)
  return rows.map(asReached)
}

/** Once: a second time changes nothing, but for a failure, whose latest score is kept. */
export async function insertReached(tx: Tx, registrationId: RegistrationId, reached: Reached): Promise<void> {
  const { auId, how, at, statementId } = reached
  const { byId, reason, word } = how === 'waived' ? reached : { byId: null, reason: null, word: null }
  await tx.run(sql`
    insert into courses.reached (registration_id, au_id, how, at, statement_id, scaled, by_id, reason, why)
    values (${registrationId}, ${auId}, ${how}, ${at}, ${statementId}, ${scoreIn(reached)}, ${byId}, ${reason}, ${word})
    on conflict (registration_id, au_id, how) do update
    set at = excluded.at, statement_id = excluded.statement_id, scaled = excluded.scaled
    where reached.how = 'failed'`)
}

/** The blocks and the course that were said satisfied, and by which statement. */
export async function satisfiedIn(db: Db, registrationId: RegistrationId): Promise<Map<string, string>> {
  const rows = await db.rows<{ objectId: string; statementId: StatementId }>(sql`
    select object_id as "objectId", statement_id as "statementId"
    from courses.satisfied
    where registration_id = ${registrationId}`)
  return new Map(rows.map(({ objectId, statementId }) => [objectId, statementId]))
}

export async function insertSatisfied(
  tx: Tx,
  registrationId: RegistrationId,
  { objectId, statementId, at }: { objectId: string; statementId: StatementId; at: Date },
): Promise<void> {
  await tx.run(sql`
    insert into courses.satisfied (registration_id, object_id, at, statement_id)
    values (${registrationId}, ${objectId}, ${at}, ${statementId})`)
}
