import { sql, type Db, type Tx } from '#platform/db'
import { sameAs } from '../person-store.ts'
import type { Information } from './information.ts'
import { reasonIn, type KeptReason, type ReadingReason, type ReasonRow } from './reading-reason.ts'
import type { PersonId, OrganisationId } from '../ids.ts'

export type AccessLine = {
  id: number
  reader: string
  organisation: string | null
  information: Information
  why: KeptReason
  readAt: Date
}

export async function insertAccessLine(
  tx: Tx,
  {
    personId,
    organisationId,
    ...reading
  }: {
    personId: PersonId
    readerId: PersonId
    organisationId: OrganisationId | null
    information: Information
    why: ReadingReason
    at: Date
  },
): Promise<void> {
  await insertAccessLines(tx, [{ personId, organisationId }], reading)
}

/** One line for each person whose file was read, for the same reason and at the same instant. */
export async function insertAccessLines(
  tx: Tx,
  lines: readonly { personId: PersonId; organisationId: OrganisationId | null }[],
  reading: { readerId: PersonId; information: Information; why: ReadingReason; at: Date },
): Promise<void> {
  if (lines.length === 0) return
  const { code, ...about } = reading.why
  await tx.run(sql`
    insert into people.access_lines (person_id, reader_id, organisation_id, information, code, about, read_at)
    select line.person_id, ${reading.readerId}, line.organisation_id, ${reading.information}, ${code},
      ${JSON.stringify(about)}::jsonb, ${reading.at}
    from unnest(
      ${lines.map((line) => line.personId)}::uuid[],
      ${lines.map((line) => line.organisationId)}::uuid[]
    ) as line (person_id, organisation_id)`)
}

/** Who read this person's file, newest first; only the person asks. `before` is the id of the last line seen. */
export async function accessLinesAbout(
  db: Db,
  personId: PersonId,
  { limit, before }: { limit: number; before?: number | undefined },
): Promise<AccessLine[]> {
  const rows = await db.rows<Omit<AccessLine, 'why'> & ReasonRow>(sql`
    select l.id, r.given_name || ' ' || r.family_name as reader, o.name as organisation, l.information, l.code, l.about,
      l.old_words as "oldWords", l.read_at as "readAt"
    from people.access_lines l
    join people.persons r on r.id = l.reader_id
    left join people.organisations o on o.id = l.organisation_id
    where l.person_id = ${sameAs(personId)}
      and l.id < ${before ?? Number.MAX_SAFE_INTEGER}
    order by l.id desc
    limit ${limit}`)
  return rows.map(({ code, about, oldWords, ...line }) => ({
    ...line,
    why: reasonIn({ code, about, oldWords }),
  }))
}
