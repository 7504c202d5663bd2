import { sql, type Tx } from '#platform/db'
import type { LoginChangeId, PersonId } from '../ids.ts'

export type LoginChange = { id: LoginChangeId; codeHash: Buffer; wrongTries: number }

export async function insertLoginChange(
  tx: Tx,
  change: {
    id: LoginChangeId
    personId: PersonId
    login: string
    codeHash: Buffer
    sentAt: Date
    expiresAt: Date
  },
): Promise<void> {
  await tx.run(sql`
    insert into people.login_changes (id, person_id, login, code_hash, sent_at, expires_at)
    values (${change.id}, ${change.personId}, ${change.login}, ${change.codeHash}, ${change.sentAt}, ${change.expiresAt})`)
}

/** The last change asked for, if its code can still be used; locked so that it is used once. */
export async function lockLoginChange(
  tx: Tx,
  personId: PersonId,
  login: string,
  now: Date,
): Promise<LoginChange | undefined> {
  return tx.row<LoginChange>(sql`
    select id, code_hash as "codeHash", wrong_tries as "wrongTries"
    from people.login_changes
    where person_id = ${personId} and login = ${login} and used_at is null and expires_at > ${now}
    order by sent_at desc, id
    limit 1
    for update`)
}

export async function countWrongChange(tx: Tx, id: LoginChangeId): Promise<void> {
  await tx.run(sql`
    update people.login_changes
    set wrong_tries = wrong_tries + 1
    where id = ${id}`)
}

/** The new e-mail or telephone takes the place of the former one, for signing in and in the person's file. */
export async function replaceLogin(
  tx: Tx,
  change: { id: LoginChangeId; personId: PersonId; login: string; kind: 'email' | 'phone' },
  now: Date,
): Promise<void> {
  const { id, personId, login, kind } = change
  const set = kind === 'email' ? sql`email = ${login}` : sql`phone = ${login}`
  await tx.run(sql`update people.accounts set ${set} where person_id = ${personId}`)
  await tx.run(sql`
    update people.persons
    set ${set}
    where id = (select people.published_canonical(${personId}))`)
  await tx.run(sql`
    update people.login_changes
    set used_at = ${now}
    where id = ${id}`)
}
