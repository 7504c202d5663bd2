import { sql, type Db, type Tx } from '#platform/db'
import { GATHER_MS, type Choice } from './notice.ts'

/** How somebody wants to be told; undefined when they chose nothing. */
export const readChoice = (db: Db, recipientId: string): Promise<Choice | undefined> =>
  db.row<Choice>(sql`
    select channel, quiet_from as "quietFrom", quiet_to as "quietTo", sundays
    from notices.choices
    where recipient_id = ${recipientId}`)

/** Keeps how somebody wants to be told; what waits for them is looked at again. */
export async function saveChoice(tx: Tx, recipientId: string, choice: Choice, at: Date): Promise<void> {
  await tx.run(sql`
    insert into notices.choices (recipient_id, channel, quiet_from, quiet_to, sundays, chosen_at)
    values (${recipientId}, ${choice.channel}, ${choice.quietFrom}, ${choice.quietTo}, ${choice.sundays}, ${at})
    on conflict (recipient_id) do update
    set channel = excluded.channel, quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to,
      sundays = excluded.sundays, chosen_at = excluded.chosen_at`)
  await tx.run(sql`
    update notices.notices
    set due_at = least(due_at, greatest(${at}, written_at + make_interval(secs => ${GATHER_MS / 1000})))
    where recipient_id = ${recipientId} and sending_id is null`)
}

/** Forgets how these people wanted to be told: they sign in no more. */
export async function deleteChoices(tx: Tx, recipientIds: readonly string[]): Promise<void> {
  await tx.run(sql`delete from notices.choices where recipient_id = any(${recipientIds}::uuid[])`)
}
