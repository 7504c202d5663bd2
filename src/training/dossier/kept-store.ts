import { sql, type Db, type Tx } from '#platform/db'
import type { GroupId } from '#actions'
import { sameAs, type PersonId } from '#people'
import type { DossierId } from '../ids.ts'

/** A dossier that was asked, without its pieces. */
export type AskedDossier = {
  id: DossierId
  groupId: GroupId
  askedBy: PersonId
  done: number
  trainees: number
  askedAt: Date
  readyAt: Date | null
  /** The name of its archive, once it is ready. */
  name: string | null
}

/** False when this id was asked before: the same form, sent twice. */
export async function insertDossier(
  tx: Tx,
  asked: { id: DossierId; groupId: GroupId; by: PersonId; trainees: number; at: Date },
): Promise<boolean> {
  const inserted = await tx.run(sql`
    insert into training.dossiers (id, group_id, asked_by, asked_at, trainees)
    values (${asked.id}, ${asked.groupId}, ${asked.by}, ${asked.at}, ${asked.trainees})
    on conflict (id) do nothing`)
  return inserted === 1
}

/** Throws away those that were asked more than a day ago, with all their papers; gives how many. */
export async function sweepDossiers(tx: Tx, now: Date): Promise<number> {
  return tx.run(sql`
    delete from training.dossiers
    where asked_at < ${now}::timestamptz - interval '1 day'`)
}

/** A dossier of this group, for the person who asked it and nobody else. */
export async function readDossier(
  db: Db,
  id: DossierId,
  groupId: GroupId,
  askedBy: PersonId,
): Promise<AskedDossier | undefined> {
  return db.row<AskedDossier>(sql`
    select id, group_id as "groupId", asked_by as "askedBy", done, trainees, asked_at as "askedAt",
      ready_at as "readyAt", name
    from training.dossiers
    where id = ${id} and group_id = ${groupId} and asked_by = ${sameAs(askedBy)}`)
}

/** The dossiers of this group that are kept for this person, the newest first. */
export async function keptDossiers(
  db: Db,
  { groupId, askedBy, now }: { groupId: GroupId; askedBy: PersonId; now: Date },
): Promise<AskedDossier[]> {
  return db.rows<AskedDossier>(sql`
    select id, group_id as "groupId", asked_by as "askedBy", done, trainees, asked_at as "askedAt",
      ready_at as "readyAt", name
    from training.dossiers
    where group_id = ${groupId} and asked_by = ${askedBy} and asked_at >= ${now}::timestamptz - interval '1 day'
    order by asked_at desc, id`)
}

/** Which group a dossier that is still to be made is about. */
export async function waitingDossier(
  db: Db,
  id: DossierId,
): Promise<{ groupId: GroupId; askedBy: PersonId } | undefined> {
  return db.row<{ groupId: GroupId; askedBy: PersonId }>(sql`
    select group_id as "groupId", asked_by as "askedBy"
    from training.dossiers
    where id = ${id} and ready_at is null`)
}

export async function tellProgress(tx: Tx, id: DossierId, done: number): Promise<void> {
  await tx.run(sql`update training.dossiers set done = ${done} where id = ${id}`)
}

export async function keepDossier(tx: Tx, id: DossierId, kept: { name: string; at: Date }): Promise<void> {
  await tx.run(sql`
    update training.dossiers
    set name = ${kept.name}, ready_at = ${kept.at}, done = trainees
    where id = ${id}`)
}
