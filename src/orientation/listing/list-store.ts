import { sameAs, type PersonId } from '#people'
import { folded, join, raw, sql, type Db, type Sql } from '#platform/db'
import { fold } from '#platform/i18n'
import { parisDay } from '#platform/time'
import type { ActionId } from '#actions'
import type { State } from '../positioning.ts'
import { type ListedLine, type Listed, type Beside, asListed } from './listed-positioning.ts'

/** Whose list: a referent's own people, or everybody of an action for whoever runs it. */
export type Whose = { referentId: PersonId; now: Date } | { actionId: ActionId }

export const sorts = ['silence', 'name', 'date'] as const

export type Sort = (typeof sorts)[number]

export type Filter = { states: readonly State[]; search: string; sort: Sort; after: string; limit: number }

const orders: Record<Sort, { by: Sql; type: string }> = {
  silence: {
    // Those who wait, the longest silence first; then those who are decided, the latest first.
    by: sql`(case
      when p.state in ('positioned', 'invited', 'interviewed', 'waiting')
      then '0' || lpad((extract(epoch from p.moved_at) * 1000000)::bigint::text, 17, '0')
      else '1' || lpad((9999999999999999 - extract(epoch from p.moved_at) * 1000000)::bigint::text, 17, '0')
    end) collate "C"`,
    type: 'text',
  },
  name: { by: sql`(who.family_name || ' ' || who.given_name) collate "fr-x-icu"`, type: 'text' },
  date: { by: sql`(date '2100-01-01' - p.positioned_on)`, type: 'integer' },
}

export const reach = (whose: Whose): Sql =>
  'actionId' in whose
    ? sql`p.action_id = ${whose.actionId}`
    : sql`exists (
        select 1
        from people.published_circle_places place
        where place.circle_id = p.id
          and place.relation = 'referent'
          and place.person_id = ${sameAs(whose.referentId)}
          and place.from_day <= ${parisDay(whose.now)}
          and coalesce(place.until_day, ${parisDay(whose.now)}) >= ${parisDay(whose.now)}
      )`

// Accents do not count when somebody is looked for: the words are folded on both sides.
const searched = folded(sql`who.family_name || ' ' || who.given_name || ' ' || who.family_name`)

/** One page of a list, in the order asked for. */
export async function listPositionings(db: Db, whose: Whose, filter: Filter): Promise<Listed[]> {
  const { by, type } = orders[filter.sort]
  const [key = '', id = ''] = filter.after.split('~')
  const words = fold(filter.search)
  const conditions = [
    reach(whose),
    sql`(cardinality(${filter.states}::text[]) = 0 or p.state = any(${filter.states}::text[]))`,
    sql`(${words} = '' or strpos(${searched}, ${words}) > 0)`,
    ...(id ? [sql`(${by}, p.id) > (${key}::${raw(type)}, ${id}::uuid)`] : []),
  ]
  const rows = await db.rows<ListedLine & Beside>(sql`
    select p.id, p.person_id as "personId", who.given_name as "givenName", who.family_name as "familyName",
      a.title as "actionTitle", a.slug as "actionSlug", p.state, p.moved_at as "movedAt", p.positioned_on as "positionedOn",
      p.waiting_rank as rank, p.withdrawal, p.why, g.title as "groupTitle", ${by} || '' as key,
      (
        select string_agg(coalesce(o.name, r.organisation_name, ''), ', ' order by r.added_at, r.prescriber_key)
        from orientation.positioning_referents r
        left join people.published_organisations o on o.id = r.organisation_id
        where r.positioning_id = p.id
      ) as prescribers
    from orientation.positionings p
    join people.published_persons who on who.id = p.person_id
    join actions.published_actions a on a.id = p.action_id
    left join actions.published_groups g on g.id = p.group_id
    where ${join(conditions, ' and ')}
    order by ${by}, p.id
    limit ${filter.limit}`)
  return rows.map(asListed)
}
