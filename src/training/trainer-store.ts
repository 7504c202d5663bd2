import { sql, type Db, type Tx } from '#platform/db'
import type { Day } from '#platform/time'
import { sameAs, type PersonId, type OrganisationId } from '#people'
import type { GroupId } from '#actions'

export type Trainer = {
  personId: PersonId
  givenName: string
  familyName: string
  organisationId: OrganisationId
  fromDay: Day
  untilDay: Day | null
}

export async function insertTrainer(
  tx: Tx,
  trainer: { groupId: GroupId; personId: PersonId; organisationId: OrganisationId; fromDay: Day },
): Promise<void> {
  await tx.run(sql`
    insert into training.trainers (group_id, person_id, organisation_id, from_day)
    values (${trainer.groupId}, ${trainer.personId}, ${trainer.organisationId}, ${trainer.fromDay})
    on conflict (group_id, person_id) do update set until_day = null`)
}

export async function endTrainer(tx: Tx, groupId: GroupId, personId: PersonId, untilDay: Day): Promise<void> {
  await tx.run(sql`
    update training.trainers
    set until_day = greatest(from_day, ${untilDay}::date)
    where group_id = ${groupId} and person_id = ${sameAs(personId)}`)
}

/** True for who evaluates a group or did, under any of their ids. */
export async function hasEvaluatedIn(
  db: Db,
  { groupId, personId }: { groupId: GroupId; personId: PersonId },
): Promise<boolean> {
  const row = await db.row(sql`
    select 1
    from people.published_circle_places place
    where place.circle_id = ${groupId} and place.person_id = ${sameAs(personId)} and place.relation = 'evaluator'
    limit 1`)
  return row !== undefined
}

/** Who trains or trained a group, once each: who has two accounts, from the first day of both to the last. */
export async function trainersOf(db: Db, groupId: GroupId): Promise<Trainer[]> {
  return db.rows<Trainer>(sql`
    select "personId", "givenName", "familyName", "organisationId", "fromDay", "untilDay"
    from (
      select distinct on (p.canonical_id)
        p.canonical_id as "personId", p.given_name as "givenName", p.family_name as "familyName", t.organisation_id as "organisationId",
        min(t.from_day) over (partition by p.canonical_id) as "fromDay", t.until_day as "untilDay"
      from training.trainers t
      join people.published_persons p on p.id = t.person_id
      where t.group_id = ${groupId}
      order by p.canonical_id, coalesce(t.until_day, 'infinity') desc, t.person_id
    ) once
    order by "familyName" collate "fr-x-icu", "givenName" collate "fr-x-icu"`)
}
