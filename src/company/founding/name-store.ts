import { sameAs, type PersonId } from '#people'
import { sql, type Db, type Tx } from '#platform/db'
import type { CompanyId, NameId } from '../ids.ts'
import type { ProposedName } from './proposed-name.ts'

/** The names that were proposed, in their order. `mine`: whose vote is told. Who votes with two accounts has one vote, the last. */
export const namesOf = (db: Db, companyId: CompanyId, mine: PersonId): Promise<ProposedName[]> =>
  db.rows<ProposedName>(sql`
    select n.id, n.name, count(v.person_id)::int as votes,
      coalesce(bool_or(v.person_id = ${sameAs(mine)}), false) as "isMine",
      n.proposed_by = ${sameAs(mine)} as "isOwn"
    from company.names n
    left join (
      select distinct on (who.canonical_id) own.name_id, own.person_id
      from company.votes own
      join people.published_persons who on who.id = own.person_id
      where own.company_id = ${companyId}
      order by who.canonical_id, own.voted_at desc, own.person_id = who.canonical_id desc
    ) v on v.name_id = n.id
    where n.company_id = ${companyId}
    group by n.id
    order by n.proposed_at, n.id`)

/** The same name twice, whatever its capitals, is once. @returns the id under which it stands. */
export async function insertName(
  tx: Tx,
  companyId: CompanyId,
  { id, name }: { id: NameId; name: string },
  by: PersonId,
  at: Date,
): Promise<NameId> {
  await tx.run(sql`
    insert into company.names (id, company_id, name, proposed_by, proposed_at)
    values (${id}, ${companyId}, ${name}, ${by}, ${at})
    on conflict do nothing`)
  const row = await tx.row<{ id: NameId }>(sql`
    select id
    from company.names
    where company_id = ${companyId} and lower(name) = lower(${name})`)
  return row?.id ?? id
}

/** One vote for each person: another one takes its place. @returns false when no name of this company has that id. */
export async function keepVote(
  tx: Tx,
  companyId: CompanyId,
  nameId: NameId,
  by: PersonId,
  at: Date,
): Promise<boolean> {
  const rows = await tx.run(sql`
    insert into company.votes (company_id, person_id, name_id, voted_at)
    select n.company_id, ${by}, n.id, ${at}
    from company.names n
    where n.company_id = ${companyId} and n.id = ${nameId}
    on conflict (company_id, person_id) do update set name_id = excluded.name_id, voted_at = excluded.voted_at`)
  return rows > 0
}

/** A name leaves with its vote. */
export async function deleteName(tx: Tx, id: NameId): Promise<void> {
  await tx.run(sql`delete from company.votes where name_id = ${id}`)
  await tx.run(sql`delete from company.names where id = ${id}`)
}
