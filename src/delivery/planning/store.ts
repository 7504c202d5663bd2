import { sql, type Db, type Tx } from '#platform/db'
import type { Day } from '#platform/time'
import type { PersonId } from '#people'
import type { Planned } from './planned.ts'
import type { PlanningId, HubId } from '../ids.ts'

/** Somebody asked for a day to be planned; `answer` once the search is over. */
export type Planning = {
  id: PlanningId
  hubId: HubId
  day: Day
  askedBy: PersonId
  askedAt: Date
  answer: Planned | null
}

/** False when it was asked already: the same button, pressed twice. */
export async function insertPlanning(tx: Tx, one: Omit<Planning, 'answer'>): Promise<boolean> {
  const inserted = await tx.run(sql`
    insert into delivery.plannings (id, hub_id, day, asked_by, asked_at)
    values (${one.id}, ${one.hubId}, ${one.day}, ${one.askedBy}, ${one.askedAt})
    on conflict (id) do nothing`)
  return inserted === 1
}

export async function readPlanning(db: Db, id: PlanningId): Promise<Planning | undefined> {
  return db.row<Planning>(sql`
    select id, hub_id as "hubId", day, asked_by as "askedBy", asked_at as "askedAt", answer
    from delivery.plannings
    where id = ${id}`)
}

export async function answerPlanning(tx: Tx, id: PlanningId, answer: Planned, at: Date): Promise<void> {
  await tx.run(sql`
    update delivery.plannings
    set answer = ${JSON.stringify(answer)}::jsonb, ended_at = ${at}
    where id = ${id} and ended_at is null`)
}
