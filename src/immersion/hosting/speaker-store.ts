import type { PersonId } from '#people'
import { sql, type Db, type Tx } from '#platform/db'
import type { Language } from '#platform/languages'
import type { HostId, HostPageAskId } from '../ids.ts'
import { linksFrom } from '../link-life.ts'
import { asksFrom, type Speaker, type KnownSpeaker } from './speaker.ts'

/** Who holds this secret; undefined for one that was never given, is over, or was withdrawn. */
export const speakerWith = (db: Db, secretHash: Buffer, now: Date): Promise<Speaker | undefined> =>
  db.row<Speaker>(sql`
    select k.host_id as "hostId", k.login, k.name
    from immersion.host_links l
    join immersion.host_speakers k on k.host_id = l.host_id and k.login = l.login
    where l.secret_hash = ${secretHash} and l.made_at > ${linksFrom(now)} and k.withdrawn_at is null`)

/** The page was opened today: said once a day. */
export async function markSeen(db: Db, { hostId, login }: Speaker, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.run(sql`
      update immersion.host_speakers
      set seen_at = ${now}
      where host_id = ${hostId} and login = ${login} and (seen_at is null or seen_at < ${new Date(now.getTime() - 3_600_000)})`)
  })
}

/** Who signs for a host the conventions that its keeper wrote and that stand: what another body writes in one of its own lets nobody in. */
const signersOfKeepers = sql`
  select c.host_id, s.login, s.name, c.written_at
  from immersion.conventions c
  join immersion.hosts h on h.id = c.host_id and h.keeper_id = c.keeper_id
  join immersion.signatories s on s.convention_id = c.id and s.role = 'host'
  where c.state not in ('draft', 'cancelled') and s.login is not null`

/**
 * Where its keeper may send the page of a host: the host’s own e-mail and telephones, who signs for it the conventions that its keeper wrote, and
 * who was written to already; an e-mail or a telephone once. The keeper looks at which telephones are mobiles.
 */
export const speakersOf = (db: Db, hostId: HostId): Promise<KnownSpeaker[]> =>
  db.rows<KnownSpeaker>(sql`
    with told as (
      select k.login, k.name, 1 as rank, k.added_at as at
      from immersion.host_speakers k
      where k.host_id = ${hostId}
      union all
      select f.login, f.name, 2, f.written_at
      from (${signersOfKeepers}) f
      where f.host_id = ${hostId}
      union all
      select way.login, h.welcomed_by, 3, h.registered_at
      from immersion.hosts h
      cross join unnest(h.phones || array_remove(array[h.email], null)) as way (login)
      where h.id = ${hostId}
    ),
    once as (
      select login, (array_agg(name order by rank, at desc) filter (where name <> ''))[1] as name, min(rank) as rank
      from told
      group by login
    )
    select ${hostId}::uuid as "hostId", o.login, coalesce(o.name, '') as name, k.seen_at as "seenAt", k.withdrawn_at as "withdrawnAt",
      (
        select max(l.made_at)
        from immersion.host_links l
        where l.host_id = ${hostId} and l.login = o.login
      ) as "sentAt"
    from once o
    left join immersion.host_speakers k on k.host_id = ${hostId} and k.login = o.login
    order by o.rank, name, o.login`)

/** The hosts for whom this telephone or e-mail speaks, by the same rule, and that did not withdraw it: they may have their link anew. */
export const hostsSpokenFor = (db: Db, login: string, most: number): Promise<Speaker[]> =>
  db.rows<Speaker>(sql`
    with told as (
      select k.host_id, k.name
      from immersion.host_speakers k
      where k.login = ${login}
      union all
      select f.host_id, f.name
      from (${signersOfKeepers}) f
      where f.login = ${login}
      union all
      select h.id, h.welcomed_by
      from immersion.hosts h
      where h.email = ${login} or ${login} = any(h.phones)
    )
    select t.host_id as "hostId", ${login} as login, max(t.name) as name
    from told t
    where not exists (
      select
      from immersion.host_speakers k
      where k.host_id = t.host_id and k.login = ${login} and k.withdrawn_at is not null
    )
    group by t.host_id
    order by t.host_id
    limit ${most}`)

