import { minutesOf, type RuleKey } from '../law/door.ts'
import type { Timetable } from '../terms/door.ts'
import type { Signatory } from './signatory.ts'

type Told = { timetable: Timetable; signatories: readonly Pick<Signatory, 'role' | 'name' | 'login'>[] }

/** The field that mends what a rule refuses, as a form shows it: the half-day or the person that is wrong, not the other. */
export function fieldOfRule(rule: RuleKey, told: Told): string {
  const field = fields[rule]
  return typeof field === 'string' ? field : field(told)
}

const beginning = { am: 'morningFrom', pm: 'afternoonFrom' } as const
const ending = { am: 'morningTo', pm: 'afternoonTo' } as const

/** The half-days that somebody is there, in order, in minutes. */
const halvesOf = ({ mornings, afternoons, morning, afternoon }: Timetable) =>
  [
    { half: 'am' as const, on: mornings, span: morning },
    { half: 'pm' as const, on: afternoons, span: afternoon },
  ]
    .filter(({ on }) => on.length > 0)
    .map(({ half, span: [from, to] }) => ({ half, from: minutesOf(from), to: minutesOf(to) }))

const hours = (count: number): number => count * 60

type Half = ReturnType<typeof halvesOf>[number]
const first = (halves: readonly Half[]) => halves.toSorted((a, b) => a.from - b.from)[0]
const last = (halves: readonly Half[]) => halves.toSorted((a, b) => b.to - a.to)[0]

/** Before six it begins too early; else it ends too late. */
function atNight({ timetable }: Told): string {
  const halves = halvesOf(timetable)
  const early = first(halves)
  return early && early.from < hours(6) ? beginning[early.half] : ending[last(halves)?.half ?? 'pm']
}

/** A night is short by its evening or by its morning: by the one that is further from usual hours, eight and seven. */
function nightBetween({ timetable }: Told): string {
  const halves = halvesOf(timetable)
  const [early, late] = [first(halves), last(halves)]
  if (!early || !late) return 'afternoonTo'
  return hours(8) - early.from > late.to - hours(19) ? beginning[early.half] : ending[late.half]
}

/** The half-day that is too long by itself; else the pause between both is too short. */
function withoutPause({ timetable }: Told): string {
  const long = halvesOf(timetable).find(({ from, to }) => to - from > hours(4) + 30)
  return long ? ending[long.half] : 'afternoonFrom'
}

/** The longer half of a day that is too long. */
const longDay = ({ timetable }: Told): string =>
  ending[halvesOf(timetable).toSorted((a, b) => b.to - b.from - (a.to - a.from))[0]?.half ?? 'am']

/** The half-days of which there are more. */
const manyDays = ({ timetable: { mornings, afternoons } }: Told): string =>
  afternoons.length > mornings.length ? 'afternoons' : 'mornings'

/** The second of two that are the same: the first was there already. */
const secondOf =
  (what: 'name' | 'login', field: 'Signer' | 'Login', otherwise: string) =>
  ({ signatories }: Told): string => {
    const found = signatories.find(
      (one, n) => one[what] && signatories.slice(0, n).some((other) => other[what] === one[what]),
    )
    if (!found) return otherwise
    return found.role === 'guardian' && field === 'Signer' ? 'guardian' : `${found.role}${field}`
  }

const fields: Record<RuleKey, string | ((told: Told) => string)> = {
  content: 'objectives',
  'one-object': 'object',
  'no-disguised-work': 'objectives',
  'prescriber-delegation': 'prescriberId',
  'prescriber-kind': 'prescriberId',
  'signature-missing': 'employer',
  'sign-for-another': secondOf('name', 'Signer', 'hostSigner'),
  'same-channel': secondOf('login', 'Login', 'hostLogin'),
  antedated: 'fromDay',
  dates: 'toDay',
  'one-month': 'toDay',
  'renewal-once': 'renewsId',
  'renewal-same-object': 'object',
  'renewal-objectives': 'objectives',
  'renewal-length': 'toDay',
  'two-per-host': 'fromDay',
  'same-object-twice': 'object',
  'sixty-days': 'toDay',
  'cddi-quarter': 'toDay',
  'day-adult': longDay,
  'week-adult': manyDays,
  'day-minor': longDay,
  'week-minor': manyDays,
  'rest-minor': manyDays,
  'night-minor': atNight,
  'pause-minor': withoutPause,
  'daily-rest-minor': nightBetween,
  'daily-rest-adult': nightBetween,
  'weekly-rest-adult': manyDays,
}
