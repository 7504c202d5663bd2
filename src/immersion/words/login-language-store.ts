import { sql, type Db, type Tx } from '#platform/db'
import type { Language } from '#platform/languages'

/** In which language whoever has this e-mail or telephone pressed a page last, and when; nothing until it is known. */
export async function languagesPressedBy(
  db: Db,
  logins: readonly string[],
): Promise<Map<string, { language: Language; notedAt: Date }>> {
  const rows = await db.rows<{ login: string; language: Language; notedAt: Date }>(sql`
    select l.login, l.language, l.noted_at as "notedAt"
    from immersion.login_languages l
    where l.login = any(${logins}::text[])`)
  return new Map(rows.map(({ login, ...pressed }) => [login, pressed]))
}

/** The language alone, to write to who has no account; French until it is known. */
export async function languagesOfLogins(
  db: Db,
  logins: readonly string[],
): Promise<(login: string) => Language> {
  const pressed = await languagesPressedBy(db, logins)
  return (login) => pressed.get(login)?.language ?? 'fr'
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

export async function saveLoginLanguage(tx: Tx, login: string, language: Language, at: Date): Promise<void> {
  await tx.run(sql`
    insert into immersion.login_languages (login, language, noted_at)
    values (${login}, ${language}, ${at})
    on conflict (login) do update
    set language = excluded.language, noted_at = excluded.noted_at`)
}

/** Those noted before then, of whom nothing else is kept: they sign nothing here, and speak for no host. */
export const deleteLoginLanguages = (tx: Tx, before: Date): Promise<number> =>
  tx.run(sql`
    delete from immersion.login_languages l
    where l.noted_at < ${before}
      and not exists (select from immersion.signatories s where s.login = l.login)
      and not exists (select from immersion.host_speakers k where k.login = l.login)`)
