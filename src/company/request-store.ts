import { sql, type Db, type Tx } from '#platform/db'
import { sameAs, type PersonId } from '#people'
import type { CompanyId, RequestId } from './ids.ts'
import type { Request, RequestFile } from './request.ts'

/** The same request twice is once. @returns true when it is new. */
export async function insertRequest(tx: Tx, one: Request): Promise<boolean> {
  const rows = await tx.run(sql`
    insert into company.requests (
      id, company_id, how, card, client, client_address, client_phone, words, call_back_at, noted_by, noted_at
    ) values (
      ${one.id}, ${one.companyId}, ${one.how}, ${one.card}, ${one.client}, ${one.clientAddress}, ${one.clientPhone},
      ${one.words}, ${one.callBackAt}, ${one.notedBy}, ${one.notedAt}
    )
    on conflict (id) do nothing`)
  return rows > 0
}

const file = sql`
  r.id, r.company_id as "companyId", r.how, r.card, r.client, r.client_address as "clientAddress",
  r.client_phone as "clientPhone", r.words, r.call_back_at as "callBackAt", r.called_back_at as "calledBackAt",
  r.noted_by as "notedBy", r.noted_at as "notedAt", r.closed_at as "closedAt",
  q.id as "quoteId", q.number as "quoteNumber", q.answer, q.net_cents + q.vat_cents as "totalCents",
  (
    select min(t.starts_at)
    from company.turns t
    where t.request_id = r.id and t.role = 'on site' and t.cancelled_at is null
  ) as "goesAt",
  s.given_on as "givenOn", s.opinion, i.id as "invoiceId", i.number as "invoiceNumber"
  from company.requests r
  left join lateral (
    select q.id, q.number, q.answer, q.net_cents, q.vat_cents
    from company.quotes q
    where q.request_id = r.id
    order by q.number desc
    limit 1
  ) q on true
  left join company.services s on s.request_id = r.id
  left join company.invoices i on i.quote_id = q.id`

/** Every request of a company with what followed, the latest first. */
export const requestFilesOf = (db: Db, companyId: CompanyId): Promise<RequestFile[]> =>
  db.rows<RequestFile>(sql`
    select ${file}
    where r.company_id = ${companyId}
    order by r.noted_at desc, r.id`)

/** One request of this company. */
export const requestFileIn = (
  db: Db,
  companyId: CompanyId,
  id: RequestId,
): Promise<RequestFile | undefined> =>
  db.row<RequestFile>(sql`
    select ${file}
    where r.company_id = ${companyId} and r.id = ${id}`)

/** What somebody asked of companies by themselves, the latest first. */
export const requestsAskedBy = (db: Db, personId: PersonId): Promise<RequestFile[]> =>
  db.rows<RequestFile>(sql`
    select ${file}
    where r.how = 'asked' and r.noted_by = ${sameAs(personId)}
    order by r.noted_at desc, r.id`)

/** Those of them that wait for something: closed, or judged already, they wait for nothing. */
export const openRequestsAskedBy = (db: Db, personId: PersonId): Promise<RequestFile[]> =>
  db.rows<RequestFile>(sql`
    select ${file}
    where r.how = 'asked' and r.noted_by = ${sameAs(personId)} and r.closed_at is null and s.opinion is null
    order by r.noted_at desc, r.id`)

/** True once somebody asked by themselves: any company, or this one. */
export async function hasAsked(db: Db, personId: PersonId, companyId?: CompanyId): Promise<boolean> {
  const row = await db.row(sql`
    select 1
    from company.requests r
    where r.how = 'asked' and r.noted_by = ${sameAs(personId)}
      and r.company_id = coalesce(${companyId ?? null}::uuid, r.company_id)
    limit 1`)
  return row !== undefined
}

/** The cards that this company has drawn already. */
export const cardsDrawn = async (db: Db, companyId: CompanyId): Promise<string[]> =>
  (
    await db.rows<{ card: string }>(sql`
      select card
      from company.requests
      where company_id = ${companyId} and card is not null
      order by noted_at`)
  ).map(({ card }) => card)

export async function markCalledBack(tx: Tx, id: RequestId, at: Date): Promise<void> {
  await tx.run(sql`
    update company.requests
    set called_back_at = ${at}
    where id = ${id} and call_back_at is not null and called_back_at is null`)
}

export async function markClosed(tx: Tx, id: RequestId, by: PersonId, at: Date): Promise<void> {
  await tx.run(sql`
    update company.requests
    set closed_at = ${at}, closed_by = ${by}
    where id = ${id} and closed_at is null`)
}
