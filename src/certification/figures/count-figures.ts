import {
  groupsWithIds,
  type CountedRow,
  type Figure,
  type Group,
  type GroupFigures,
  type GroupId,
} from '#actions'
import { traineesOf } from '#training'
import type { Db } from '#platform/db'
import { writeShortDate, type Day } from '#platform/time'
import type { PersonId } from '#people'
import {
  cleaResult,
  evaluationsOf,
  frameworkOn,
  standingsOf,
  type CleaResult,
  type Evaluation,
} from '../clea/door.ts'
import { placesOf, sessionsOf, sstRuleOn } from '../sst/door.ts'
import { countInSql, type CountedInSql } from './figure-store.ts'

const cleaKeys = ['clea-full', 'clea-partial', 'sst'] as const
export type CleaFigureKey = (typeof cleaKeys)[number]

const isCleaKey = (key: string): key is CleaFigureKey => cleaKeys.some((one) => one === key)

const labels: Record<CleaFigureKey, string> = {
  'clea-full': 'ont obtenu le Cléa complet',
  'clea-partial': 'ont obtenu un Cléa partiel',
  sst: 'sont sauveteurs secouristes du travail (SST)',
}

/** Full, partial and SST, for each of these groups: computed from signed lines, nothing is stored. */
export async function cleaFigures(db: Db, groupIds: readonly GroupId[]): Promise<GroupFigures[]> {
  const counted = new Map((await countInSql(db, groupIds)).map((one) => [one.groupId, one]))
  return (await groupsWithIds(db, groupIds)).flatMap((group) => {
    const counts = counted.get(group.id)
    if (!counts) return []
    const since = rulesSince(group, counts.frameworkSince)
    return [
      { groupId: group.id, figures: cleaKeys.map((key) => figureOf(key, sumsOf(key, counts), since[key])) },
    ]
  })
}

/** Same, counted in TypeScript from the rows of each group: what tests compare with the database's count. */
export async function cleaFiguresFromRows(db: Db, groupIds: readonly GroupId[]): Promise<GroupFigures[]> {
  const all: GroupFigures[] = []
  for (const group of await groupsWithIds(db, groupIds)) {
    const since = rulesSince(group, (await frameworkOn(db, group.startsOn))?.fromDay ?? null)
    const figures: Figure[] = []
    for (const key of cleaKeys) figures.push(figureOf(key, sumRows(await rowsOf(db, group, key)), since[key]))
    all.push({ groupId: group.id, figures })
  }
  return all
}

/** Who is behind a figure of a group: counted in, counted out, or left out and why. Undefined for a key of another kind. */
export async function peopleBehindClea(
  db: Db,
  groupId: GroupId,
  key: string,
): Promise<CountedRow[] | undefined> {
  const [group] = await groupsWithIds(db, [groupId])
  return group && isCleaKey(key) ? rowsOf(db, group, key) : undefined
}

async function rowsOf(db: Db, group: Group, key: CleaFigureKey): Promise<CountedRow[]> {
  const people = (await traineesOf(db, group.id)).map((trainee) => trainee.personId)
  return key === 'sst' ? sstRows(db, group, people) : cleaRows(db, group, people, key)
}

async function cleaRows(
  db: Db,
  group: Group,
  people: PersonId[],
  key: 'clea-full' | 'clea-partial',
): Promise<CountedRow[]> {
  const framework = await frameworkOn(db, group.startsOn)
  const lines = await evaluationsOf(db, people)
  const kind = key === 'clea-full' ? 'full' : 'partial'
  if (!lines.some(isFinal))
    return people.map((personId) => ({ personId, counted: 'excluded', why: NOT_EVALUATED }))
  return people.map((personId) => {
    const mine = lines.filter((line) => line.personId === personId)
    return countedAs(personId, cleaResult(standingsOf(framework ?? { domains: [] }, mine)), kind)
  })
}

// Before the first final decision of a group nothing can be said of it; after, whoever was not evaluated counts as not obtained.
const isFinal = (line: Evaluation) => line.phase === 'final' && line.decision !== 'not evaluated'

