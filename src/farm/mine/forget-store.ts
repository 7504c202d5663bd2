import { sql, type Tx } from '#platform/db'

/** Acts older than that leave, who did them first: chores whole, and to whom they were given, lots and moves without their name, what was taken back for good. */
export async function forgetActs(tx: Tx, before: Date): Promise<number> {
  const chores = await tx.run(sql`delete from farm.chores_done where done_at < ${before}`)
  await tx.run(sql`
    delete from farm.lot_moves m
    where m.done_at < ${before}
      and exists (select 1 from farm.undone u where u.act_id in (m.id, m.lot_id))`)
  await tx.run(sql`
    delete from farm.lots l
    where l.done_at < ${before} and exists (select 1 from farm.undone u where u.act_id = l.id)`)
  const lots = await tx.run(sql`
    update farm.lots set by_person = null, device = '' where done_at < ${before} and by_person is not null`)
  const moves = await tx.run(sql`
    update farm.lot_moves set by_person = null, device = '' where done_at < ${before} and by_person is not null`)
  await tx.run(sql`delete from farm.undone where done_at < ${before}`)
  await tx.run(sql`delete from farm.chore_persons where given_at < ${before}`)
  return chores + lots + moves
}

/** Places of the team that ended before that day. */
export const forgetPlaces = (tx: Tx, before: Date): Promise<number> =>
  tx.run(
    sql`delete from farm.team where until_day < (${before}::timestamptz at time zone 'Europe/Paris')::date`,
  )
