import { sql, type Db } from '#platform/db'
import { addJob, addJobs } from '#platform/jobs'

/** One message to one recipient. A paper letter is printed by a person, from the page that announced it. */
export type Letter = {
  channel: 'email' | 'sms' | 'paper'
  recipient: string
  subject: string
  body: string
  secret?: boolean
}

/** A letter with what became of it. */
export type KeptLetter = Letter & {
  id: number
  writtenAt: Date
  sentAt: Date | null
  refusedWhy: string | null
}

/** Writes a letter in the caller's transaction; it leaves after the commit, and only if there is one. Gives its id. */
export async function post(tx: Db, letter: Letter, at: Date): Promise<number> {
  const row = await tx.row<{ id: number }>(sql`
    insert into mail.letters (channel, recipient, subject, body, secret, written_at)
    values (${letter.channel}, ${letter.recipient}, ${letter.subject}, ${letter.body}, ${letter.secret ?? false}, ${at})
    returning id`)
  if (!row) throw new Error('insert returned nothing')
  if (letter.channel !== 'paper') await addJob(tx, 'send-letter', { id: row.id })
  return row.id
}

/** Writes many letters, in one question. */
export async function postAll(tx: Db, letters: readonly Letter[], at: Date): Promise<void> {
  await addJobs(
    tx,
    'send-letter',
    sql`
      insert into mail.letters (channel, recipient, subject, body, secret, written_at)
      select channel, recipient, subject, body, coalesce(secret, false), ${at}
      from jsonb_to_recordset(${JSON.stringify(letters)}::jsonb) as l (
        channel text, recipient text, subject text, body text, secret boolean
      )
      returning case when channel <> 'paper' then json_build_object('id', id) end as payload, null::text as key`,
  )
}

export async function lockUnsent(tx: Db, id: number): Promise<Letter | undefined> {
  return tx.row<Letter>(sql`
    select channel, recipient, subject, body, secret
    from mail.letters
    where id = ${id} and sent_at is null and refused_at is null
    for update skip locked`)
}

export async function markSent(tx: Db, id: number, at: Date, { forget }: { forget: boolean }): Promise<void> {
  await tx.run(sql`
    update mail.letters
    set sent_at = ${at}, 
      subject = case when secret and ${forget} then 'Un code de connexion' else subject end,
      body = case when secret and ${forget} then '' else body end
    where id = ${id}`)
}

export async function markRefused(tx: Db, id: number, at: Date, why: string): Promise<void> {
  await tx.run(sql`
    update mail.letters
    set refused_at = ${at}, refused_why = ${why}
    where id = ${id}`)
}

/** The latest letters, newest first; `before` (a letter's id) turns the page. For the letter box of the demo. */
export async function latestLetters(
  db: Db,
  { limit, before }: { limit: number; before?: number | undefined },
): Promise<KeptLetter[]> {
  return db.rows<KeptLetter>(sql`
    select id, channel, recipient, subject, body, secret,
      written_at as "writtenAt", sent_at as "sentAt", refused_why as "refusedWhy"
    from mail.letters
    where id < ${before ?? Number.MAX_SAFE_INTEGER}
    order by id desc
    limit ${limit}`)
}
