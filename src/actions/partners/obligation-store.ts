import { sql, type Db, type Tx } from '#platform/db'
import type { Day } from '#platform/time'
import type { PersonId } from '#people'
import type { Obligation } from '../action.ts'
import type { ActionId } from '../ids.ts'

const obligationColumns = sql`
  b.id, b.action_id as "actionId", b.funder_id as "funderId", o.name as "funderName", b.at_least_percent as "atLeastPercent",
  b.pmsmp_counts_in_total as "pmsmpCountsInTotal", b.reason, b.from_day as "fromDay", b.until_day as "untilDay"`

/** The obligation in force on that day, if a funder attached one. */
export async function obligationOn(db: Db, actionId: ActionId, on: Day): Promise<Obligation | undefined> {
  return (await obligationsOn(db, [{ actionId, on }]))[0]
}

/** For each action and day asked, in their order, the obligation in force that day; undefined where no funder attached one. */
export async function obligationsOn(
  db: Db,
  asked: readonly { actionId: ActionId; on: Day }[],
): Promise<(Obligation | undefined)[]> {
  const rows = await db.rows<Obligation & { n: number }>(sql`
    select distinct on (asked.n) asked.n, ${obligationColumns}
    from unnest(${asked.map((one) => one.actionId)}::uuid[], ${asked.map((one) => one.on)}::date[])
      with ordinality as asked (action_id, on_day, n)
    join actions.obligations b on b.action_id = asked.action_id
      and b.from_day <= asked.on_day
      and coalesce(b.until_day, asked.on_day) >= asked.on_day
    join people.published_organisations o on o.id = b.funder_id
    order by asked.n, b.from_day desc`)
  const found = new Map(rows.map(({ n, ...obligation }) => [n, obligation]))
  return asked.map((_, i) => found.get(i + 1))
}

/** Every version of the obligations of an action, the one in force first. */
export async function obligationsOf(db: Db, actionId: ActionId): Promise<Obligation[]> {
  return db.rows<Obligation>(sql`
    select ${obligationColumns}
    from actions.obligations b
    join people.published_organisations o on o.id = b.funder_id
    where b.action_id = ${actionId}
    order by b.from_day desc, b.set_at desc`)
}

export async function closeObligations(tx: Tx, actionId: ActionId, untilDay: Day): Promise<void> {
  await tx.run(sql`
    update actions.obligations
    set until_day = greatest(from_day, ${untilDay}::date)
    where action_id = ${actionId} and until_day is null`)
}

export async function insertObligation(
  tx: Tx,
  obligation: Omit<Obligation, 'funderName' | 'untilDay'>,
  by: PersonId | null,
  at: Date,
): Promise<void> {
  await tx.run(sql`
    insert into actions.obligations (id, action_id, funder_id, kind, at_least_percent, pmsmp_counts_in_total, reason, from_day, set_at, set_by)
    values (
      ${obligation.id}, ${obligation.actionId}, ${obligation.funderId}, 'foad share', ${obligation.atLeastPercent},
      ${obligation.pmsmpCountsInTotal}, ${obligation.reason}, ${obligation.fromDay}, ${at}, ${by}
    )
    on conflict (id) do nothing`)
}
