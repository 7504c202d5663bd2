import { sql, type Db, type Tx } from '#platform/db'
import type { Day } from '#platform/time'
import type { ActionId } from '#actions'
import { sameAs, type OrganisationId, type PersonId } from '#people'
import type { Cddi, Terms } from './cddi.ts'
import type { PathId, PostId, CddiId } from './ids.ts'

const columns = sql`
  c.id, c.path_id as "pathId", c.post_id as "postId", c.number, c.kind, c.from_day as "fromDay", c.to_day as "toDay",
  c.weekly_minutes as "weeklyMinutes", c.revision`

export async function insertCddi(
  tx: Tx,
  cddi: Cddi & { actionId: ActionId },
  by: PersonId | null,
  at: Date,
): Promise<void> {
  await tx.run(sql`
    insert into employment.cddis (
      id, path_id, post_id, action_id, number, kind, from_day, to_day, weekly_minutes, revision, written_at, written_by
    ) values (
      ${cddi.id}, ${cddi.pathId}, ${cddi.postId}, ${cddi.actionId}, ${cddi.number}, ${cddi.kind}, ${cddi.fromDay},
      ${cddi.toDay}, ${cddi.weeklyMinutes}, ${cddi.revision}, ${at}, ${by}
    )`)
}

/** Writes other terms, unless somebody wrote meanwhile: false then. */
export async function updateCddi(
  tx: Tx,
  { id, revision, postId, fromDay, toDay, weeklyMinutes }: Pick<Cddi, 'id' | 'revision' | 'postId'> & Terms,
  by: PersonId | null,
  at: Date,
): Promise<boolean> {
  const changed = await tx.run(sql`
    update employment.cddis
    set post_id = ${postId}, from_day = ${fromDay}, to_day = ${toDay}, weekly_minutes = ${weeklyMinutes},
      revision = revision + 1, written_at = ${at}, written_by = ${by}
    where id = ${id} and revision = ${revision}`)
  return changed === 1
}

export async function readCddi(db: Db, id: CddiId): Promise<Cddi | undefined> {
  return db.row<Cddi>(sql`select ${columns} from employment.cddis c where c.id = ${id}`)
}

export async function findCddi(db: Db, actionId: ActionId, number: string): Promise<Cddi | undefined> {
  return db.row<Cddi>(
    sql`select ${columns} from employment.cddis c where c.action_id = ${actionId} and c.number = ${number}`,
  )
}

export type CddiOnPost = Cddi & {
  postCode: string
  postTitle: string
  rome: string
  activity: string
  writtenAt: Date
}

/** The contracts of these paths, the first one first. */
export async function cddisOf(db: Db, pathIds: readonly PathId[]): Promise<CddiOnPost[]> {
  return db.rows<CddiOnPost>(sql`
    select ${columns}, t.code as "postCode", t.title as "postTitle", t.rome, t.activity, c.written_at as "writtenAt"
    from employment.cddis c
    join employment.posts t on t.id = c.post_id
    where c.path_id = any(${pathIds}::uuid[])
    order by c.from_day, c.to_day, c.id`)
}

/** The last day of work on a post, of whoever holds it last; undefined where nobody ever did. */
export async function lastDayOn(db: Db, postId: PostId): Promise<Day | undefined> {
  const row = await db.row<{ last: Day | null }>(sql`
    select max(least(c.to_day, coalesce(e.left_on, c.to_day))) as last
    from employment.cddis c
    left join employment.exits e on e.path_id = c.path_id
    where c.post_id = ${postId}`)
  return row?.last ?? undefined
}

/** A contract as whoever plans around it knows it: whose it is, and its days, up to the day on which the person left. */
export type ContractDays = { organisationId: OrganisationId; employer: string; fromDay: Day; toDay: Day }

/** The contracts of somebody that run that day or begin later, the first one first. The caller has the right to who holds them. */
export async function contractsFrom(db: Db, personId: PersonId, on: Day): Promise<ContractDays[]> {
  return db.rows<ContractDays>(sql`
    select a.lead_id as "organisationId", o.name as employer, c.from_day as "fromDay",
      least(c.to_day, coalesce(e.left_on, c.to_day)) as "toDay"
    from employment.paths p
    join employment.cddis c on c.path_id = p.id
    join actions.published_actions a on a.id = p.action_id
    join people.published_organisations o on o.id = a.lead_id
    left join employment.exits e on e.path_id = p.id
    where p.person_id = ${sameAs(personId)} and least(c.to_day, coalesce(e.left_on, c.to_day)) >= ${on}
    order by c.from_day, c.id`)
}
