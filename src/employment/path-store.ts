import { openCircle, sameAs, type PersonId } from '#people'
import { sql, type Db, type Tx } from '#platform/db'
import type { Day } from '#platform/time'
import type { ActionId } from '#actions'
import type { Path } from './path.ts'
import type { PathId } from './ids.ts'

const columns = sql`
  p.id, p.action_id as "actionId", p.person_id as "personId", p.entered_on as "enteredOn", people.published_canonical(p.adviser_id) as "adviserId",
  e.left_on as "leftOn"`

/** Holds what is written in an action until the transaction ends, so that nobody gets two paths at once. */
export async function lockPaths(tx: Tx, actionId: ActionId): Promise<void> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended('employment ' || ${actionId}, 0))`)
}

export async function insertPath(tx: Tx, path: Omit<Path, 'leftOn'>, at: Date): Promise<void> {
  if (!(await openCircle(tx, path.id))) throw new Error(`${path.id} is the circle of another thing`)
  await tx.run(sql`
    insert into employment.paths (id, action_id, person_id, entered_on, adviser_id, moved_at)
    values (${path.id}, ${path.actionId}, ${path.personId}, ${path.enteredOn}, ${path.adviserId}, ${at})`)
}

/** Says that somebody wrote in a path, and that it began that day if that is earlier than what was known. */
export async function touchPath(tx: Tx, id: PathId, at: Date, enteredOn?: Day): Promise<void> {
  await tx.run(sql`
    update employment.paths
    set moved_at = greatest(moved_at, ${at}::timestamptz), entered_on = least(entered_on, ${enteredOn ?? null}::date)
    where id = ${id}`)
}

/** Says again when a path began, after one of its contracts was corrected. */
export async function settleEntry(tx: Tx, id: PathId): Promise<void> {
  await tx.run(sql`
    update employment.paths
    set entered_on = coalesce((select min(c.from_day) from employment.cddis c where c.path_id = ${id}), entered_on)
    where id = ${id}`)
}

export async function setAdviser(tx: Tx, id: PathId, adviserId: PersonId): Promise<void> {
  await tx.run(sql`update employment.paths set adviser_id = ${adviserId} where id = ${id}`)
}

/** The paths of a person, whatever row of theirs was named, in one action or in all, the latest first. */
export async function pathsOf(db: Db, personId: PersonId, actionId: ActionId | null): Promise<Path[]> {
  return db.rows<Path>(sql`
    select ${columns}
    from employment.paths p
    left join employment.exits e on e.path_id = p.id
    where p.person_id = ${sameAs(personId)} and (${actionId}::uuid is null or p.action_id = ${actionId}::uuid)
    order by p.entered_on desc, p.id`)
}

/** True for who has, or had, a contract in an ACI, or in one action of it: they read it, whatever row of theirs it is written under. */
export async function holdsCddi(
  db: Db,
  personId: PersonId,
  actionId: ActionId | null = null,
): Promise<boolean> {
  return (await pathsOf(db, personId, actionId)).length > 0
}

/** Who accompanies the person in each of these paths, by name. */
export async function advisersOf(db: Db, pathIds: readonly PathId[]): Promise<Map<string, string>> {
  const rows = await db.rows<{ id: string; name: string }>(sql`
    select p.id, who.given_name || ' ' || who.family_name as name
    from employment.paths p
    join people.published_persons who on who.id = p.adviser_id
    where p.id = any(${pathIds}::uuid[])`)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** One path. Whoever shows it has opened the person's file first. */
export async function readPath(db: Db, id: PathId): Promise<Path | undefined> {
  return db.row<Path>(sql`
    select ${columns}
    from employment.paths p
    left join employment.exits e on e.path_id = p.id
    where p.id = ${id}`)
}

/** The same, as it is once nobody else writes in its action any more. */
export async function lockPath(tx: Tx, id: PathId): Promise<Path | undefined> {
  const found = await readPath(tx, id)
  if (found) await lockPaths(tx, found.actionId)
  return found && readPath(tx, id)
}