/** Somebody speaks for a host from now on, again if they did before; `by`: null when they asked by themselves. */
export async function saveSpeaker(tx: Tx, { hostId, login, name }: Speaker, by: PersonId | null, at: Date) {
  await tx.run(sql`
    insert into immersion.host_speakers (host_id, login, name, added_by, added_at)
    values (${hostId}, ${login}, ${name}, ${by}, ${at})
    on conflict (host_id, login) do update
    set name = case when excluded.name = '' then host_speakers.name else excluded.name end,
      added_by = coalesce(excluded.added_by, host_speakers.added_by), withdrawn_at = null, withdrawn_by = null`)
}

export async function insertHostLink(
  tx: Tx,
  { hostId, login }: Speaker,
  secretHash: Buffer,
  at: Date,
): Promise<void> {
  await tx.run(sql`
    insert into immersion.host_links (secret_hash, host_id, login, made_at)
    values (${secretHash}, ${hostId}, ${login}, ${at})`)
}

/** What this speaker holds opens nothing any more: twice is once. */
export async function withdrawSpeaker(
  tx: Tx,
  { hostId, login }: Pick<Speaker, 'hostId' | 'login'>,
  by: PersonId,
  at: Date,
): Promise<void> {
  await tx.run(sql`
    update immersion.host_speakers
    set withdrawn_at = ${at}, withdrawn_by = ${by}
    where host_id = ${hostId} and login = ${login} and withdrawn_at is null`)
  await tx.run(sql`delete from immersion.host_links where host_id = ${hostId} and login = ${login}`)
}

export type PageAsk = { login: string; language: Language }

export async function insertPageAsk(
  tx: Tx,
  id: HostPageAskId,
  { login, language }: PageAsk,
  at: Date,
): Promise<void> {
  await tx.run(sql`
    insert into immersion.host_page_asks (id, login, language, asked_at)
    values (${id}, ${login}, ${language}, ${at})`)
}

/** What was typed, once: it is forgotten by being read. */
export async function takePageAsk(tx: Tx, id: HostPageAskId): Promise<PageAsk | undefined> {
  return tx.row<PageAsk>(sql`
    delete from immersion.host_page_asks
    where id = ${id}
    returning login, language`)
}

/** Links that are over, who has held none for as long and was not withdrawn, what was offered as long ago, and what was typed and never read. */
export async function forgetHostLinks(tx: Tx, now: Date): Promise<number> {
  const gone = await tx.run(sql`delete from immersion.host_links where made_at < ${linksFrom(now)}`)
  await tx.run(sql`
    delete from immersion.host_speakers k
    where k.added_at < ${linksFrom(now)} and coalesce(k.withdrawn_at < ${linksFrom(now)}, true)
      and not exists (select from immersion.host_links l where l.host_id = k.host_id and l.login = k.login)`)
  await tx.run(sql`delete from immersion.host_offers where said_at < ${linksFrom(now)}`)
  await tx.run(sql`delete from immersion.host_page_asks where asked_at < ${asksFrom(now)}`)
  return gone
}

/** For which hosts one of these logins of one person speaks, or did, since each is theirs: the columns of the page of their data. */
export const hostPagesOf = (
  db: Db,
  logins: readonly { login: string; since: Date }[],
): Promise<Record<string, string | null>[]> =>
  db.rows(sql`
    select h.name as employeur, k.login as "courriel ou téléphone", k.name as nom,
      to_char(k.added_at at time zone 'Europe/Paris', 'YYYY-MM-DD HH24:MI') as "depuis le",
      (
        select to_char(max(l.made_at) at time zone 'Europe/Paris', 'YYYY-MM-DD HH24:MI')
        from immersion.host_links l
        where l.host_id = k.host_id and l.login = k.login
      ) as "dernier lien le",
      to_char(k.seen_at at time zone 'Europe/Paris', 'YYYY-MM-DD HH24:MI') as "page ouverte le",
      to_char(k.withdrawn_at at time zone 'Europe/Paris', 'YYYY-MM-DD HH24:MI') as "retiré le"
    from immersion.host_speakers k
    join immersion.hosts h on h.id = k.host_id
    join unnest(${logins.map(({ login }) => login)}::text[], ${logins.map(({ since }) => since)}::timestamptz[]) own (login, since)
      on k.login = own.login and greatest(k.added_at, k.seen_at, k.withdrawn_at) >= own.since
    order by k.added_at, h.name`)
