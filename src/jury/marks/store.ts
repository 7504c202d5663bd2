import { sql, type Db, type Tx } from '#platform/db'
import { sameAs, type PersonId } from '#people'
import { standingIn } from '../candidate-store.ts'
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
    select distinct on (c.stands, m.skill_code)
      m.juror_id as "jurorId", c.stands as "personId", m.skill_code as code, m.mark, m.screen
    from jury.jury_marks m
    join ${standingIn(sql`(select r.jury_id from jury.jurors r where r.id = ${jurorId})`)} c on c.person_id = m.person_id
    where m.juror_id = ${jurorId}
    order by c.stands, m.skill_code, m.person_id = c.stands desc, m.marked_at desc`)
}

/** Everybody's marks. Whoever asks must know that the deliberation is open. */
export async function marksOfJury(db: Db, juryId: JuryId): Promise<GivenMark[]> {
  return db.rows<GivenMark>(sql`
    select distinct on (m.juror_id, c.stands, m.skill_code)
      m.juror_id as "jurorId", c.stands as "personId", m.skill_code as code, m.mark
    from jury.jury_marks m
    join ${standingIn(sql`${juryId}`)} c on c.person_id = m.person_id
    where m.jury_id = ${juryId}
    order by m.juror_id, c.stands, m.skill_code, m.person_id = c.stands desc, m.marked_at desc`)
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
      where juror_id = ${what.jurorId} and person_id = ${sameAs(what.personId)}`)
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
    where juror_id = ${jurorId} and person_id = ${sameAs(personId)}
    order by person_id = ${personId} desc, noted_at desc
    limit 1`)
}

/** Everybody's notes. Whoever asks must know that the deliberation is open. */
export async function notesOfJury(db: Db, juryId: JuryId): Promise<GivenNote[]> {
  return db.rows<GivenNote>(sql`
    select distinct on (n.juror_id, c.stands) n.juror_id as "jurorId", c.stands as "personId", n.note
    from jury.jury_notes n
    join ${standingIn(sql`${juryId}`)} c on c.person_id = n.person_id
    where n.jury_id = ${juryId}
    order by n.juror_id, c.stands, n.person_id = c.stands desc, n.noted_at desc`)
}
