import { sql, type Db, type Sql, type Tx } from '#platform/db'
import type { Id } from '#platform/id'
import { parisDay, type Day } from '#platform/time'
import type { AccidentId, ConventionId } from '../ids.ts'
import {
  latestOf,
  withdrawalOf,
  withInjurySayers,
  type Accident,
  type AccidentDeclaration,
  type Sayer,
  type Statement,
  type Withdrawal,
} from './accident.ts'

type Row = Statement & { id: AccidentId; conventionId: ConventionId }
type DeclarationRow = AccidentDeclaration & { id: AccidentId }
type WithdrawalRow = Withdrawal & { id: AccidentId }

async function accidentsWhere(db: Db, condition: Sql): Promise<Accident[]> {
  const rows = await db.rows<Row>(sql`
    select a.id, a.convention_id as "conventionId", w.n, w.happened_at as "happenedAt", w.place, w.exactly, w.doing, w.how, w.touched,
      w.body_part as "bodyPart", w.injury, w.care, w.stops_work as "stopsWork", w.witness, w.first_told as "firstTold",
      w.said_by as "saidBy", w.said_name as "saidName", w.said_at as "saidAt"
    from immersion.accidents a
    join immersion.accident_words w on w.accident_id = a.id
    where ${condition}
    order by a.said_at desc, a.id, w.n`)
  const declared = await db.rows<DeclarationRow>(sql`
    select a.id, d.n, d.declared_on as "declaredOn", d.reference, d.proof_id as "proofId", d.said_name as "saidName", d.said_at as "saidAt"
    from immersion.accidents a
    join immersion.accident_declarations d on d.accident_id = a.id
    where ${condition}
    order by d.n`)
  const withdrawn = await db.rows<WithdrawalRow>(sql`
    select a.id, w.n, w.why, w.withdrawn_by as by, w.withdrawn_name as name, w.withdrawn_at as at
    from immersion.accidents a
    join immersion.accident_withdrawals w on w.accident_id = a.id
    where ${condition}
    order by w.n`)
  return [...Map.groupBy(rows, ({ id }) => id)].flatMap(([id, said]) => {
    const withdrawals = withdrawn.filter((one) => one.id === id)
    const [first, ...more] = withInjurySayers(said, withdrawals)
    const conventionId = said[0]?.conventionId
    if (!first || !conventionId) return []
    const declarations = declared.filter((one) => one.id === id)
    return [{ id, conventionId, statements: [first, ...more] as const, declarations, withdrawals }]
  })
}

/** The accidents of a convention, the latest said first. */
export const accidentsOf = (db: Db, id: ConventionId): Promise<Accident[]> =>
  accidentsWhere(db, sql`a.convention_id = ${id}`)

/** The day of the last accident of an immersion that was not withdrawn: the person was there that day. */
export async function lastAccidentOn(db: Db, id: ConventionId): Promise<Day | undefined> {
  const standing = (await accidentsOf(db, id)).filter((one) => !withdrawalOf(one))
  return standing
    .map((one) => parisDay(latestOf(one).happenedAt))
    .toSorted()
    .at(-1)
}

/** One of this convention. */
export async function accidentIn(
  db: Db,
  conventionId: ConventionId,
  id: AccidentId,
): Promise<Accident | undefined> {
  return (await accidentsWhere(db, sql`a.convention_id = ${conventionId} and a.id = ${id}`))[0]
}

/** False when that id is of another convention. */
export async function insertAccident(
  tx: Tx,
  { id, conventionId, at }: { id: AccidentId; conventionId: ConventionId; at: Date },
): Promise<boolean> {
  await tx.run(sql`
    insert into immersion.accidents (id, convention_id, said_at)
    values (${id}, ${conventionId}, ${at})
    on conflict do nothing`)
  const own = await tx.row(sql`
    select id
    from immersion.accidents
    where id = ${id} and convention_id = ${conventionId}`)
  return own !== undefined
}

export async function insertStatement(tx: Tx, id: AccidentId, one: Statement): Promise<void> {
  await tx.run(sql`
    insert into immersion.accident_words (
      accident_id, n, happened_at, place, exactly, doing, how, touched, body_part, injury, care, stops_work, witness, first_told, said_by,
      said_name, said_at
    )
    values (
      ${id}, ${one.n}, ${one.happenedAt}, ${one.place}, ${one.exactly}, ${one.doing}, ${one.how}, ${one.touched}, ${one.bodyPart},
      ${one.injury}, ${one.care}, ${one.stopsWork}, ${one.witness}, ${one.firstTold}, ${one.saidBy}, ${one.saidName}, ${one.saidAt}
    )`)
}

export async function insertWithdrawal(tx: Tx, id: AccidentId, one: Withdrawal): Promise<void> {
  await tx.run(sql`
    insert into immersion.accident_withdrawals (accident_id, n, why, withdrawn_by, withdrawn_name, withdrawn_at)
    values (${id}, ${one.n}, ${one.why}, ${one.by}, ${one.name}, ${one.at})`)
}

type Declared = Omit<AccidentDeclaration, 'saidName' | 'saidAt'> & { by: Sayer; name: string; at: Date }

export async function insertAccidentDeclaration(
  tx: Tx,
  id: AccidentId,
  { n, declaredOn, reference, proofId, by, name, at }: Declared,
): Promise<void> {
  await tx.run(sql`
    insert into immersion.accident_declarations (accident_id, n, declared_on, reference, proof_id, said_by, said_name, said_at)
    values (${id}, ${n}, ${declaredOn}, ${reference}, ${proofId}, ${by}, ${name}, ${at})`)
}

/** True when both files hold the same bytes. */
export async function isSameFile(db: Db, one: Id, other: Id): Promise<boolean> {
  const row = await db.row(sql`
    select a.id
    from files.files a
    join files.files b on b.sha256 = a.sha256
    where a.id = ${one} and b.id = ${other}`)
  return row !== undefined
}

/** What proves the declarations of these conventions. */
export async function proofsOfAccidents(db: Db, ids: readonly ConventionId[]): Promise<Id[]> {
  const rows = await db.rows<{ id: Id }>(sql`
    select distinct d.proof_id as id
    from immersion.accident_declarations d
    join immersion.accidents a on a.id = d.accident_id
    where a.convention_id = any(${ids}::uuid[]) and d.proof_id is not null`)
  return rows.map(({ id }) => id)
}

/** What was said and declared of accidents at these conventions goes, whatever becomes of them. */
export async function deleteAccidents(tx: Tx, ids: readonly ConventionId[]): Promise<void> {
  await tx.run(sql`delete from immersion.accidents where convention_id = any(${ids}::uuid[])`)
}
