import { sql, type Db } from '#platform/db'
import type { GroupId } from '#actions'
import { sameAs, type PersonId } from '#people'
import type { Id } from '#platform/id'
import type { Activity } from '../activity.ts'
import type { Effort } from '../ledger/door.ts'
import type { Work } from '../work.ts'

/** A work with all that was given: the words, the answers, the file, what a course took. */
export type HandedWork = Pick<Activity, 'code' | 'title' | 'minutes' | 'proof' | 'quiz'> & {
  id: Work['id']
  handedInAt: Date
  /** Null when the trainee handed it in. */
  seenBy: string | null
  words: string | null
  /** Null when no file was given. */
  file: { id: Id; name: string; mediaType: string; sha256: string } | null
  /** Null when it is no quiz. */
  answers: number[] | null
  rightAnswers: number | null
  state: Work['review']['state']
  /** Null while it waits, or when nobody judged. */
  decidedAt: Date | null
  decider: string | null
  word: string | null
  /** Null when no course made it. */
  effort: Effort | null
}

/** Every work that a person gave in a group, in the order of the programme; the caller has the right to it and leaves its line. */
export async function handedWorksOf(db: Db, groupId: GroupId, personId: PersonId): Promise<HandedWork[]> {
  return db.rows<HandedWork>(sql`
    select w.id, a.code, a.title, a.minutes, a.proof, a.quiz, w.handed_in_at as "handedInAt",
      case when h.canonical_id <> p.canonical_id then h.given_name || ' ' || h.family_name end as "seenBy", w.words,
      case when f.id is not null then
        jsonb_build_object('id', f.id, 'name', f.name, 'mediaType', f.media_type, 'sha256', f.sha256)
      end as file,
      w.answers, w.right_answers as "rightAnswers", coalesce(w.decision, 'waiting') as state,
      w.decided_at as "decidedAt", d.given_name || ' ' || d.family_name as decider, w.word,
      case when e.work_id is not null then
        jsonb_build_object('seconds', e.seconds, 'attempts', e.attempts, 'answers', e.answers, 'share', e.share)
      end as effort
    from training.works w
    join training.activities a on a.id = w.activity_id
    join training.sequences s on s.id = a.sequence_id
    join people.published_persons p on p.id = w.person_id
    join people.published_persons h on h.id = w.handed_in_by
    left join people.published_persons d on d.id = w.decided_by
    left join files.files f on f.id = w.file_id
    left join training.efforts e on e.work_id = w.id
    where a.group_id = ${groupId} and w.person_id = ${sameAs(personId)}
    order by s.position, a.position, w.n`)
}
