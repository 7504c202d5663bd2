import type { PersonId } from '#people'
import { sql, type Db, type Tx } from '#platform/db'
import type { Id } from '#platform/id'
import type { ActCount, ActKind, ActNamed } from './act.ts'
import type { CompanyId } from './ids.ts'

type Act = { companyId: CompanyId; personId: PersonId; kind: ActKind; about: Id } & ActNamed

/** The same act of the same person is one. @returns true when it is new. */
export async function insertAct(tx: Tx, act: Act, at: Date): Promise<boolean> {
  const rows = await tx.run(sql`
    insert into company.acts (company_id, person_id, kind, about, named, words, done_at)
    values (${act.companyId}, ${act.personId}, ${act.kind}, ${act.about}, ${act.named}, ${act.words}, ${at})
    on conflict do nothing`)
  return rows > 0
}

/** How often each of a company did each act, by who they are today. */
export const countActs = (db: Db, companyId: CompanyId): Promise<ActCount[]> =>
  db.rows<ActCount>(sql`
    select p.canonical_id as "personId", a.kind, count(distinct a.about)::int as times
    from company.acts a
    join people.published_persons p on p.id = a.person_id
    where a.company_id = ${companyId}
    group by p.canonical_id, a.kind`)
