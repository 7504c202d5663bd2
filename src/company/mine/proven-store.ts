import { sql, type Db } from '#platform/db'
import type { Id } from '#platform/id'
import type { Day } from '#platform/time'
import type { PersonId, Proving } from '#people'
import type { ActKind, ActNamed } from '../act.ts'
import { sayNoted, shorten, type Noted } from './noted.ts'

type Done = { kind: ActKind; about: Id; title: string | null; doneOn: Day; company: string } & ActNamed

/** What somebody did for the virtual company of their group: each act stands in their portfolio when they wish. */
export const provenByCompany: Proving = {
  find: async (db, personIds, since) =>
    (await actsOf(db, personIds, since)).map((act) => ({
      room: 'company',
      id: `${act.kind} ${act.about}`,
      kind: `company ${act.kind}`,
      happenedOn: act.doneOn,
      seen: seenIn(act),
    })),
  say: sayNoted,
}

const seenIn = ({ kind, title, named, words, company }: Done): Noted =>
  title === null
    ? { code: 'act done', kind, named, words, company }
    : { code: 'act noted', name: shorten(title), company }

const actsOf = (db: Db, personIds: readonly PersonId[], since: Day): Promise<Done[]> =>
  db.rows<Done>(sql`
    select a.kind, a.about, a.title, a.named, a.words, (a.done_at at time zone 'Europe/Paris')::date as "doneOn",
      coalesce(c.name, '') as company
    from company.acts a
    join company.companies c on c.id = a.company_id
    where a.person_id = any(${personIds}::uuid[])
      and (a.done_at at time zone 'Europe/Paris')::date >= ${since}
    order by a.done_at desc`)
