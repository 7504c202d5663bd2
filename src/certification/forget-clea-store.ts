import { sql, type Db, type Tx } from '#platform/db'
import type { Day } from '#platform/time'
import type { GroupId } from '#actions'

/** Allows, until the end of the transaction, that lines of proof go: their tables refuse it otherwise. */
export async function allowErasing(tx: Tx): Promise<void> {
  await tx.run(sql`select set_config('certification.erasing', 'on', true)`)
}

/** Groups that ended before that day and still have something here. */
export async function oldGroups(db: Db, before: Day): Promise<GroupId[]> {
  const rows = await db.rows<{ id: GroupId }>(sql`
    select g.id
    from actions.published_groups g
    where g.ends_on < ${before}
      and (
        exists (select 1 from certification.evaluations e where e.group_id = g.id)
        or exists (select 1 from certification.evaluation_drafts d where d.group_id = g.id)
        or exists (select 1 from certification.trainer_views v where v.group_id = g.id)
        or exists (select 1 from certification.sst_sessions s where s.group_id = g.id)
      )
    order by g.id`)
  return rows.map((row) => row.id)
}

/** How many signed evaluations went, with their questions and what replaced them. */
export async function deleteEvaluations(tx: Tx, groups: readonly GroupId[]): Promise<number> {
  await tx.run(sql`
    delete from certification.evaluation_questions
    where group_id = any(${groups}::uuid[])`)
  await tx.run(sql`
    delete from certification.evaluation_drafts
    where group_id = any(${groups}::uuid[])`)
  await tx.run(sql`
    delete from certification.evaluation_replacements r
    using certification.evaluations e
    where e.id in (r.replaced_id, r.by_id) and e.group_id = any(${groups}::uuid[])`)
  return tx.run(sql`
    delete from certification.evaluations
    where group_id = any(${groups}::uuid[])`)
}

export async function deleteTrainerViews(tx: Tx, groups: readonly GroupId[]): Promise<number> {
  return tx.run(sql`
    delete from certification.trainer_views
    where group_id = any(${groups}::uuid[])`)
}

/** How many people's places in first-aid sessions went, with all that was said of them there. */
export async function deleteSst(tx: Tx, groups: readonly GroupId[]): Promise<number> {
  const ids = sql`(select id from certification.sst_sessions where group_id = any(${groups}::uuid[]))`
  await tx.run(sql`delete from certification.sst_results where session_id in ${ids}`)
  await tx.run(sql`delete from certification.sst_presences where session_id in ${ids}`)
  const places = await tx.run(sql`delete from certification.sst_places where session_id in ${ids}`)
  await tx.run(sql`delete from certification.sst_half_days where session_id in ${ids}`)
  await tx.run(sql`delete from certification.sst_sessions where group_id = any(${groups}::uuid[])`)
  return places
}
