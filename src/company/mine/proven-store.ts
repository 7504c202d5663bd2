import { sql, type Db } from '#platform/db'
import type { Id } from '#platform/id'
import type { Day } from '#platform/time'
import type { PersonId, Proving } from '#people'
import type { ActKind } from '../act.ts'
import { sayNoted, type Noted } from './noted.ts'

type Done = { kind: ActKind; about: Id; title: string; doneOn: Day; company: string }

/** As long as a name is shown. */
const LONG = 110

/** What somebody did for the virtual company of their group: each act stands in their portfolio when they wish. */
export const provenByCompany: Proving = {
  find: async (db, personIds, since) =>
    (await actsOf(db, personIds, since)).map(({ kind, about, title, doneOn, company }) => ({
      room: 'company',
      id: `${kind} ${about}`,
      kind: `company ${kind}`,
      happenedOn: doneOn,
      seen: {
        code: 'act noted',
        name: title.length > LONG ? `${title.slice(0, LONG).trimEnd()}…` : title,
        company,
      } satisfies Noted,
    })),
  say: sayNoted,
}

const actsOf = (db: Db, personIds: readonly PersonId[], since: Day): Promise<Done[]> =>
  db.rows<Done>(sql`
    select a.kind, a.about, a.title, (a.done_at at time zone 'Europe/Paris')::date as "doneOn",
      coalesce(c.name, '') as company
    from company.acts a
    join company.companies c on c.id = a.company_id
    where a.person_id = any(${personIds}::uuid[])
      and (a.done_at at time zone 'Europe/Paris')::date >= ${since}
    order by a.done_at desc`)
