import { sql, type Db } from '#platform/db'

/** An invitation that the lead of a group's action sends to another training body. */
export type Invitation = {
  id: string
  groupId: string
  organisationId: string
  organisationName: string
  why: string
  askedByName: string
  askedAt: Date
  answer: 'accepted' | 'declined' | 'withdrawn' | null
  answerWords: string
  answeredAt: Date | null
}

const columns = sql`
  i.id, i.group_id as "groupId", i.organisation_id as "organisationId", o.name as "organisationName", i.why,
  coalesce(p.given_name || ' ' || p.family_name, '') as "askedByName", i.asked_at as "askedAt", i.answer,
  i.answer_words as "answerWords", i.answered_at as "answeredAt"`

const rows = sql`
  training.trainer_invitations i
  join people.published_organisations o on o.id = i.organisation_id
  left join people.published_persons p on p.id = i.asked_by`

type Asked = Pick<Invitation, 'id' | 'groupId' | 'organisationId' | 'why'> & { by: string }

/** The same id twice is once; false when this body has another invitation to this group without an answer. */
export async function insertInvitation(tx: Db, { by, ...asked }: Asked, at: Date): Promise<boolean> {
  await tx.run(sql`
    insert into training.trainer_invitations (id, group_id, organisation_id, why, asked_by, asked_at)
    values (${asked.id}, ${asked.groupId}, ${asked.organisationId}, ${asked.why}, ${by}, ${at})
    on conflict do nothing`)
  return (await readInvitation(tx, asked.id))?.groupId === asked.groupId
}

export const readInvitation = (db: Db, id: string): Promise<Invitation | undefined> =>
  db.row<Invitation>(sql`select ${columns} from ${rows} where i.id = ${id}`)

/** Same, and nobody else answers it until the end of the transaction. */
export async function lockInvitation(tx: Db, id: string): Promise<Invitation | undefined> {
  await tx.run(sql`select 1 from training.trainer_invitations where id = ${id} for update`)
  return readInvitation(tx, id)
}

/** The invitations to a group, those that wait first, then the latest. */
export const invitationsTo = (db: Db, groupId: string): Promise<Invitation[]> =>
  db.rows<Invitation>(sql`
    select ${columns}
    from ${rows}
    where i.group_id = ${groupId}
    order by i.answer is not null, i.asked_at desc, i.id
    limit 50`)

/** The invitations that these organisations have not answered, the oldest first. */
export const invitationsOf = (db: Db, organisationIds: readonly string[]): Promise<Invitation[]> =>
  db.rows<Invitation>(sql`
    select ${columns}
    from ${rows}
    where i.organisation_id = any(${organisationIds}::uuid[]) and i.answer is null
    order by i.asked_at, i.id
    limit 50`)

type Answered = {
  id: string
  answer: NonNullable<Invitation['answer']>
  trainerId: string | null
  words: string
  by: string
}

export async function answerInvitation(tx: Db, answered: Answered, at: Date): Promise<void> {
  await tx.run(sql`
    update training.trainer_invitations
    set answer = ${answered.answer}, trainer_id = ${answered.trainerId}, answer_words = ${answered.words},
      answered_by = ${answered.by}, answered_at = ${at}
    where id = ${answered.id}`)
}
