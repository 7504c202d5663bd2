import { sql, type Db, type Tx } from '#platform/db'
import type { PersonId } from '#people'
import type { Mark } from './mark.ts'
import type { JurorId, JuryId } from '../ids.ts'

export type GivenMark = { jurorId: JurorId; personId: PersonId; code: string; mark: Mark }
/** What was last written on some page: which one. */
type OnScreen = { screen: string | null }

/** Writes marks of one juror on one candidate; a mark given again takes the place of the first, until the deliberation. */
export async function saveMarks(
  tx: Tx,
  what: {
    juryId: JuryId
    jurorId: JurorId
    personId: PersonId
    marks: Record<string, Mark>
    screen?: string | null
    at: Date
  },
): Promise<void> {
  const { juryId, jurorId, personId, screen = null, at } = what
  await tx.run(sql`
    insert into jury.jury_marks (jury_id, juror_id, person_id, skill_code, mark, screen, marked_at)
    select ${juryId}, ${jurorId}, ${personId}, given.code, given.mark, ${screen}::uuid, ${at}
    from unnest(${Object.keys(what.marks)}::text[], ${Object.values(what.marks)}::text[]) as given (code, mark)
    on conflict (juror_id, person_id, skill_code) do update
    set mark = excluded.mark, screen = excluded.screen, marked_at = excluded.marked_at
    where jury_marks.mark <> excluded.mark`)
}

/** The marks of one juror: all that a juror may read before the deliberation. */
export async function marksOfJuror(db: Db, jurorId: JurorId): Promise<(GivenMark & OnScreen)[]> {
  return db.rows(sql`
    select juror_id as "jurorId", person_id as "personId", skill_code as code, mark, screen
    from jury.jury_marks
    where juror_id = ${jurorId}`)
}

/** Everybody's marks. Whoever asks must know that the deliberation is open. */
export async function marksOfJury(db: Db, juryId: JuryId): Promise<GivenMark[]> {
  return db.rows<GivenMark>(sql`
    select juror_id as "jurorId", person_id as "personId", skill_code as code, mark
    from jury.jury_marks
    where jury_id = ${juryId}`)
}

/** What a juror saw or heard, in a sentence that the candidate may read; empty takes it away. */
export async function saveNote(
  tx: Tx,
  what: {
    juryId: JuryId
    jurorId: JurorId
    personId: PersonId
    note: string
    screen?: string | null
    at: Date
  },
): Promise<void> {
  if (what.note === '') {
    await tx.run(sql`
      delete from jury.jury_notes
      where juror_id = ${what.jurorId} and person_id = ${what.personId}`)
    return
  }
  await tx.run(sql`
    insert into jury.jury_notes (juror_id, jury_id, person_id, note, screen, noted_at)
    values (${what.jurorId}, ${what.juryId}, ${what.personId}, ${what.note}, ${what.screen ?? null}, ${what.at})
    on conflict (juror_id, person_id) do update
    set note = excluded.note, screen = excluded.screen, noted_at = excluded.noted_at
    where jury_notes.note <> excluded.note`)
}

export type GivenNote = { jurorId: JurorId; personId: PersonId; note: string }

/** The note of one juror on one candidate: all that a juror may read before the deliberation. */
export async function noteOfJuror(
  db: Db,
  jurorId: JurorId,
  personId: PersonId,
): Promise<(Pick<GivenNote, 'note'> & OnScreen) | undefined> {
  return db.row(sql`
    select note, screen
    from jury.jury_notes
    where juror_id = ${jurorId} and person_id = ${personId}`)
}

/** Everybody's notes. Whoever asks must know that the deliberation is open. */
export async function notesOfJury(db: Db, juryId: JuryId): Promise<GivenNote[]> {
  return db.rows<GivenNote>(sql`
    select juror_id as "jurorId", person_id as "personId", note
    from jury.jury_notes
    where jury_id = ${juryId}`)
}
