import { sql, type Db, type Tx } from '#platform/db'
import type { Plain } from '#platform/json'
import { sameAs, type PersonId } from '#people'
import type { AuVerb } from '../iri.ts'
import type { CourseId, LaunchId, PackageId } from '../ids.ts'
import type { Trial, TrialRefusal, TrialWord } from './trial.ts'

const columns = sql`
  t.id, t.package_id as "packageId", c.organisation_id as "organisationId", t.au_id as "auId", t.person_id as "personId",
  t.registration_id as "registrationId", t.pseudonym, t.home, t.opened_at as "openedAt"`

const from = sql`
  from courses.trials t
  join courses.packages p on p.id = t.package_id
  join courses.courses c on c.id = p.course_id`

type NewTrial = Omit<Trial, 'organisationId'> & { fetchHash: Buffer }

export async function insertTrial(tx: Tx, made: NewTrial): Promise<void> {
  await tx.run(sql`
    insert into courses.trials (
      id, package_id, au_id, person_id, registration_id, pseudonym, home, opened_at, fetch_hash
    )
    values (
      ${made.id}, ${made.packageId}, ${made.auId}, ${made.personId}, ${made.registrationId}, ${made.pseudonym}, ${made.home},
      ${made.openedAt}, ${made.fetchHash}
    )`)
}

/** The trial of somebody, for themselves. */
export async function readTrial(db: Db, id: LaunchId, personId: PersonId): Promise<Trial | undefined> {
  return db.row<Trial>(sql`
    select ${columns}
    ${from}
    where t.id = ${id} and t.person_id = ${sameAs(personId)}`)
}

/** The trials of somebody in a course, the latest first. */
export async function ownTrials(db: Db, courseId: CourseId, personId: PersonId): Promise<Trial[]> {
  return db.rows<Trial>(sql`
    select ${columns}
    ${from}
    where p.course_id = ${courseId} and t.person_id = ${sameAs(personId)}
    order by t.opened_at desc
    limit 10`)
}

/** The trial with this id; until the end of the transaction nothing else is said in it. */
export async function holdTrial(tx: Tx, id: LaunchId): Promise<Trial | undefined> {
  return tx.row<Trial>(sql`
    select ${columns}
    ${from}
    where t.id = ${id}
    for update of t`)
}

/** The trial that a fetch URL opens. */
export async function trialToFetch(db: Db, fetchHash: Buffer): Promise<Trial | undefined> {
  return db.row<Trial>(sql`
    select ${columns}
    ${from}
    where t.fetch_hash = ${fetchHash}`)
}

/** Gives the trial its token, once: false when it has one. */
export async function giveTrialToken(tx: Tx, id: LaunchId, tokenHash: Buffer): Promise<boolean> {
  const given = await tx.run(sql`
    update courses.trials
    set token_hash = ${tokenHash}
    where id = ${id} and token_hash is null`)
  return given === 1
}

/** The trial that a token opens. */
export async function trialWithToken(db: Db, id: LaunchId, tokenHash: Buffer): Promise<Trial | undefined> {
  return db.row<Trial>(sql`
    select ${columns}
    ${from}
    where t.id = ${id} and t.token_hash = ${tokenHash}`)
}

type Row = {
  at: Date
  statement: Plain | null
  asOf: Date | null
  verb: AuVerb | null
  answered: boolean | null
  scaled: number | null
  refused: string | null
  refusedWhere: string | null
  refusedWords: string | null
}

function asWord({ at, statement, asOf, verb, answered, scaled, ...row }: Row): TrialWord {
  if (row.refused !== null && row.refusedWhere !== null)
    return { at, statement, refused: { rule: row.refused, where: row.refusedWhere } }
  if (row.refusedWords !== null) return { at, statement, refused: { words: row.refusedWords } }
  if (!statement || !asOf || answered === null)
    throw new Error('a word of a trial is neither kept nor refused')
  return { at, statement, judged: { ok: true, asOf, verb: verb ?? undefined, answered, scaled } }
}

/** What was said in a trial, in its order. */
export async function wordsOf(db: Db, id: LaunchId): Promise<TrialWord[]> {
  const rows = await db.rows<Row>(sql`
    select at, statement, as_of as "asOf", verb, answered, scaled::float8, refused,
      refused_where as "refusedWhere", refused_words as "refusedWords"
    from courses.trial_words
    where trial_id = ${id}
    order by n`)
  return rows.map(asWord)
}

/** What is said after all that was: under the lock of the trial. */
export async function insertWord(tx: Tx, id: LaunchId, word: TrialWord<TrialRefusal>): Promise<void> {
  const { at, statement, refused } = word
  const judged = word.refused === undefined ? word.judged : undefined
  await tx.run(sql`
    insert into courses.trial_words (trial_id, n, at, statement, as_of, verb, answered, scaled, refused, refused_where)
    select ${id}, coalesce(max(n), 0) + 1, ${at}, ${statement && JSON.stringify(statement)}::json, ${judged?.asOf ?? null},
      ${judged?.verb ?? null}, ${judged?.answered ?? null}, ${judged?.scaled ?? null}, ${refused?.rule ?? null},
      ${refused?.where ?? null}
    from courses.trial_words
    where trial_id = ${id}`)
}

/** It keeps states under this activity. */
export async function insertPlace(tx: Tx, id: LaunchId, activityId: string): Promise<void> {
  await tx.run(sql`
    insert into courses.trial_places (trial_id, activity_id)
    values (${id}, ${activityId})
    on conflict do nothing`)
}

/** A trial to be forgotten, with the activities under which it kept states. */
export type OldTrial = Pick<Trial, 'id' | 'organisationId' | 'pseudonym' | 'home'> & { places: string[] }

const old = sql`
  select t.id, c.organisation_id as "organisationId", t.pseudonym, t.home,
    array(
      select s.activity_id
      from courses.trial_places s
      where s.trial_id = t.id
    ) as "places"
  ${from}`

export const trialsBefore = (tx: Tx, before: Date): Promise<OldTrial[]> =>
  tx.rows<OldTrial>(sql`${old} where t.opened_at <= ${before} for update of t`)

export const trialsOfCourse = (tx: Tx, courseId: CourseId): Promise<OldTrial[]> =>
  tx.rows<OldTrial>(sql`${old} where p.course_id = ${courseId} for update of t`)

export const trialsOfPackage = (tx: Tx, packageId: PackageId): Promise<OldTrial[]> =>
  tx.rows<OldTrial>(sql`${old} where p.id = ${packageId} for update of t`)

export async function deleteTrial(tx: Tx, id: LaunchId): Promise<void> {
  await tx.run(sql`
    delete from courses.trials
    where id = ${id}`)
}
