import { sql, type Db } from '#platform/db'
import type { Id } from '#platform/id'
import type { Day } from '#platform/time'
import type { PersonId, ProvenBy } from '#people'
import type { ActKind } from '../act.ts'

type Done = { kind: ActKind; about: Id; title: string; doneOn: Day; company: string }

const names: Record<ActKind, string> = {
  call: 'J’ai noté un appel',
  quote: 'J’ai fait un devis',
  planning: 'J’ai fait un planning',
  service: 'J’ai rendu un service',
  event: 'J’ai mené un événement',
}

/** What somebody did for the virtual company of their group: each act stands in their portfolio when they wish. */
export const provenByCompany: ProvenBy = async (db, personIds, since) =>
  (await actsOf(db, personIds, since)).map(({ kind, about, title, doneOn, company }) => ({
    room: 'company',
    id: `${kind} ${about}`,
    kind: `company ${kind}`,
    title: names[kind],
    happenedOn: doneOn,
    words: `${title}, ${company}`,
  }))

const actsOf = (db: Db, personIds: readonly PersonId[], since: Day): Promise<Done[]> =>
  db.rows<Done>(sql`
    select a.kind, a.about, a.title, (a.done_at at time zone 'Europe/Paris')::date as "doneOn",
      coalesce(c.name, 'Entreprise virtuelle') as company
    from company.acts a
    join company.companies c on c.id = a.company_id
    where a.person_id = any(${personIds}::uuid[])
      and (a.done_at at time zone 'Europe/Paris')::date >= ${since}
    order by a.done_at desc`)
