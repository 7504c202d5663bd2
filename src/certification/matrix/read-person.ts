import { groupsWithIds, type Group, type GroupId } from '#actions'
import {
  readPerson,
  relationsInCircle,
  rightInCircles,
  type Actor,
  type Person,
  type PersonId,
} from '#people'
import { groupIdsOf } from '#training'
import type { Db } from '#platform/db'
import {
  cleaResult,
  evaluationsOf,
  frameworkOn,
  standingsOf,
  type CleaResult,
  type Evaluation,
  type LoadedFramework,
  type Standing,
} from '../clea/door.ts'
import { sstOf, type OwnSst } from '../sst/door.ts'
import { viewCounts } from './matrix.ts'
import { trainerViewsOf, type TrainerView } from './trainer-view-store.ts'

/** Everything about one person's Cléa on one screen, as this reader may see it. */
export type CleaPerson = {
  person: Person
  group: Group
  framework: LoadedFramework
  lines: Evaluation[]
  standings: { now: Standing[]; initial: Standing[]; final: Standing[] }
  result: CleaResult
  /** Sub-domains validated by the trainer, by domain; null where they are hidden from this reader. */
  counts: (number | null)[]
  /** The trainer's opinions that this reader may see. */
  views: TrainerView[]
  sst: OwnSst[]
}

/**
 * Reads it for somebody whose right was checked, in the group named or the person's latest; who has that right in some of their
 * groups reads it in these alone. Undefined when there is none.
 */
export async function cleaPersonOf(
  db: Db,
  reader: Actor,
  personId: PersonId,
  groupId: GroupId | undefined,
  now: Date,
): Promise<CleaPerson | undefined> {
  const person = await readPerson(db, personId)
  const groups = await groupsWithIds(db, await groupIdsOf(db, person?.id ?? personId))
  const open = reader.personId === person?.id ? groups : await openAmong(db, reader, groups, now)
  const group = groupId ? open.find((one) => one.id === groupId) : open[0]
  const framework = group && (await frameworkOn(db, group.startsOn))
  if (!person || !group || !framework) return undefined
  const lines = await evaluationsOf(db, [person.id])
  const all = (await trainerViewsOf(db, group.id)).filter((view) => view.personId === person.id)
  const evaluatorId = (await evaluates(db, reader, groups, now)) ? reader.personId : null
  const counts = viewCounts(framework, all, lines, evaluatorId)
  const phase = (one: Evaluation['phase']) =>
    standingsOf(
      framework,
      lines.filter((line) => line.phase === one),
    )
  const standings = { now: standingsOf(framework, lines), initial: phase('initial'), final: phase('final') }
  return {
    person,
    group,
    framework,
    lines,
    standings,
    result: cleaResult(standings.now),
    counts,
    views: all.filter((view) => typeof counts[view.domain - 1] === 'number'),
    sst: await sstOf(db, person.id),
  }
}

/** The groups that this reader stands around; all of them for who follows the person from no group. */
async function openAmong(
  db: Db,
  reader: Actor,
  groups: readonly Group[],
  now: Date,
): Promise<readonly Group[]> {
  const ids = groups.map(({ id }) => id)
  const rights = await rightInCircles(db, reader, ids, 'clea evaluations', now)
  const around = groups.filter((_, n) => rights[n]?.reads)
  return around.length > 0 ? around : groups
}

/** True when the reader evaluates one of these groups: whatever else they are, the trainer's opinion stays hidden from them. */
async function evaluates(db: Db, reader: Actor, groups: readonly Group[], now: Date): Promise<boolean> {
  for (const group of groups) {
    const held = await relationsInCircle(db, reader.personId, group.id, now)
    if (held.some((one) => one.relation === 'evaluator')) return true
  }
  return false
}
