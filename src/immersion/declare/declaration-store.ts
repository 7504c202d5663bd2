import type { PersonId } from '#people'
import { sql, type Db, type Tx } from '#platform/db'
import { fold } from '#platform/i18n'
import type { DeclarationId, HostId } from '../ids.ts'
import { forgottenBefore, type Declaration, type DeclarationState, type Said } from './declaration.ts'

export type DeclarationRow = Omit<Declaration, 'state'> & {
  confirmedAt: Date | null
  hostId: HostId | null
  dismissedAt: Date | null
}

export const declarationColumns = sql`
  d.id, d.siret, d.name, d.address, d.postcode, d.town, d.activity, d.trades, d.trades_said as "tradesSaid", d.capacity, d.days, d.way,
  d.accessible, d.welcomed_by as "welcomedBy", d.login, d.language, d.sent_at as "sentAt", d.confirmed_at as "confirmedAt", d.host_id as "hostId",
  d.dismissed_at as "dismissedAt"`

export const declarationOf = ({
  confirmedAt,
  hostId,
  dismissedAt,
  ...rest
}: DeclarationRow): Declaration => ({
  ...rest,
  state: stateOf(confirmedAt, hostId, dismissedAt),
})

function stateOf(
  confirmedAt: Date | null,
  hostId: HostId | null,
  dismissedAt: Date | null,
): DeclarationState {
  if (!confirmedAt) return { kind: 'sent' }
  if (hostId) return { kind: 'taken', hostId }
  return { kind: dismissedAt ? 'dismissed' : 'waiting', confirmedAt }
}

/** The same form sent again before its code writes over what was typed; once proved, it stays as it is. */
export async function saveDeclaration(tx: Tx, id: DeclarationId, said: Said, now: Date): Promise<void> {
  await tx.run(sql`
    insert into immersion.declarations (
      id, siret, name, name_key, address, postcode, town, activity, trades, trades_said, capacity, days, way, accessible, welcomed_by,
      login, language, sent_at
    )
    values (
      ${id}, ${said.siret}, ${said.name}, ${fold(said.name) || said.name.toLowerCase()}, ${said.address}, ${said.postcode}, ${said.town},
      ${said.activity}, ${said.trades}, ${said.tradesSaid}, ${said.capacity}, ${said.days}, ${said.way}, ${said.accessible},
      ${said.welcomedBy}, ${said.login}, ${said.language}, ${now}
    )
    on conflict (id) do update
    set siret = excluded.siret, name = excluded.name, name_key = excluded.name_key, address = excluded.address,
      postcode = excluded.postcode, town = excluded.town, activity = excluded.activity, trades = excluded.trades,
      trades_said = excluded.trades_said, capacity = excluded.capacity, days = excluded.days, way = excluded.way,
      accessible = excluded.accessible, welcomed_by = excluded.welcomed_by, login = excluded.login, language = excluded.language, sent_at = excluded.sent_at
    where declarations.confirmed_at is null`)
}

/** A declaration by its id, which nobody guesses. */
export async function readDeclaration(db: Db, id: DeclarationId): Promise<Declaration | undefined> {
  const row = await db.row<DeclarationRow>(
    sql`select ${declarationColumns} from immersion.declarations d where d.id = ${id}`,
  )
  return row && declarationOf(row)
}

/** Same, held until the transaction ends. */
export async function lockDeclaration(tx: Tx, id: DeclarationId): Promise<Declaration | undefined> {
  const row = await tx.row<DeclarationRow>(
    sql`select ${declarationColumns} from immersion.declarations d where d.id = ${id} for update`,
  )
  return row && declarationOf(row)
}

/** True while a declaration waits for the code of this telephone or e-mail. */
export async function isDeclaring(db: Db, login: string, now: Date): Promise<boolean> {
  const row = await db.row(sql`
    select 1
    from immersion.declarations d
    where d.login = ${login} and d.confirmed_at is null and d.sent_at > ${forgottenBefore(now).unproved}
    limit 1`)
  return row !== undefined
}

