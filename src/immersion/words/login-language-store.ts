import { sql, type Db, type Tx } from '#platform/db'
import type { Language } from '#platform/languages'

/** In which language whoever has this e-mail or telephone pressed a page last; French until it is known. */
export async function languagesOfLogins(
  db: Db,
  logins: readonly string[],
): Promise<(login: string) => Language> {
  const rows = await db.rows<{ login: string; language: Language }>(sql`
    select l.login, l.language
    from immersion.login_languages l
    where l.login = any(${logins}::text[])`)
  const languages = new Map(rows.map(({ login, language }) => [login, language]))
  return (login) => languages.get(login) ?? 'fr'
}

/** The same of the logins of one person, since each is theirs: when it was noted too. */
export const notedLanguages = (
  db: Db,
  logins: readonly { login: string; since: Date }[],
): Promise<{ login: string; language: Language; notedAt: Date }[]> =>
  db.rows(sql`
    select l.login, l.language, l.noted_at as "notedAt"
    from immersion.login_languages l
    join unnest(${logins.map(({ login }) => login)}::text[], ${logins.map(({ since }) => since)}::timestamptz[]) own (login, since)
      on l.login = own.login and l.noted_at >= own.since
    order by l.login`)

/** A language that is pressed again keeps its day fresh, once a month. */
const FRESH_MS = 30 * 86_400_000

export async function saveLoginLanguage(tx: Tx, login: string, language: Language, at: Date): Promise<void> {
  await tx.run(sql`
    insert into immersion.login_languages (login, language, noted_at)
    values (${login}, ${language}, ${at})
    on conflict (login) do update
    set language = excluded.language, noted_at = excluded.noted_at
    where login_languages.language <> excluded.language or login_languages.noted_at < ${new Date(at.getTime() - FRESH_MS)}`)
}

/** Those noted before then, of whom nothing else is kept: they sign nothing here, and speak for no host. */
export const deleteLoginLanguages = (tx: Tx, before: Date): Promise<number> =>
  tx.run(sql`
    delete from immersion.login_languages l
    where l.noted_at < ${before}
      and not exists (select from immersion.signatories s where s.login = l.login)
      and not exists (select from immersion.host_speakers k where k.login = l.login)`)
