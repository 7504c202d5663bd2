import { idsOf, type OrganisationId, type PersonId } from '#people'
import { sql, type Db, type Tx } from '#platform/db'
import type { Day } from '#platform/time'
import type { ProposalId } from '../ids.ts'
import { linksFrom } from '../link-life.ts'
import type { Answer, Proposal, ProposalState } from './proposal.ts'
import { keptSince, silentBefore } from './proposal.ts'

type Row = Omit<Proposal, 'organisation' | 'state'> & {
  organisationId: OrganisationId
  organisationName: string
  answer: Answer | null
  answeredAt: Date | null
  isNoted: boolean
  withdrawnAt: Date | null
}

const columns = sql`
  r.id, p.canonical_id as "personId", r.host_id as "hostId", coalesce(h.siret, h.id::text) as place, r.by_id as "byId", r.organisation_id as "organisationId",
  o.name as "organisationName", r.trade, r.object, r.from_day as "fromDay", r.to_day as "toDay", r.shown, r.card, r.made_at as "madeAt",
  r.sent_at as "sentAt", r.answer, r.answered_at as "answeredAt", r.answer_noted_by is not null as "isNoted",
  r.withdrawn_at as "withdrawnAt"`

const tables = sql`
  immersion.proposals r
  join immersion.hosts h on h.id = r.host_id
  join people.published_persons p on p.id = r.person_id
  join people.published_organisations o on o.id = r.organisation_id`

function proposalOf(row: Row): Proposal {
  const { organisationId, organisationName, answer, answeredAt, isNoted, withdrawnAt, ...rest } = row
  return {
    ...rest,
    organisation: { id: organisationId, name: organisationName },
    state: stateOf({ answer, answeredAt, isNoted, withdrawnAt }),
  }
}

type Known = Pick<Row, 'answer' | 'answeredAt' | 'isNoted' | 'withdrawnAt'>

function stateOf({ answer, answeredAt: at, isNoted, withdrawnAt }: Known): ProposalState {
  if (withdrawnAt) return { kind: 'withdrawn' }
  return answer && at ? { kind: 'answered', answer, at, isNoted } : { kind: 'waiting' }
}

/** A proposal made in the name of one of these. */
export async function readProposal(
  db: Db,
  id: ProposalId,
  own: readonly OrganisationId[],
): Promise<Proposal | undefined> {
  const row = await db.row<Row>(
    sql`select ${columns} from ${tables} where r.id = ${id} and r.organisation_id = any(${own}::uuid[])`,
  )
  return row && proposalOf(row)
}

/** Same, whoever made it, held until the transaction ends. */
export async function lockProposal(tx: Tx, id: ProposalId): Promise<Proposal | undefined> {
  await tx.run(sql`select id from immersion.proposals where id = ${id} for update`)
  const row = await tx.row<Row>(sql`select ${columns} from ${tables} where r.id = ${id}`)
  return row && proposalOf(row)
}

/** The proposal of a secret address, for as long as a link lives. */
export async function proposalAt(db: Db, secretHash: Buffer, now: Date): Promise<Proposal | undefined> {
  const row = await db.row<Row>(
    sql`select ${columns} from ${tables} where r.secret_hash = ${secretHash} and r.sent_at > ${linksFrom(now)}`,
  )
  return row && proposalOf(row)
}

/** All that somebody was proposed, under any of their ids, the latest first. */
export async function proposalsOf(db: Db, personId: PersonId): Promise<Proposal[]> {
  const rows = await db.rows<Row>(sql`
    select ${columns}
    from ${tables}
    where r.person_id = any(${await idsOf(db, personId)}::uuid[])
    order by r.made_at desc, r.id`)
  return rows.map(proposalOf)
}

export const shelves = ['attente', 'acceptees', 'finies', 'toutes'] as const
export type Shelf = (typeof shelves)[number]

/** A line of the list of proposals; who is proposed is named by who may. */
export type ListedProposal = Proposal & { hostName: string; town: string }

const onShelf: Record<Shelf, ReturnType<typeof sql>> = {
  attente: sql`(r.withdrawn_at is null and (r.answer is null or r.answer = 'later'))`,
  acceptees: sql`(r.withdrawn_at is null and r.answer = 'yes')`,
  finies: sql`(r.withdrawn_at is not null or r.answer = 'no')`,
  toutes: sql`true`,
}

type Query = { shelf: Shelf; after: string; limit: number }

/** Proposals made in the name of these, the latest first. */
export async function listProposals(
  db: Db,
  own: readonly OrganisationId[],
  { shelf, after, limit }: Query,
): Promise<ListedProposal[]> {
  const rows = await db.rows<Row & { hostName: string; town: string }>(sql`
    select ${columns}, h.name as "hostName", h.town
    from ${tables}
    where r.organisation_id = any(${own}::uuid[]) and ${onShelf[shelf]}
      and (
        ${after} = ''
        or (r.made_at, r.id) < (select a.made_at, a.id from immersion.proposals a where a.id = ${after || null}::uuid)
      )
    order by r.made_at desc, r.id desc
    limit ${limit}`)
  return rows.map(({ hostName, town, ...row }) => ({ ...proposalOf(row), hostName, town }))
}

