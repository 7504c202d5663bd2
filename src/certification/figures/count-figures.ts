import { groupsWithIds, type CountedRow, type Figure, type GroupFigures, type GroupId } from '#actions'
import type { Db } from '#platform/db'
import type { Day } from '#platform/time'
import { frameworkOn } from '../clea/door.ts'
import { countInSql, type CountedInSql } from './figure-store.ts'
import { cleaKeys, type CleaFigureKey, labels, rules, rulesSince } from './figure-rules.ts'
import { rowsOf, NOT_EVALUATED, NOT_HELD, UNDECIDED } from './count-people.ts'

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
