import { sql, type Db, type Tx } from '#platform/db'
import type { PersonId, OrganisationId } from '#people'
import type { GroupId } from '#actions'
import type { AnswerKind, Invitation } from './invitation.ts'
import type { InvitationId } from '../ids.ts'

const columns = sql`
  i.id, i.group_id as "groupId", i.organisation_id as "organisationId", o.name as "organisationName", i.why,
  coalesce(p.given_name || ' ' || p.family_name, '') as "askedByName", i.asked_at as "askedAt", i.answer,
  i.answer_words as "answerWords", i.answered_at as "answeredAt"`

const rows = sql`
  training.trainer_invitations i
  join people.published_organisations o on o.id = i.organisation_id
  left join people.published_persons p on p.id = i.asked_by`

type Asked = Pick<Invitation, 'id' | 'groupId' | 'organisationId' | 'why'> & { by: PersonId }

/** The same id twice is once; false when this body has another invitation to this group without an answer. */
export async function insertInvitation(tx: Tx, { by, ...asked }: Asked, at: Date): Promise<boolean> {
  await tx.run(sql`
    insert into training.trainer_invitations (id, group_id, organisation_id, why, asked_by, asked_at)
    values (${asked.id}, ${asked.groupId}, ${asked.organisationId}, ${asked.why}, ${by}, ${at})
    on conflict do nothing`)
  return (await readInvitation(tx, asked.id))?.groupId === asked.groupId
}

type Row = Omit<Invitation, 'answer'> & {
  answer: AnswerKind | null
  answerWords: string
  answeredAt: Date | null
}

/** @throws when the row has half an answer. */
function invitationOf({ answer: kind, answerWords: words, answeredAt: at, ...asked }: Row): Invitation {
  if (!kind && !at) return { ...asked, answer: undefined }
  if (!kind || !at) throw new Error(`invitation ${asked.id} has half an answer`)
  return { ...asked, answer: { kind, words, at } }
}

export async function readInvitation(db: Db, id: InvitationId): Promise<Invitation | undefined> {
  const row = await db.row<Row>(sql`select ${columns} from ${rows} where i.id = ${id}`)
  return row && invitationOf(row)
}

/** Same, and nobody else answers it until the end of the transaction. */
export async function lockInvitation(tx: Tx, id: InvitationId): Promise<Invitation | undefined> {
  await tx.run(sql`select 1 from training.trainer_invitations where id = ${id} for update`)
  return readInvitation(tx, id)
}

/** The invitations to a group, those that wait first, then the latest. */
export async function invitationsTo(db: Db, groupId: GroupId): Promise<Invitation[]> {
  const found = await db.rows<Row>(sql`
    select ${columns}
    from ${rows}
    where i.group_id = ${groupId}
    order by i.answer is not null, i.asked_at desc, i.id
    limit 50`)
  return found.map(invitationOf)
}

/** The invitations that these organisations have not answered, the oldest first. */
export async function invitationsOf(
  db: Db,
  organisationIds: readonly OrganisationId[],
): Promise<Invitation[]> {
  const found = await db.rows<Row>(sql`
    select ${columns}
    from ${rows}
    where i.organisation_id = any(${organisationIds}::uuid[]) and i.answer is null
    order by i.asked_at, i.id
    limit 50`)
  return found.map(invitationOf)
}

type Answered = { id: string; words: string; by: PersonId } & (
  | { kind: 'accepted'; trainerId: PersonId }
  | { kind: 'declined' | 'withdrawn' }
)

export async function answerInvitation(tx: Tx, answered: Answered, at: Date): Promise<void> {
  const trainerId = answered.kind === 'accepted' ? answered.trainerId : null
  await tx.run(sql`
    update training.trainer_invitations
    set answer = ${answered.kind}, trainer_id = ${trainerId}, answer_words = ${answered.words},
      answered_by = ${answered.by}, answered_at = ${at}
    where id = ${answered.id}`)
}
