import type { PersonId } from '#people'
import { sql, type Db } from '#platform/db'
import type { Day } from '#platform/time'
import type { ConventionId } from '../ids.ts'

type Around = { mine: readonly PersonId[]; of: readonly PersonId[]; on: Day }

/** `askedId`: the id, of those that were asked, whose person it is. */
type Readable = { id: ConventionId; askedId: PersonId }

/**
 * The conventions of these people, once sent, that somebody (`mine`: all their ids) reads beside them today: those of who learns in a group where they
 * train; and, of who works on a post that they supervise, those that fall in a contract held there while they do. The latest first.
 */
export const readBeside = (db: Db, { mine, of, on }: Around): Promise<Readable[]> =>
  db.rows<Readable>(sql`
    select distinct c.id, asked.id as "askedId", c.from_day
    from people.published_persons asked
    join people.published_persons same on same.canonical_id = asked.canonical_id
    join people.published_circle_places centre on centre.person_id = same.id and centre.relation = 'centre'
    join people.published_circle_places place on place.circle_id = centre.circle_id
    join people.published_persons theirs on theirs.canonical_id = asked.canonical_id
    join immersion.conventions c on c.person_id = theirs.id
    where asked.id = any(${of}::uuid[])
      and c.state <> 'draft'
      and place.person_id = any(${mine}::uuid[])
      and place.from_day <= ${on} and coalesce(place.until_day, ${on}) >= ${on}
      and (
        place.relation = 'trainer'
        or (
          place.relation = 'technical supervisor'
          and c.cddi_from <= coalesce(place.until_day, 'infinity')
          and c.cddi_to >= place.from_day
          -- a contract of another structure is planned longer than it lasted: the immersion was while the person was of this one
          and c.to_day >= centre.from_day
          and c.from_day <= coalesce(centre.until_day, 'infinity')
        )
      )
    order by c.from_day desc, c.id`)
