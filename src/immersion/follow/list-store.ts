import { idsOf, type OrganisationId, type PersonId } from '#people'
import { sql, type Db, type Sql } from '#platform/db'
import type { Day } from '#platform/time'
import { tooLateOn, type Standing } from '../convention/door.ts'
import type { ConventionId } from '../ids.ts'
import { aroundWhom, readers, writers } from '../around-store.ts'
import { contractUnknown, hireUnseen } from '../hire/door.ts'
import { hostSilent } from '../report/door.ts'
import { withoutVisit } from '../visits/door.ts'
import { speaksOf } from '../search-store.ts'

/** A line of the list of conventions. */
export type ListedConvention = {
  id: ConventionId
  personName: string
  hostName: string
  fromDay: Day
  toDay: Day
  state: Standing['state']
  /** nobody may sign it any more */
  isLate: boolean
  /** names of those who have not signed the version that is to be, nor given a page, nor said no */
  awaited: readonly string[]
  /** of those whose page of paper waits for a second person */
  toCheck: readonly string[]
  /** names of those who said no, and have not signed since */
  refused: readonly string[]
  keeperName: string
  isOwn: boolean
}

export const conventionStates = [
  'toutes',
  'a-finir',
  'a-signer',
  'en-cours',
  'sans-visite',
  'non-signees',
  'recrutements',
  'contrats',
  'sans-bilan',
  'a-venir',
  'passees',
] as const
export type ConventionState = (typeof conventionStates)[number]

export type ConventionQuery = {
  search: string
  state: ConventionState
  after: string
  /** the organisations of the reader: they visit those whose convention they wrote */
  own: readonly OrganisationId[]
  on: Day
  limit: number
}

const lineOf = (what: 'signed' | 'refused') => sql`
  exists (
    select
    from immersion.signature_lines l
    where l.convention_id = c.id and l.version = c.version and l.role = s.role and l.what = ${what}
  )`

/** Photographed, and not looked at yet: whoever said no signed since. */
const onPaper = sql`
  exists (
    select
    from immersion.paper_signatures w
    where w.signatory_id = s.id and w.version = c.version and w.checked_at is null
  )`

/** That a signatory (`s`) of a convention (`c`) said no, and has neither signed nor given a page since: as `whereSigned` says. */
const saidNo = sql`(not ${lineOf('signed')} and ${lineOf('refused')} and not ${onPaper})`

/** That somebody said no to a convention (`c`). */
export const isRefused = sql`
  exists (select from immersion.signatories s where s.convention_id = c.id and ${saidNo})`

/** That a convention (`c`) may still be signed that day, or waits for the check of a page, however late. */
export const mayBeSigned = (on: Day): Sql => sql`(c.state = 'signing' and not ${tooLateOn(on)})`

/** What a day calls who accompanies to, and nobody else. */
const calledTo: readonly ConventionState[] = [
  'sans-visite',
  'non-signees',
  'recrutements',
  'contrats',
  'sans-bilan',
]

const wheres: Record<ConventionState, (on: Day, own: readonly OrganisationId[]) => Sql> = {
  toutes: () => sql`true`,
  'a-finir': (on, own) =>
    sql`(c.keeper_id = any(${own}::uuid[]) and ((c.state = 'draft' and c.to_day >= ${on}) or ${mayBeSigned(on)}))`,
  'a-signer': () => sql`c.state in ('draft', 'signing')`,
  'en-cours': (on) => sql`c.state = 'signed' and ${on} between c.from_day and c.to_day`,
  'sans-visite': (on, own) => sql`(c.keeper_id = any(${own}::uuid[]) and ${withoutVisit(on)})`,
  'non-signees': (on, own) => sql`(c.keeper_id = any(${own}::uuid[]) and ${tooLateOn(on)})`,
  recrutements: (_, own) => sql`(c.keeper_id = any(${own}::uuid[]) and ${hireUnseen})`,
  contrats: (on, own) => sql`(c.keeper_id = any(${own}::uuid[]) and ${contractUnknown(on)})`,
  'sans-bilan': (on, own) => sql`(c.keeper_id = any(${own}::uuid[]) and ${hostSilent(on)})`,
  'a-venir': (on) => sql`c.state = 'signed' and c.from_day > ${on}`,
  passees: (on) => sql`(c.to_day < ${on} or c.state in ('cancelled', 'ended early'))`,
}

const namesOf = (which: Sql) => sql`
  array(
    select s.name
    from immersion.signatories s
    where s.convention_id = c.id and not ${lineOf('signed')} and ${which}
    order by s.name
  )`

/** Conventions of the people around whom this reader stands today, the latest first; those without a visit, of the people whom they accompany. */
export async function listConventions(
  db: Db,
  readerId: PersonId,
  { search, state, after, own, on, limit }: ConventionQuery,
): Promise<ListedConvention[]> {
  const [afterDay = '', afterId = ''] = after.split('~')
  return db.rows<ListedConvention>(sql`
    with around as materialized (${aroundWhom(await idsOf(db, readerId), calledTo.includes(state) ? writers : readers, on)})
    select c.id, p.given_name || ' ' || p.family_name as "personName", h.name as "hostName", c.from_day as "fromDay", c.to_day as "toDay",
      c.state, ${tooLateOn(on)} as "isLate", k.name as "keeperName", c.keeper_id = any(${own}::uuid[]) as "isOwn",
      ${namesOf(sql`not ${saidNo} and not ${onPaper}`)} as awaited,
      ${namesOf(onPaper)} as "toCheck",
      ${namesOf(saidNo)} as refused
    from immersion.conventions c
    join people.published_organisations k on k.id = c.keeper_id
    join immersion.hosts h on h.id = c.host_id
    join people.published_persons p on p.id = c.person_id
    join around on around.id = p.canonical_id
    where ${wheres[state](on, own)}
      and ${speaksOf(sql`h.name || ' ' || p.family_name || ' ' || p.given_name || ' ' || p.family_name`, search)}
      and (${afterId} = '' or (c.from_day, c.id) < (${afterDay || null}::date, ${afterId || null}::uuid))
    order by c.from_day desc, c.id desc
    limit ${limit}`)
}
