import { groupsWithIds, type CountedRow, type Group, type GroupId } from '#actions'
import { traineesOf } from '#training'
import type { Db } from '#platform/db'
import { writeShortDate } from '#platform/time'
import type { PersonId } from '#people'
import {
  cleaResult,
  evaluationsOf,
  frameworkOn,
  standingsOf,
  type CleaResult,
  type Evaluation,
} from '../clea/door.ts'
import { placesOf, sessionsOf } from '../sst/door.ts'
import { type CleaFigureKey, isCleaKey } from './figure-rules.ts'

/** Who is behind a figure of a group: counted in, counted out, or left out and why. Undefined for a key of another kind. */
export async function peopleBehindClea(
  db: Db,
  groupId: GroupId,
  key: string,
): Promise<CountedRow[] | undefined> {
  const [group] = await groupsWithIds(db, [groupId])
  return group && isCleaKey(key) ? rowsOf(db, group, key) : undefined
}

export async function rowsOf(db: Db, group: Group, key: CleaFigureKey): Promise<CountedRow[]> {
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

export const NOT_EVALUATED = 'évaluation finale du groupe à venir'

export const NOT_HELD = 'session SST du groupe à venir'

export const UNDECIDED = 'deux résultats contraires le même jour, sans réponse de l’organisme évaluateur'

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
    const why =
      mine.length === 0
        ? 'Pas inscrit·e à une session SST de ce groupe'
        : 'Pas de certificat SST de ce groupe'
    return { personId, counted: 'out', why }
  })
}
