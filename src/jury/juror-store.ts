import { sql, type Db, type Tx } from '#platform/db'
import type { Juror } from './jury.ts'
import type { JuryId, JurorId } from './ids.ts'

export async function insertJuror(tx: Tx, juror: Omit<Juror, 'finishedAt'>): Promise<void> {
  await tx.run(sql`
    insert into jury.jurors (id, jury_id, name, person_id, college, part)
    values (${juror.id}, ${juror.juryId}, ${juror.name}, ${juror.personId}, ${juror.college}, ${juror.part})
    on conflict (jury_id, name) do nothing`)
}

/** Says of a juror what a file did not. */
export async function saveJuror(
  tx: Tx,
  id: JurorId,
  what: Pick<Juror, 'college' | 'personId'>,
): Promise<void> {
  await tx.run(sql`
    update jury.jurors
    set college = ${what.college}, person_id = ${what.personId}
    where id = ${id}`)
}

export async function jurorsOf(db: Db, juryId: JuryId): Promise<Juror[]> {
  return db.rows<Juror>(sql`
    select r.id, r.jury_id as "juryId", r.name, coalesce(p.canonical_id, r.person_id) as "personId", r.college, r.part,
      r.finished_at as "finishedAt"
    from jury.jurors r
    left join people.published_persons p on p.id = r.person_id
    where r.jury_id = ${juryId}
    order by r.part = 'member', r.college nulls last, r.name collate "fr-x-icu"`)
}

export async function markPresident(tx: Tx, jurorId: JurorId): Promise<void> {
  await tx.run(sql`
    update jury.jurors
    set part = 'president'
    where id = ${jurorId}`)
}

/** A juror says that their marks are finished, or takes them up again (null). */
export async function writeFinished(tx: Tx, jurorId: JurorId, at: Date | null): Promise<void> {
  await tx.run(sql`
    update jury.jurors
    set finished_at = ${at}
    where id = ${jurorId}`)
}
