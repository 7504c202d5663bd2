import type { PersonId } from '#people'
import type { FileId } from '#platform/files'
import { sql, type Db, type Tx } from '#platform/db'
import type { Id } from '#platform/id'
import type { ActKind, ActNamed } from '../act.ts'
import type { TurnRole } from '../turn.ts'
import type { ForgottenAsker } from './own-work-store.ts'

/** `title`: the French words under which older ones were kept. */
export type OwnAct = { company: string | null; kind: ActKind; title: string | null; doneAt: Date } & ActNamed
export type OwnTurn = {
  company: string | null
  role: TurnRole
  client: string | null
  startsAt: Date
  endsAt: Date
}
export type OwnVote = { name: string; votedAt: Date }

/** What somebody did for their company. */
export const ownActs = (db: Db, personIds: readonly PersonId[]): Promise<OwnAct[]> =>
  db.rows<OwnAct>(sql`
    select c.name as company, a.kind, a.title, a.named, a.words, a.done_at as "doneAt"
    from company.acts a
    join company.companies c on c.id = a.company_id
    where a.person_id = any(${personIds}::uuid[])
    order by a.done_at`)

/** The roles that they held, or will. */
export const ownTurns = (
  db: Db,
  personIds: readonly PersonId[],
  { client }: ForgottenAsker,
): Promise<OwnTurn[]> =>
  db.rows<OwnTurn>(sql`
    select c.name as company, t.role,
      case when r.id is not null then coalesce(r.client, ${client}) end as client, t.starts_at as "startsAt", t.ends_at as "endsAt"
    from company.turns t
    join company.companies c on c.id = t.company_id
    left join company.requests r on r.id = t.request_id
    where t.person_id = any(${personIds}::uuid[]) and t.cancelled_at is null
    order by t.starts_at`)

/** What they voted for. */
export const ownVotes = (db: Db, personIds: readonly PersonId[]): Promise<OwnVote[]> =>
  db.rows<OwnVote>(sql`
    select n.name, v.voted_at as "votedAt"
    from company.votes v
    join company.names n on n.id = v.name_id
    where v.person_id = any(${personIds}::uuid[])
    order by v.voted_at`)

/** Who said that they come, for events that ended before then. Gives how many. */
export const forgetRegistrations = (tx: Tx, before: Date): Promise<number> =>
  tx.run(sql`
    delete from company.registrations r
    using company.events e
    where e.id = r.event_id and e.ends_at < ${before}`)

/** The photos of posters kept before then leave. @returns their files, which are nobody's any more. */
export const forgetPosterPhotos = async (tx: Tx, before: Date): Promise<Id[]> =>
  (
    await tx.rows<{ fileId: FileId }>(sql`
      delete from company.poster_photos where kept_at < ${before} returning file_id as "fileId"`)
  ).map(({ fileId }) => fileId)

/** Who really asked before then, where and for what: the papers stay, they name nobody any more. Gives how many. */
export async function forgetAskers(tx: Tx, before: Date, now: Date): Promise<number> {
  await tx.run(sql`
    update company.quotes q
    set content = jsonb_set(q.content, '{client}', 'null'), answered_by_name = null
    from company.requests r
    where r.id = q.request_id and r.how = 'asked' and r.noted_at < ${before} and r.forgotten_at is null`)
  return tx.run(sql`
    update company.requests
    set forgotten_at = ${now}, client = null, client_address = '', client_phone = '', words = null
    where how = 'asked' and noted_at < ${before} and forgotten_at is null`)
}

/** Addresses of days that are over serve no more. Gives how many. */
export const forgetAddresses = (tx: Tx, before: Date): Promise<number> =>
  tx.run(sql`
    update company.registrations r
    set email = null
    from company.events e
    where e.id = r.event_id and e.ends_at < ${before} and r.email is not null`)

/** Acts, turns, votes and people counted before then leave. Gives how many. */
export async function forgetOlder(tx: Tx, before: Date): Promise<number> {
  const acts = await tx.run(sql`delete from company.acts where done_at < ${before}`)
  const turns = await tx.run(sql`delete from company.turns where ends_at < ${before}`)
  const votes = await tx.run(sql`delete from company.votes where voted_at < ${before}`)
  const entries = await tx.run(sql`delete from company.entries where counted_at < ${before}`)
  return acts + turns + votes + entries
}
