import { sql, type Db } from '#platform/db'
import type { Information } from './access-matrix.ts'

export type AccessLine = {
  id: number
  reader: string
  organisation: string | null
  information: Information
  why: string
  readAt: Date
}

export async function insertAccessLine(
  tx: Db,
  line: {
    personId: string
    readerId: string
    organisationId: string | null
    information: Information
    why: string
    at: Date
  },
): Promise<void> {
  await tx.run(sql`
    insert into people.access_lines (person_id, reader_id, organisation_id, information, why, read_at)
    values (${line.personId}, ${line.readerId}, ${line.organisationId}, ${line.information}, ${line.why}, ${line.at})`)
}

/** Who read this person's file, newest first; only the person asks. `before` is the id of the last line seen. */
export async function accessLinesAbout(
  db: Db,
  personId: string,
  { limit, before }: { limit: number; before?: number | undefined },
): Promise<AccessLine[]> {
  return db.rows<AccessLine>(sql`
    select l.id, r.given_name || ' ' || r.family_name as reader, o.name as organisation, l.information, l.why, l.read_at as "readAt"
    from people.published_persons mine
    join people.published_persons same on same.canonical_id = mine.canonical_id
    join people.access_lines l on l.person_id = same.id
    join people.persons r on r.id = l.reader_id
    left join people.organisations o on o.id = l.organisation_id
    where mine.id = ${personId}
      and l.id < ${before ?? Number.MAX_SAFE_INTEGER}
    order by l.id desc
    limit ${limit}`)
}
