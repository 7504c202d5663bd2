import { daysBetween, mondayOf, type Day } from '#platform/time'
import type { Mode } from '../activity.ts'
import type { OwnActivity } from '../work/door.ts'

/** Which week of the group that day is in, from 1, and out of how many. Before its first day it is 0. */
export function weekOf(group: { startsOn: Day; endsOn: Day }, on: Day): { week: number; of: number } {
  const first = mondayOf(group.startsOn)
  const of = Math.floor(daysBetween(first, group.endsOn) / 7) + 1
  const week = Math.floor(daysBetween(first, on) / 7) + 1
  return { week: Math.max(0, Math.min(week, of)), of }
}

/** How many stand behind the first one: it may be handed in without network, and the next day begins without network too. */
const BEHIND = 2

/** What to do now, then what comes next. */
export function activitiesForNow(activities: readonly OwnActivity[], here: Mode | undefined): OwnActivity[] {
  const first = firstForNow(activities, here)
  const next = activities.filter((one) => isOpen(one) && one.state === 'to do' && one !== first)
  return first ? [first, ...next.slice(0, BEHIND)] : []
}

/** What stands first on somebody's day: what was given back, then what can be done where they are, in the order of the programme. */
function firstForNow(activities: readonly OwnActivity[], here: Mode | undefined): OwnActivity | undefined {
  const open = activities.filter(isOpen)
  const again = open.find((one) => one.state === 'given back')
  const todo = open.filter((one) => one.state === 'to do')
  const week = todo[0]?.week
  return again ?? todo.find((one) => one.mode === here && one.week === week) ?? todo[0]
}

const isOpen = ({ proof }: OwnActivity): boolean => proof !== 'observation'
