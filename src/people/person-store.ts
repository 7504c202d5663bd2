import { sql, type Db, type Sql, type Tx } from '#platform/db'
import type { Day } from '#platform/time'
import { nameKey, type Identity, type Person } from './person.ts'
import type { PersonId } from './ids.ts'

type Row = {
  id: PersonId
  given_name: string
  family_name: string
  usage_name: string | null
  birth_date: Day | null
  phone: string | null
  email: string | null
  town: string | null
  postcode: string | null
  language: string
}

const asPerson = (row: Row): Person => ({
  id: row.id,
  givenName: row.given_name,
  familyName: row.family_name,
  usageName: row.usage_name,
  birthDate: row.birth_date,
  phone: row.phone,
  email: row.email,
  town: row.town,
  postcode: row.postcode,
  language: row.language,
})

const columns = sql`p.id, p.given_name, p.family_name, p.usage_name, p.birth_date, p.phone, p.email, p.town, p.postcode, p.language`

export async function insertPerson(
  tx: Tx,
  id: PersonId,
  who: Identity,
  by: PersonId | null,
  at: Date,
): Promise<void> {
  await tx.run(sql`
    insert into people.persons (
      id, given_name, family_name, usage_name, birth_date, phone, email, town, postcode, name_key, registered_at, registered_by
    ) values (
      ${id}, ${who.givenName}, ${who.familyName}, ${who.usageName}, ${who.birthDate}, ${who.phone}, ${who.email},
      ${who.town}, ${who.postcode}, ${nameKey(who)}, ${at}, ${by}
    )
    on conflict (id) do nothing`)
}

/** Corrects who somebody is; a row that turned out to be another's corrects that other one, which is what is read. */
export async function updatePerson(tx: Tx, id: PersonId, who: Identity): Promise<void> {
  await tx.run(sql`
    update people.persons
    set given_name = ${who.givenName}, family_name = ${who.familyName}, usage_name = ${who.usageName},
      birth_date = ${who.birthDate}, phone = ${who.phone}, email = ${who.email}, town = ${who.town},
      postcode = ${who.postcode}, name_key = ${nameKey(who)}
    where id = (select people.published_canonical(${id}))`)
}

/** Holds a person until the transaction ends. */
export async function lockPerson(tx: Tx, id: PersonId): Promise<void> {
  await tx.run(sql`select id from people.persons where id = ${id} for update`)
}

/** Whoever asks must have been let in by `openFile` first: this is the reading itself. */
export async function readPerson(db: Db, id: PersonId): Promise<Person | undefined> {
  const row = await db.row<Row>(sql`
    select ${columns}
    from people.persons named
    join people.persons p on p.id = coalesce(named.merged_into, named.id)
    where named.id = ${id}`)
  return row && asPerson(row)
}

/** Same, of several at once, each once. */
export async function readPeople(db: Db, ids: readonly PersonId[]): Promise<Person[]> {
  const rows = await db.rows<Row>(sql`
    select ${columns}
    from people.persons p
    where p.id in (select coalesce(named.merged_into, named.id) from people.persons named where named.id = any(${ids}::uuid[]))`)
  return rows.map(asPerson)
}

/** A row as it was registered, and the person it is today: the same one, unless rows were merged. */
export type Candidate = { asRegistered: Person; personId: PersonId }

/** Rows that may be the same person: same name words, birth date (or day and month swapped), telephone or mail. */
export async function findCandidates(db: Db, who: Identity): Promise<Candidate[]> {
  const swapped = swapDayAndMonth(who.birthDate)
  const rows = await db.rows<Row & { canonical_id: PersonId }>(sql`
    select ${columns}, coalesce(p.merged_into, p.id) as canonical_id
    from people.persons p
    where p.name_key = ${nameKey(who)}
      or p.birth_date in (${who.birthDate}::date, ${swapped}::date)
      or p.phone = ${who.phone}
      or p.email = ${who.email}`)
  return rows.map((row) => ({ asRegistered: asPerson(row), personId: row.canonical_id }))
}

/** '1983-07-17' cannot be swapped; '1983-04-07' becomes '1983-07-04'. */
function swapDayAndMonth(day: Day | null): Day | null {
  if (!day) return null
  const [year, month, date] = day.split('-')
  return Number(date) <= 12 ? (`${year}-${date}-${month}` as Day) : null
}

/**
 * The rows of one person, under any of the ids that lead to them: ``sql`where w.person_id = ${sameAs(personId)}` ``; none for nobody's id.
 * Answered once, then the index of `person_id` finds them: a join would walk through everything around somebody who leads a territory.
 * A list, which names or counts many persons, joins `people.published_persons` and reads `canonical_id`.
 */
export const sameAs = (personId: PersonId): Sql =>
  sql`any ((select people.published_ids_of(${personId}))::uuid[])`

/** Both ids of the pair that was one person all along, and every id that leads to it; none for nobody's id. */
export async function idsOf(db: Db, personId: PersonId): Promise<PersonId[]> {
  const row = await db.row<{ ids: PersonId[] }>(sql`select people.published_ids_of(${personId}) as ids`)
  return row?.ids ?? []
}
