import { sql, type Db } from '#platform/db'
import type { Day } from '#platform/time'
import type { Positioning, Situation, Standing, State, ToConfirm, Withdrawal } from './positioning.ts'

type Row = {
  id: string
  action_id: string
  person_id: string
  positioned_on: Day
  state: State
  meeting_id: string | null
  group_id: string | null
  waiting_rank: number | null
  withdrawal: Withdrawal | null
  why: string | null
  decided_on: Day | null
  decided_by: string | null
  to_confirm: ToConfirm | null
  mobility: string | null
  status: string | null
  moved_at: Date
}

const columns = sql`
  p.id, p.action_id, p.person_id, p.positioned_on, p.state, p.meeting_id, p.group_id, p.waiting_rank, p.withdrawal, p.why,
  p.decided_on, p.decided_by, p.to_confirm, p.mobility, p.status, p.moved_at`

const asPositioning = (row: Row): Positioning => ({
  id: row.id,
  actionId: row.action_id,
  personId: row.person_id,
  positionedOn: row.positioned_on,
  movedAt: row.moved_at,
  toConfirm: row.to_confirm,
  mobility: row.mobility,
  status: row.status,
  standing: standingOf(row),
})

function standingOf(row: Row): Standing {
  const { state, meeting_id: meetingId, group_id: groupId, waiting_rank: rank, withdrawal, why } = row
  if (state === 'positioned' || state === 'interviewed') return { state }
  if (state === 'invited' && meetingId) return { state, meetingId }
  if (!row.decided_on) throw new Error(`Positioning ${row.id} is ${state} without its day`)
  const made = { on: row.decided_on, by: row.decided_by }
  if (state === 'waiting' && rank) return { state, rank, why, made }
  if (state === 'admitted' && groupId) return { state, groupId, made }
  if (state === 'refused' && why) return { state, why, made }
  if (state === 'withdrawn' && withdrawal) return { state, withdrawal, why, made }
  throw new Error(`Positioning ${row.id} is ${state} without what comes with it`)
}

type NewPositioning = Pick<
  Positioning,
  'id' | 'actionId' | 'personId' | 'positionedOn' | 'mobility' | 'status' | 'toConfirm'
>

/** @throws the constraint `positionings_one_open` when the person has an open one for this action. */
export async function insertPositioning(tx: Db, one: NewPositioning, at: Date): Promise<void> {
  await tx.run(sql`
    insert into orientation.positionings (
      id, action_id, person_id, positioned_on, state, to_confirm, mobility, status, moved_at
    ) values (
      ${one.id}, ${one.actionId}, ${one.personId}, ${one.positionedOn}, 'positioned', ${one.toConfirm}, ${one.mobility},
      ${one.status}, ${at}
    )`)
}

/** For verbs and pages that checked who asks (`open-positioning.ts`). */
export async function readPositioning(db: Db, id: string): Promise<Positioning | undefined> {
  const row = await db.row<Row>(sql`select ${columns} from orientation.positionings p where p.id = ${id}`)
  return row && asPositioning(row)
}

/** The same, held until the transaction ends. */
export async function lockPositioning(tx: Db, id: string): Promise<Positioning | undefined> {
  const row = await tx.row<Row>(sql`
    select ${columns}
    from orientation.positionings p
    where p.id = ${id}
    for update`)
  return row && asPositioning(row)
}

/** Every positioning of this person (whatever row they were registered under) for this action, the latest first. */
export async function positioningsOf(db: Db, actionId: string, personId: string): Promise<Positioning[]> {
  const rows = await db.rows<Row>(sql`
    select ${columns}
    from people.published_persons mine
    join people.published_persons same on same.canonical_id = mine.canonical_id
    join orientation.positionings p on p.person_id = same.id
    where mine.id = ${personId} and p.action_id = ${actionId}
    order by p.state in ('positioned', 'invited', 'interviewed', 'waiting') desc, p.moved_at desc, p.id`)
  return rows.map(asPositioning)
}

/** Every positioning of somebody, for their own page. */
export async function positioningsOfPerson(db: Db, personId: string): Promise<Positioning[]> {
  const rows = await db.rows<Row>(sql`
    select ${columns}
    from people.published_persons mine
    join people.published_persons same on same.canonical_id = mine.canonical_id
    join orientation.positionings p on p.person_id = same.id
    where mine.id = ${personId}
    order by p.positioned_on desc, p.id`)
  return rows.map(asPositioning)
}

/** Writes where it stands now; what belonged to the former state goes with it. */
export async function saveStanding(tx: Db, id: string, standing: Standing, at: Date): Promise<void> {
  const made = 'made' in standing ? standing.made : null
  await tx.run(sql`
    update orientation.positionings
    set state = ${standing.state},
      meeting_id = coalesce(${'meetingId' in standing ? standing.meetingId : null}, meeting_id),
      group_id = ${'groupId' in standing ? standing.groupId : null},
      waiting_rank = ${'rank' in standing ? standing.rank : null},
      withdrawal = ${'withdrawal' in standing ? standing.withdrawal : null},
      why = ${'why' in standing ? standing.why : null},
      decided_on = ${made?.on ?? null},
      decided_by = ${made?.by ?? null},
      moved_at = ${at}
    where id = ${id}`)
}

/** Says that somebody moved, though the state is the same. */
export async function touch(tx: Db, id: string, at: Date): Promise<void> {
  await tx.run(sql`update orientation.positionings set moved_at = ${at} where id = ${id}`)
}

export async function markConfirmed(tx: Db, id: string, at: Date): Promise<void> {
  await tx.run(sql`
    update orientation.positionings
    set to_confirm = null, moved_at = ${at}
    where id = ${id}`)
}

/** Adds what a second list says and the first did not. Gives true when something was added. */
export async function completePositioning(
  tx: Db,
  id: string,
  { mobility, status }: Situation,
): Promise<boolean> {
  const touched = await tx.run(sql`
    update orientation.positionings
    set mobility = coalesce(mobility, ${mobility}), status = coalesce(status, ${status})
    where id = ${id}
      and ((mobility is null and ${mobility}::text is not null) or (status is null and ${status}::text is not null))`)
  return touched > 0
}
