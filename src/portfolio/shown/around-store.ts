import { sameAs, type OrganisationId, type PersonId } from '#people'
import { sql, type Db, type Sql } from '#platform/db'
import type { Day } from '#platform/time'
import type { EvidenceId } from '../ids.ts'
import { isSomethingToRead } from '../piece-store.ts'
import { audiences, relationsOf, type Audience } from './audience.ts'

const rules = audiences.flatMap((audience) =>
  relationsOf[audience].map((relation) => ({ audience, relation })),
)

const asTable: Sql = sql`
  select given.relation, given.audience
  from unnest(
    ${rules.map(({ relation }) => relation)}::text[],
    ${rules.map(({ audience }) => audience)}::text[]
  ) as given (relation, audience)`

export type Around = { audience: Audience; name: string }

/** Who stands around somebody and would see what they show: today, or from a day to come for a jury that is planned. */
export async function aroundPerson(db: Db, mine: readonly PersonId[], on: Day): Promise<Around[]> {
  return db.rows<Around>(sql`
    with rules as (${asTable})
    select distinct rules.audience, k.given_name || ' ' || k.family_name as name
    from people.published_circle_places centre
    join people.published_circle_places place on place.circle_id = centre.circle_id
    join rules on rules.relation = place.relation
    join people.published_persons k on k.id = place.person_id
    where centre.person_id = any(${mine}::uuid[])
      and centre.relation = 'centre'
      and coalesce(place.until_day, ${on}) >= ${on}
      and (place.from_day <= ${on} or place.relation = 'juror')
      and (place.relation <> 'juror' or place.circle_id in (select id from actions.published_groups))
    order by name`)
}

export type Reachable = { personId: PersonId; name: string; organisationId: OrganisationId | null }

/** Who trains or accompanies somebody today, and for which organisation: whom an employer may call. */
export async function peopleAround(db: Db, mine: readonly PersonId[], on: Day): Promise<Reachable[]> {
  return db.rows<Reachable>(sql`
    with rules as (${asTable})
    select distinct on (name, k.canonical_id) k.canonical_id as "personId", k.given_name || ' ' || k.family_name as name,
      place.organisation_id as "organisationId"
    from people.published_circle_places centre
    join people.published_circle_places place on place.circle_id = centre.circle_id
    join rules on rules.relation = place.relation and rules.audience in ('training', 'support')
    join people.published_persons k on k.id = place.person_id
    where centre.person_id = any(${mine}::uuid[])
      and centre.relation = 'centre'
      and place.relation <> 'evaluator'
      and place.from_day <= ${on}
      and coalesce(place.until_day, ${on}) >= ${on}
    order by name, k.canonical_id, place.organisation_id`)
}

type Seen = {
  personId: PersonId
  evidenceId: EvidenceId
  shownAt: Date
  givenName: string
  familyName: string
}

type Wanted = {
  on: Day
  /** Of these people alone. */
  of?: readonly PersonId[]
  /** This one alone. */
  evidenceId?: EvidenceId
}

/**
 * What the people around whom this reader stands today show them; no more is read than what is asked. A juror sees what is shown to the jury
 * of a group, on its days: the place that the minutes of a jury give for one evening opens nothing here.
 */
export async function shownTo(db: Db, readerId: PersonId, { on, of, evidenceId }: Wanted): Promise<Seen[]> {
  const isAsked = sql`
    ${of ? sql`and e.person_id = any (array(select unnest(people.published_ids_of(one)) from unnest(${of}::uuid[]) as one))` : sql``}
    ${evidenceId ? sql`and e.id = ${evidenceId}` : sql``}`
  return db.rows<Seen>(sql`
    with rules as (${asTable}),
    owners as materialized (
      select distinct own.canonical_id as id, s.audience
      from portfolio.shown s
      join portfolio.evidence e on e.id = s.evidence_id
      join people.published_persons own on own.id = e.person_id
      where not (own.id = ${sameAs(readerId)})
        ${isAsked}
    ),
    -- asked owner by owner: a lead stands in thousands of circles, and few people show something
    theirs as materialized (
      select owners.id, owners.audience
      from owners
      join lateral (
        select
        from people.published_persons same
        join people.published_circle_places centre on centre.person_id = same.id and centre.relation = 'centre'
        join people.published_circle_places place on place.circle_id = centre.circle_id
        join rules on rules.relation = place.relation and rules.audience = owners.audience
        where same.canonical_id = owners.id
          and place.person_id = ${sameAs(readerId)}
          and place.from_day <= ${on}
          and coalesce(place.until_day, ${on}) >= ${on}
          and (place.relation <> 'juror' or place.circle_id in (select id from actions.published_groups))
        limit 1
      ) stands on true
    )
    select theirs.id as "personId", k.given_name as "givenName", k.family_name as "familyName", e.id as "evidenceId",
      max(s.shown_at) as "shownAt"
    from theirs
    join people.published_persons k on k.id = theirs.id
    join people.published_persons own on own.canonical_id = theirs.id
    join portfolio.evidence e on e.person_id = own.id
    join portfolio.shown s on s.evidence_id = e.id and s.audience = theirs.audience
    where ${isSomethingToRead} ${isAsked}
    group by theirs.id, k.given_name, k.family_name, e.id, e.happened_on, e.added_at
    order by e.happened_on desc, e.added_at desc, e.id desc`)
}
