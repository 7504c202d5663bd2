import { sql, type Db, type Tx } from '#platform/db'
import { asLanguage, type Language } from '#platform/languages'
import type { Ways } from './person.ts'
import { sameAs } from './person-store.ts'
import type { PersonId } from './ids.ts'

/** What opens an account: an e-mail (lower case), a telephone (E.164), or both; never neither. */
export type Logins =
  | { email: string; phone: null }
  | { email: null; phone: string }
  | { email: string; phone: string }

type Owner = { personId: PersonId; givenName: string; familyName: string; language: string }
export type Account = Logins & Owner

/** A row with what opens the account. @throws when nothing does. */
export function withLogins<Row extends Ways>({ email, phone, ...row }: Row): Omit<Row, keyof Ways> & Logins {
  if (email !== null && phone !== null) return { ...row, email, phone }
  if (email !== null) return { ...row, email, phone: null }
  if (phone !== null) return { ...row, email: null, phone }
  throw new Error('An account that nothing opens')
}

/** Holds these logins until the transaction ends: whether they are somebody's cannot change meanwhile. */
export async function lockLogins(tx: Tx, logins: (string | null)[]): Promise<void> {
  for (const login of logins.filter((one) => one !== null).toSorted((a, b) => (a < b ? -1 : 1)))
    await tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${login}, 0))`)
}

/**
 * Opens the account of a person, or completes it. A login that is somebody else's is left to them, and one that the person has
 * already is never replaced: whoever could do so would sign in as them. Gives false when no login was left to save.
 * @param account.bySignature a signature alone opens it (`openProvenAccount`): whoever lets its person in otherwise makes it as any other
 */
export async function saveAccount(
  tx: Tx,
  account: Ways & { personId: PersonId; bySignature?: boolean },
  at: Date,
): Promise<boolean> {
  const { personId, email, phone, bySignature = false } = account
  await lockLogins(tx, [email, phone])
  const saved = await tx.run(sql`
    insert into people.accounts (person_id, email, phone, opened_at, by_signature)
    select ${personId}, free.email, free.phone, ${at}, ${bySignature}
    from (
      select
        (select ${email}::text where not exists (select 1 from people.accounts a where a.email = ${email} and a.person_id <> ${personId})) as email,
        (select ${phone}::text where not exists (select 1 from people.accounts a where a.phone = ${phone} and a.person_id <> ${personId})) as phone
    ) free
    where free.email is not null or free.phone is not null
    on conflict (person_id) do update
    set email = coalesce(accounts.email, excluded.email), phone = coalesce(accounts.phone, excluded.phone),
      by_signature = accounts.by_signature and excluded.by_signature`)
  return saved === 1
}

/** The account that signs in with this e-mail (lower case) or telephone (E.164). */
export async function findAccount(db: Db, login: string): Promise<Account | undefined> {
  const row = await db.row<Ways & Owner>(sql`
    select a.person_id as "personId", a.email, a.phone, p.given_name as "givenName", p.family_name as "familyName", p.language
    from people.accounts a
    join people.persons named on named.id = a.person_id
    join people.persons p on p.id = coalesce(named.merged_into, named.id)
    where a.email = ${login} or a.phone = ${login}`)
  return row && withLogins(row)
}

/** The account of this person, under any of their rows: the one of the row that was kept first. */
export async function accountOf(db: Db, personId: PersonId): Promise<Account | undefined> {
  const row = await db.row<Ways & Owner>(sql`
    select a.person_id as "personId", a.email, a.phone, p.given_name as "givenName", p.family_name as "familyName", p.language
    from people.accounts a
    join people.persons named on named.id = a.person_id
    join people.persons p on p.id = coalesce(named.merged_into, named.id)
    where a.person_id = ${sameAs(personId)}
    order by named.merged_into is null desc, a.opened_at, a.person_id
    limit 1`)
  return row && withLogins(row)
}

/** What opens the account of somebody known under these ids, and since when it is theirs: a telephone may have been somebody else's before. */
export const loginsOf = (db: Db, ids: readonly PersonId[]): Promise<{ login: string; since: Date }[]> =>
  db.rows(sql`
    select own.login,
      coalesce(
        (select max(c.used_at) from people.login_changes c where c.person_id = a.person_id and c.login = own.login),
        a.opened_at
      ) as since
    from people.accounts a
    cross join lateral (values (a.email), (a.phone)) own (login)
    where a.person_id = any(${ids}::uuid[]) and own.login is not null`)

export async function hasAnyAccount(db: Db): Promise<boolean> {
  return (await db.row(sql`select 1 from people.accounts limit 1`)) !== undefined
}

/** In which language whoever signs in with each of these e-mails or telephones reads; French where nobody does. */
export async function languagesReachedBy(
  db: Db,
  logins: readonly string[],
): Promise<(login: string) => Language> {
  const asked = logins.map((one) => one.toLowerCase())
  const rows = await db.rows<Ways & { language: string }>(sql`
    select a.email, a.phone, p.language
    from people.accounts a
    join people.persons named on named.id = a.person_id
    join people.persons p on p.id = coalesce(named.merged_into, named.id)
    where a.email = any(${asked}) or a.phone = any(${asked})`)
  return (login) => {
    const own = login.toLowerCase()
    return asLanguage(rows.find(({ email, phone }) => email === own || phone === own)?.language) ?? 'fr'
  }
}

/** Same, for one. */
export const languageReachedBy = async (db: Db, login: string): Promise<Language> =>
  (await languagesReachedBy(db, [login]))(login)
