import type { PersonId } from '#people'
import { sql, type Db, type Tx } from '#platform/db'
import type { Day } from '#platform/time'
import type { GroupId } from '#actions'
import type { Prescriber } from './prescriber.ts'
import { type PrescriberRow, asPrescriber } from './prescriber-row.ts'
import type { PositioningId } from './ids.ts'

/** Adds a prescriber, or fills what it had left empty. Gives 'added', 'completed' or 'same'. */
export async function savePrescriber(
  tx: Tx,
  positioningId: PositioningId,
  one: Prescriber,
  by: PersonId | null,
  at: Date,
): Promise<'added' | 'completed' | 'same'> {
  const unread = JSON.stringify(one.unread)
  const added = await tx.run(sql`
    insert into orientation.positioning_referents (
      positioning_id, prescriber_key, organisation_id, organisation_name, referent_id, referent_name, positioned_on, phone,
      email, comment, unread, added_at, added_by
    ) values (
      ${positioningId}, ${one.prescriberKey}, ${one.organisationId}, ${one.organisationName}, ${one.referentId},
      ${one.referentName}, ${one.positionedOn}, ${one.phone}, ${one.email}, ${one.comment}, ${unread}, ${at},
      ${by}
    )
    on conflict (positioning_id, prescriber_key) do nothing`)
  if (added > 0) return 'added'
  const touched = await tx.run(sql`
    update orientation.positioning_referents r
    set referent_id = coalesce(referent_id, ${one.referentId}),
      referent_name = coalesce(referent_name, ${one.referentName}),
      phone = coalesce(phone, ${one.phone}),
      email = coalesce(email, ${one.email}),
      comment = case
        when comment is null then ${one.comment}
        when ${one.comment}::text is null or strpos(comment, ${one.comment}::text) > 0 then comment
        else comment || chr(10) || ${one.comment}
      end,
      unread = unread || (
        select coalesce(jsonb_agg(given.one order by given.n), '[]')
        from jsonb_array_elements(${unread}::jsonb) with ordinality as given (one, n)
        where not r.unread @> jsonb_build_array(given.one)
      )
    where positioning_id = ${positioningId} and prescriber_key = ${one.prescriberKey}
      and (
        (referent_name is null and ${one.referentName}::text is not null)
        or (phone is null and ${one.phone}::text is not null)
        or (email is null and ${one.email}::text is not null)
        or (${one.comment}::text is not null and strpos(coalesce(comment, ''), ${one.comment}::text) = 0)
        or not unread @> ${unread}::jsonb
      )`)
  return touched > 0 ? 'completed' : 'same'
}

/** Who accompanies the person there, from now on. */
export async function changeReferent(
  tx: Tx,
  positioningId: PositioningId,
  prescriberKey: string,
  referentId: PersonId,
): Promise<void> {
  await tx.run(sql`
    update orientation.positioning_referents
    set referent_id = ${referentId}
    where positioning_id = ${positioningId} and prescriber_key = ${prescriberKey}`)
}

/** True while nobody stands around a positioning as referent. */
export async function isAlone(db: Db, positioningId: PositioningId, on: Day): Promise<boolean> {
  const row = await db.row(sql`
    select place.person_id
    from people.published_circle_places place
    where place.circle_id = ${positioningId}
      and place.relation = 'referent'
      and place.from_day <= ${on}
      and coalesce(place.until_day, ${on}) >= ${on}
    limit 1`)
  return row === undefined
}

export async function changeComment(
  tx: Tx,
  positioningId: PositioningId,
  prescriberKey: string,
  comment: string | null,
): Promise<void> {
  await tx.run(sql`
    update orientation.positioning_referents
    set comment = ${comment}
    where positioning_id = ${positioningId} and prescriber_key = ${prescriberKey}`)
}

/** Forgets the cells that could not be read of this prescriber's list: somebody settled them. */
export async function eraseUnread(
  tx: Tx,
  positioningId: PositioningId,
  prescriberKey: string,
): Promise<void> {
  await tx.run(sql`
    update orientation.positioning_referents
    set unread = '[]'
    where positioning_id = ${positioningId} and prescriber_key = ${prescriberKey}`)
}

/** Everybody who proposed this person, the first one first. */
export async function prescribersOf(db: Db, positioningId: PositioningId): Promise<Prescriber[]> {
  return (await prescribersOfEach(db, [positioningId])).get(positioningId) ?? []
}

/** The same of several positionings, by their ids. */
export async function prescribersOfEach(
  db: Db,
  positioningIds: readonly PositioningId[],
): Promise<Map<string, Prescriber[]>> {
  const rows = await db.rows<PrescriberRow>(sql`
    select r.positioning_id as "positioningId", r.prescriber_key as "prescriberKey", r.organisation_id as "organisationId",
      coalesce(o.name, r.organisation_name) as "organisationName", who.canonical_id as "referentId",
      coalesce(who.given_name || ' ' || who.family_name, r.referent_name) as "referentName",
      r.positioned_on as "positionedOn", r.phone, r.email, r.comment, r.unread
    from orientation.positioning_referents r
    left join people.published_organisations o on o.id = r.organisation_id
    left join people.published_persons who on who.id = r.referent_id
    where r.positioning_id = any(${positioningIds}::uuid[])
    order by r.added_at, r.prescriber_key`)
  const found = new Map<string, Prescriber[]>(positioningIds.map((id) => [id, []]))
  for (const row of rows) found.get(row.positioningId)?.push(asPrescriber(row))
  return found
}

/**
 * Who accompanies these people on their way into this group: the referents that proposed those who are admitted there, or who wait for a place of its action,
 * and those that accompany them outside of any action. Each stands around them on that day.
 */
export async function referentsIn(
  db: Db,
  groupId: GroupId,
  personIds: readonly PersonId[],
  on: Day,
): Promise<PersonId[]> {
  const rows = await db.rows<{ id: PersonId }>(sql`
    with accompanied as (
      select same.id
      from people.published_persons given
      join people.published_persons same on same.canonical_id = given.canonical_id
      where given.id = any(${personIds}::uuid[])
    ),
    by as (
      select p.id as circle_id, r.referent_id
      from orientation.positionings p
      join orientation.positioning_referents r on r.positioning_id = p.id
      join actions.published_groups g on g.id = ${groupId}
      where p.person_id in (select id from accompanied)
        and ((p.state = 'admitted' and p.group_id = g.id) or (p.state = 'waiting' and p.action_id = g.action_id))
      union all
      select a.id, a.referent_id
      from orientation.accompaniments a
      where a.person_id in (select id from accompanied)
    )
    select distinct who.canonical_id as id
    from by
    join people.published_persons who on who.id = by.referent_id
    join people.published_persons same on same.canonical_id = who.canonical_id
    join people.published_circle_places c
      on c.circle_id = by.circle_id and c.person_id = same.id and c.relation = 'referent'
    where c.from_day <= ${on} and coalesce(c.until_day, ${on}) >= ${on}`)
  return rows.map(({ id }) => id)
}
