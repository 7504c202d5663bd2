import { sameAs, type PersonId } from '#people'
import { sql, type Db, type Tx } from '#platform/db'
import type { ActionId } from '#actions'
import type { Positioning } from './positioning.ts'
import { type PositioningRow, asPositioning } from './positioning-row.ts'
import type { PositioningId } from './ids.ts'

const columns = sql`
  p.id, p.action_id, p.person_id, p.positioned_on, p.state, p.meeting_id, p.group_id, p.waiting_rank, p.withdrawal, p.why,
  p.decided_on, p.decided_by, p.to_confirm, p.mobility, p.status, p.moved_at`

type NewPositioning = Pick<
  Positioning,
  'id' | 'actionId' | 'personId' | 'positionedOn' | 'mobility' | 'status' | 'toConfirm'
>

/** @throws the constraint `positionings_one_open` when the person has an open one for this action. */
export async function insertPositioning(tx: Tx, one: NewPositioning, at: Date): Promise<void> {
  await tx.run(sql`
    insert into orientation.positionings (
      id, action_id, person_id, positioned_on, state, to_confirm, mobility, status, moved_at
    ) values (
      ${one.id}, ${one.actionId}, ${one.personId}, ${one.positionedOn}, 'positioned', ${one.toConfirm}, ${one.mobility},
      ${one.status}, ${at}
    )`)
}

/** For verbs and pages that checked who asks (`open-positioning.ts`). */
export async function readPositioning(db: Db, id: PositioningId): Promise<Positioning | undefined> {
  const row = await db.row<PositioningRow>(
    sql`select ${columns} from orientation.positionings p where p.id = ${id}`,
  )
  return row && asPositioning(row)
}

/** The same, held until the transaction ends. */
export async function lockPositioning(tx: Tx, id: PositioningId): Promise<Positioning | undefined> {
  const row = await tx.row<PositioningRow>(sql`
    select ${columns}
    from orientation.positionings p
    where p.id = ${id}
    for update`)
  return row && asPositioning(row)
}

/** Every positioning of this person (whatever row they were registered under) for this action, the latest first. */
export async function positioningsOf(db: Db, actionId: ActionId, personId: PersonId): Promise<Positioning[]> {
  const rows = await db.rows<PositioningRow>(sql`
    select ${columns}
    from orientation.positionings p
    where p.person_id = ${sameAs(personId)} and p.action_id = ${actionId}
    order by p.state in ('positioned', 'invited', 'interviewed', 'waiting') desc, p.moved_at desc, p.id`)
  return rows.map(asPositioning)
}

/** The same of several people, by the ids that stand for each, whatever row they were registered under. */
export async function positioningsOfEach(
  db: Db,
  personIds: readonly PersonId[],
): Promise<Map<PersonId, Positioning[]>> {
  const rows = await db.rows<PositioningRow & { whoId: PersonId }>(sql`
    select ${columns}, who.canonical_id as "whoId"
    from orientation.positionings p
    join people.published_persons who on who.id = p.person_id
    where who.canonical_id = any(${personIds}::uuid[])
    order by p.positioned_on desc, p.id`)
  const each = Map.groupBy(rows, ({ whoId }) => whoId)
  return new Map([...each].map(([id, own]) => [id, own.map(asPositioning)]))
}

/** Every positioning of somebody, for their own page. */
export async function positioningsOfPerson(db: Db, personId: PersonId): Promise<Positioning[]> {
  const rows = await db.rows<PositioningRow>(sql`
    select ${columns}
    from orientation.positionings p
    where p.person_id = ${sameAs(personId)}
    order by p.positioned_on desc, p.id`)
  return rows.map(asPositioning)
}