export async function markConfirmed(tx: Tx, id: DeclarationId, at: Date): Promise<void> {
  await tx.run(sql`
    update immersion.declarations
    set confirmed_at = ${at}
    where id = ${id} and confirmed_at is null`)
}

/** Who took it first stays the one that its employer is told of. */
export async function markTaken(
  tx: Tx,
  id: DeclarationId,
  { hostId, by, at }: { hostId: HostId; by: PersonId; at: Date },
): Promise<void> {
  await tx.run(sql`
    update immersion.declarations
    set taken_at = coalesce(taken_at, ${at}), taken_by = coalesce(taken_by, ${by}), host_id = coalesce(host_id, ${hostId}), dismissed_at = null,
      dismissed_by = null
    where id = ${id}`)
  await answerFor(tx, { id, hostId, answer: 'kept' }, by, at)
}

type Answer = { id: DeclarationId; hostId: HostId; answer: 'kept' | 'aside' }

/** What was put aside may be kept later; what is kept stays. */
const answerFor = (tx: Tx, { id, hostId, answer }: Answer, by: PersonId, at: Date): Promise<number> =>
  tx.run(sql`
    insert into immersion.declaration_answers (declaration_id, host_id, answer, answered_at, answered_by)
    values (${id}, ${hostId}, ${answer}, ${at}, ${by})
    on conflict (declaration_id, host_id) do update
    set answer = excluded.answer, answered_at = excluded.answered_at, answered_by = excluded.answered_by
    where declaration_answers.answer = 'aside'`)

/** Put aside by who keeps this employer already, for this host alone; else for all. */
export async function markDismissed(
  tx: Tx,
  { id, twinId }: { id: DeclarationId; twinId: HostId | null },
  by: PersonId,
  at: Date,
): Promise<void> {
  if (twinId) {
    await answerFor(tx, { id, hostId: twinId, answer: 'aside' }, by, at)
    return
  }
  await tx.run(sql`
    update immersion.declarations
    set dismissed_at = ${at}, dismissed_by = ${by}
    where id = ${id} and taken_at is null and dismissed_at is null`)
}

/** Declarations that are over: never proved, never taken, or become a host since. */
export async function deleteDeclarations(tx: Tx, now: Date): Promise<number> {
  const { unproved, kept, done } = forgottenBefore(now)
  return tx.run(sql`
    delete from immersion.declarations
    where (confirmed_at is null and sent_at < ${unproved})
      or (confirmed_at < ${kept} and taken_at is null)
      or taken_at < ${done}`)
}

/** What was declared by one of these logins of one person, since each is theirs, proved or not: the columns of the page of their data. */
export const hostDeclarationsOf = (
  db: Db,
  logins: readonly { login: string; since: Date }[],
): Promise<Record<string, string | number | null>[]> =>
  db.rows(sql`
    select d.login as "courriel ou téléphone", d.name as employeur, d.siret, d.address as adresse, d.postcode as "code postal", d.town as commune,
      d.activity as "activité", d.trades_said as "métiers", d.capacity as places, d.way as "comment venir", d.welcomed_by as "qui accueille",
      to_char(d.sent_at at time zone 'Europe/Paris', 'YYYY-MM-DD HH24:MI') as "écrit le",
      to_char(d.confirmed_at at time zone 'Europe/Paris', 'YYYY-MM-DD HH24:MI') as "prouvé le",
      to_char(d.taken_at at time zone 'Europe/Paris', 'YYYY-MM-DD HH24:MI') as "suivi depuis le",
      to_char(d.dismissed_at at time zone 'Europe/Paris', 'YYYY-MM-DD HH24:MI') as "écarté le"
    from immersion.declarations d
    join unnest(${logins.map(({ login }) => login)}::text[], ${logins.map(({ since }) => since)}::timestamptz[]) own (login, since)
      on d.login = own.login and d.sent_at >= own.since
    order by d.sent_at, d.id`)
