import { sql, type Db } from '#platform/db'
import type { GroupId } from '#actions'
import type { PersonId } from '#people'
import { meets, takesRoom, type HalfDay, type Subgroup } from '../half-day.ts'
import type { Mode } from '../activity.ts'

type Clash = 'same trainer' | 'on pmsmp' | 'same trainees' | 'same room'

type Beside = {
  groupId: GroupId
  subgroup: Subgroup | null
  mode: Mode
  room: string
  trainerId: PersonId | null
  sharesTrainees: boolean
}

/** What keeps a half-day from being where it is asked: somebody or somewhere is taken at that time. Undefined when free. */
export async function clashOf(db: Db, asked: HalfDay): Promise<Clash | undefined> {
  const beside = await db.rows<Beside>(sql`
    select h.group_id as "groupId", h.subgroup, h.mode, lower(trim(h.room)) as room, t.canonical_id as "trainerId",
      exists (
        select 1
        from training.published_trainees mine
        join training.published_trainees theirs on theirs.person_id = mine.person_id
        where mine.group_id = ${asked.groupId} and theirs.group_id = h.group_id
          and ${asked.day} between mine.from_day and coalesce(mine.until_day, ${asked.day})
          and ${asked.day} between theirs.from_day and coalesce(theirs.until_day, ${asked.day})
      ) as "sharesTrainees"
    from training.half_days h
    left join people.published_persons t on t.id = h.trainer_id
    where h.cancelled_at is null and h.person_id is null and h.id <> ${asked.id}
      and h.starts_at < ${asked.endsAt} and h.ends_at > ${asked.startsAt}`)
  const found = new Set(beside.map((one) => against(asked, one)))
  return order.find((clash) => found.has(clash))
}

const order = ['on pmsmp', 'same trainees', 'same trainer', 'same room'] as const

function against(asked: HalfDay, beside: Beside): Clash | undefined {
  const sameGroup = beside.groupId === asked.groupId
  const sameTrainees = sameGroup ? meets(asked.subgroup, beside.subgroup) : beside.sharesTrainees
  if (sameTrainees) return beside.mode === 'pmsmp' || asked.mode === 'pmsmp' ? 'on pmsmp' : 'same trainees'
  if (asked.trainerId && asked.trainerId === beside.trainerId) return 'same trainer'
  // Two subgroups may work in one large room: only another group takes it from us.
  const room = asked.room.trim().toLowerCase()
  const bothNeedIt = takesRoom(asked.mode) && takesRoom(beside.mode) && room !== ''
  return !sameGroup && bothNeedIt && room === beside.room ? 'same room' : undefined
}

/** A trainee who is in another group at the same time: it is named only where the same body leads both. */
export type TakenTrainee = { givenName: string; familyName: string; title: string; sameLead: boolean }

/** Who of the group is in another one at the time of a half-day that was refused for it, in the order of their names. */
export const takenTrainees = (db: Db, asked: HalfDay): Promise<TakenTrainee[]> =>
  db.rows<TakenTrainee>(sql`
    select distinct on (p.family_name, p.given_name, mine.person_id)
      p.given_name as "givenName", p.family_name as "familyName", g.title, his.lead_id = own.lead_id as "sameLead"
    from training.published_trainees mine
    join training.published_trainees theirs on theirs.person_id = mine.person_id and theirs.group_id <> mine.group_id
    join training.half_days h
      on h.group_id = theirs.group_id and h.cancelled_at is null and h.person_id is null
      and h.starts_at < ${asked.endsAt} and h.ends_at > ${asked.startsAt}
    join actions.published_groups g on g.id = h.group_id
    join actions.published_actions his on his.id = g.action_id
    join actions.published_groups here on here.id = mine.group_id
    join actions.published_actions own on own.id = here.action_id
    join people.published_persons p on p.id = mine.person_id
    where mine.group_id = ${asked.groupId}
      and ${asked.day} between mine.from_day and coalesce(mine.until_day, ${asked.day})
      and ${asked.day} between theirs.from_day and coalesce(theirs.until_day, ${asked.day})
    order by p.family_name, p.given_name, mine.person_id, g.title`)