/** The convention of that person at that place, whoever keeps it, was written after the yes, under any of their ids: nothing is to be prepared any more. */
const isWritten = sql`exists (
  select
  from immersion.conventions c
  join people.published_persons theirs on theirs.id = c.person_id
  join people.published_persons proposed on proposed.canonical_id = theirs.canonical_id
  where proposed.id = r.person_id and c.written_at > r.answered_at
    and (c.host_id = r.host_id or c.host_siret = (select s.siret from immersion.hosts s where s.id = r.host_id))
)`

/** True once its convention is written: the yes is acted on. */
export async function isActedOn(db: Db, id: ProposalId): Promise<boolean> {
  const row = await db.row(sql`select r.id from immersion.proposals r where r.id = ${id} and ${isWritten}`)
  return row !== undefined
}

/** The yes of a host is taken back: nothing is answered, and what was said stays. */
export async function markYesWithdrawn(tx: Tx, id: ProposalId, saidAt: Date, at: Date): Promise<void> {
  await tx.run(sql`
    insert into immersion.withdrawn_yeses (proposal_id, said_at, withdrawn_at)
    values (${id}, ${saidAt}, ${at})
    on conflict do nothing`)
  await tx.run(sql`
    update immersion.proposals
    set answer = null, answered_at = null, answer_noted_by = null
    where id = ${id}`)
}

/** Each yes that its host took back, of these proposals. */
export const withdrawnYesesOf = (
  db: Db,
  ids: readonly ProposalId[],
): Promise<{ proposalId: ProposalId; saidAt: Date; withdrawnAt: Date }[]> =>
  db.rows(sql`
    select proposal_id as "proposalId", said_at as "saidAt", withdrawn_at as "withdrawnAt"
    from immersion.withdrawn_yeses
    where proposal_id = any(${ids}::uuid[])
    order by said_at`)

/** What waits for somebody at the desks of these: answers to read, and silences to break. */
export async function countReturned(
  db: Db,
  { byId, now, today }: { byId: PersonId; now: Date; today: Day },
): Promise<{ silent: number; accepted: number }> {
  const row = await db.row<{ silent: number; accepted: number }>(sql`
    select count(*) filter (where r.answer is null and coalesce(r.sent_at, r.made_at) <= ${silentBefore(now)})::int as silent,
      count(*) filter (where r.answer = 'yes' and r.from_day >= ${today} and not ${isWritten})::int as accepted
    from immersion.proposals r
    where r.by_id = any(${await idsOf(db, byId)}::uuid[]) and r.withdrawn_at is null`)
  return row ?? { silent: 0, accepted: 0 }
}

type New = Omit<Proposal, 'place'> & { secretHash: Buffer | null }

export async function insertProposal(tx: Tx, one: New): Promise<void> {
  await tx.run(sql`
    insert into immersion.proposals (
      id, person_id, host_id, by_id, organisation_id, trade, object, from_day, to_day, shown, card, agreed_at, made_at, sent_at, secret_hash
    )
    values (
      ${one.id}, ${one.personId}, ${one.hostId}, ${one.byId}, ${one.organisation.id}, ${one.trade}, ${one.object}, ${one.fromDay},
      ${one.toDay}, ${one.shown}, ${one.card}, ${one.madeAt}, ${one.madeAt}, ${one.sentAt}, ${one.secretHash}
    )`)
}

/** What the host answered; `by`: who noted it, null when the host answered by itself. */
export async function markAnswered(
  tx: Tx,
  id: ProposalId,
  { answer, by, at }: { answer: Answer; by: PersonId | null; at: Date },
): Promise<void> {
  await tx.run(sql`
    update immersion.proposals
    set answer = ${answer}, answered_at = ${at}, answer_noted_by = ${by}
    where id = ${id}`)
}

/** Another letter, with another secret: the address of before leads nowhere. */
export async function markSent(tx: Tx, id: ProposalId, secretHash: Buffer, at: Date): Promise<void> {
  await tx.run(sql`
    update immersion.proposals
    set sent_at = ${at}, secret_hash = ${secretHash}, silent_told_at = null, answer = null, answered_at = null, answer_noted_by = null
    where id = ${id}`)
}

export async function markWithdrawn(tx: Tx, id: ProposalId, at: Date): Promise<void> {
  await tx.run(sql`
    update immersion.proposals
    set withdrawn_at = coalesce(withdrawn_at, ${at})
    where id = ${id}`)
}

/** Those that nobody answered for five days and that nobody was told of, held; they are marked as told. */
export const takeSilent = (tx: Tx, now: Date): Promise<{ id: ProposalId; byId: PersonId }[]> =>
  tx.rows(sql`
    update immersion.proposals
    set silent_told_at = ${now}
    where answer is null and withdrawn_at is null and silent_told_at is null and sent_at <= ${silentBefore(now)}
    returning id, by_id as "byId"`)

export const deleteProposals = (tx: Tx, now: Date): Promise<number> =>
  tx.run(sql`
    delete from immersion.proposals
    where greatest(made_at, to_day::timestamptz) < ${keptSince(now)}`)
