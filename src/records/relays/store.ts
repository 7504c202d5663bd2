import { sql, type Db, type Tx } from '#platform/db'
import type { PersonId, OrganisationId } from '#people'
import type { NewRelay, Relay } from './relay.ts'
import type { RelayId } from '../ids.ts'
import { troubleOf, type Trouble, type TroubleRow } from './trouble.ts'

type Row = NewRelay & TroubleRow & { stoppedAt: Date | null; triedAt: Date | null }

const columns = sql`id, organisation_id as "organisationId", name, url, login, secret, version, verb, activity,
  sent_n as "sentTo", stopped_at as "stoppedAt", tried_at as "triedAt", trouble, trouble_words as "troubleWords"`

function asRelay({ stoppedAt, triedAt, trouble: why, troubleWords, ...relay }: Row): Relay {
  const trouble = troubleOf({ trouble: why, troubleWords })
  if (stoppedAt && trouble === null) return { ...relay, state: 'stopped', triedAt, stoppedAt }
  if (trouble === null) return { ...relay, state: 'running', triedAt }
  if (stoppedAt || !triedAt) throw new Error(`Relay ${relay.id} is in trouble without having tried`)
  return { ...relay, state: 'stuck', triedAt, trouble }
}

export async function insertRelay(tx: Tx, relay: NewRelay, by: PersonId | null, now: Date): Promise<void> {
  await tx.run(sql`
    insert into records.relays
      (id, organisation_id, name, url, login, secret, version, verb, activity, sent_n, created_at, created_by)
    values (
      ${relay.id}, ${relay.organisationId}, ${relay.name}, ${relay.url}, ${relay.login}, ${relay.secret},
      ${relay.version}, ${relay.verb}, ${relay.activity}, ${relay.sentTo}, ${now}, ${by}
    )
    on conflict (id) do nothing`)
}

/** The relays of an organisation, or of all. */
export async function listRelays(db: Db, organisationId: OrganisationId | null): Promise<Relay[]> {
  const rows = await db.rows<Row>(sql`
    select ${columns}
    from records.relays
    where ${organisationId}::uuid is null or organisation_id = ${organisationId}
    order by created_at desc`)
  return rows.map(asRelay)
}

/** Takes a relay for a while, so that one process at a time sends to it; undefined when another has it, or when it is stopped. */
export async function takeRelay(tx: Tx, id: RelayId, now: Date, until: Date): Promise<Relay | undefined> {
  const row = await tx.row<Row>(sql`
    update records.relays
    set taken_until = ${until}
    where id = ${id} and stopped_at is null and (taken_until is null or taken_until < ${now})
    returning ${columns}`)
  return row && asRelay(row)
}

/** Gives it back, with what came of it; who was stopped meanwhile is in no trouble any more. */
export async function giveBackRelay(tx: Tx, id: RelayId, now: Date, trouble: Trouble | null): Promise<void> {
  const words = trouble && 'words' in trouble ? trouble.words : null
  await tx.run(sql`
    update records.relays
    set taken_until = null, tried_at = ${now},
      trouble = case when stopped_at is null then ${trouble?.why ?? null}::text end,
      trouble_words = case when stopped_at is null then ${words}::text end
    where id = ${id}`)
}

/** What is acknowledged up to this place is never sent again. */
export async function saveSentTo(tx: Tx, id: RelayId, place: number): Promise<void> {
  await tx.run(sql`
    update records.relays
    set sent_n = ${place}
    where id = ${id} and sent_n < ${place}`)
}

export async function stopRelay(tx: Tx, id: RelayId, stoppedAt: Date | null): Promise<void> {
  await tx.run(sql`
    update records.relays
    set stopped_at = ${stoppedAt}, trouble = null, trouble_words = null
    where id = ${id}`)
}