const NOT_EVALUATED = 'évaluation finale du groupe à venir'
const NOT_HELD = 'session SST du groupe à venir'
const UNDECIDED = 'deux résultats contraires le même jour, sans réponse de l’organisme évaluateur'

function countedAs(personId: PersonId, result: CleaResult, kind: 'full' | 'partial'): CountedRow {
  if (result.kind === 'undecided') return { personId, counted: 'excluded', why: UNDECIDED }
  return { personId, counted: result.kind === kind ? 'in' : 'out', why: whyOf(result) }
}

function whyOf(result: CleaResult): string {
  if (result.kind === 'full') return 'Cléa complet : tous les domaines sont validés'
  const missing = `domaines manquants : ${result.missing.join(', ')}`
  if (result.kind === 'partial')
    return `Cléa partiel, à compléter avant le ${writeShortDate(result.completeBefore)} ; ${missing}`
  return `Aucun domaine validé ; ${missing}`
}

async function sstRows(db: Db, group: Group, people: PersonId[]): Promise<CountedRow[]> {
  const sessions = (await sessionsOf(db, group.id)).map((session) => session.id)
  const places = await placesOf(db, sessions)
  if (places.every((place) => place.result === null))
    return people.map((personId) => ({ personId, counted: 'excluded', why: NOT_HELD }))
  return people.map((personId) => {
    const mine = places.filter((place) => place.personId === personId)
    const certified = mine.find((place) => place.result === 'certified')
    if (certified) return { personId, counted: 'in', why: `Certificat ${certified.certificateNumber}` }
    const why = mine.length === 0 ? 'Pas inscrit·e à une session SST' : 'Pas de certificat SST'
    return { personId, counted: 'out', why }
  })
}

const rules: Record<CleaFigureKey, string> = {
  'clea-full':
    'Stagiaires du groupe dont tous les domaines du référentiel Cléa sont validés par l’organisme évaluateur. Le dernier jour d’évaluation de chaque domaine compte.',
  'clea-partial':
    'Stagiaires du groupe dont une partie des domaines du référentiel Cléa est validée par l’organisme évaluateur : cinq ans pour compléter.',
  sst: 'Stagiaires du groupe qui ont reçu un certificat SST dans une session du groupe, présents toute la durée.',
}

function rulesSince(group: Group, framework: Day | null): Record<CleaFigureKey, Day> {
  const clea = framework ?? group.startsOn
  return { 'clea-full': clea, 'clea-partial': clea, sst: sstRuleOn(group.startsOn).since }
}

/** How many people a figure counts, out of how many, and how many it leaves out for each reason. */
type Sums = { counted: number; people: number; left: { count: number; why: string }[] }

function sumsOf(key: CleaFigureKey, counts: CountedInSql): Sums {
  const people = counts.participants
  const left = (count: number, why: string) => (count > 0 ? [{ count, why }] : [])
  if (key === 'sst')
    return { counted: counts.sst, people, left: counts.trained ? [] : left(people, NOT_HELD) }
  const counted = key === 'clea-full' ? counts.full : counts.partial
  return {
    counted,
    people,
    left: counts.evaluated ? left(counts.undecided, UNDECIDED) : left(people, NOT_EVALUATED),
  }
}

function sumRows(rows: readonly CountedRow[]): Sums {
  const whys = rows.filter((row) => row.counted === 'excluded').map((row) => row.why)
  const left = [...new Set(whys)].map((why) => ({ count: whys.filter((one) => one === why).length, why }))
  return { counted: rows.filter((row) => row.counted === 'in').length, people: rows.length, left }
}

function figureOf(key: CleaFigureKey, { counted, people, left }: Sums, ruleSince: Day): Figure {
  const out = left.reduce((sum, one) => sum + one.count, 0)
  const numerator = out === people ? null : counted
  return {
    key,
    label: labels[key],
    value: numerator,
    unit: 'people',
    numerator,
    denominator: numerator === null ? null : people - out,
    rule: rules[key],
    ruleSince,
    excluded: left,
    masked: false,
  }
}
