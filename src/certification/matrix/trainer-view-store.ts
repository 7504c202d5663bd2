import { sql, type Db, type Tx } from '#platform/db'
import type { PersonId } from '#people'
import type { GroupId } from '#actions'
import type { FrameworkId } from '../ids.ts'

/** What a trainer thinks of one sub-domain today: an opinion, never the certificate. */
export type TrainerView = {
  personId: PersonId
  domain: number
  subDomain: number
  opinion: 'validated' | 'not yet'
}

export async function insertTrainerView(
  tx: Tx,
  view: TrainerView & { groupId: GroupId; frameworkId: FrameworkId; saidBy: PersonId },
  at: Date,
): Promise<void> {
  await tx.run(sql`
    insert into certification.trainer_views (group_id, person_id, framework_id, domain, sub_domain, opinion, said_by, said_at)
    values (
      ${view.groupId}, ${view.personId}, ${view.frameworkId}, ${view.domain}, ${view.subDomain}, ${view.opinion},
      ${view.saidBy}, ${at}
    )`)
}

/** Many at once, for seeds: one statement. */
export async function insertTrainerViews(
  tx: Tx,
  { groupId, frameworkId, saidBy }: { groupId: GroupId; frameworkId: FrameworkId; saidBy: PersonId },
  views: readonly TrainerView[],
  at: Date,
): Promise<void> {
  await tx.run(sql`
    insert into certification.trainer_views (group_id, person_id, framework_id, domain, sub_domain, opinion, said_by, said_at)
    select ${groupId}, one.person_id, ${frameworkId}, one.domain, one.sub_domain, one.opinion, ${saidBy}, ${at}
    from unnest(
      ${views.map((view) => view.personId)}::uuid[], ${views.map((view) => view.domain)}::integer[],
      ${views.map((view) => view.subDomain)}::integer[], ${views.map((view) => view.opinion)}::text[]
    ) as one (person_id, domain, sub_domain, opinion)`)
}

/** The latest opinion on each sub-domain, for the people of a group. Who may see them is the caller's to check. */
export async function trainerViewsOf(db: Db, groupId: GroupId): Promise<TrainerView[]> {
  return db.rows<TrainerView>(sql`
    select distinct on (p.canonical_id, v.domain, v.sub_domain)
      p.canonical_id as "personId", v.domain, v.sub_domain as "subDomain", v.opinion
    from certification.trainer_views v
    join people.published_persons p on p.id = v.person_id
    where v.group_id = ${groupId}
    order by p.canonical_id, v.domain, v.sub_domain, v.id desc`)
}
