import type { Group } from '#actions'
import { addDays, holidayOn, parisInstant, weekday, type Day } from '#platform/time'
import type { PersonId } from '#people'
import { asId } from '#platform/id'
import type { Mode } from '../activity.ts'
import { halves, type Half, type HalfDay, type Subgroup } from '../half-day.ts'
import type { HalfDayId } from '../ids.ts'

type Planned = { mode: Mode; title: string; room: string; subgroup: Subgroup | null }

const hours = { morning: ['09:00', '12:30'], afternoon: ['13:30', '17:00'] } as const

/** Where the two days of first aid of each half of the group stand: days after the start. */
type FirstAid = { A: [number, number]; B: [number, number] }

/** Ten weeks of half-days: at the centre at the beginning of the week, at home at its end, seven days at an employer's. */
export function seededCalendar(
  group: Pick<Group, 'id' | 'startsOn' | 'endsOn'>,
  trainerId: PersonId,
  firstAid: FirstAid,
): HalfDay[] {
  const days = Array.from({ length: 68 }, (_, offset) => ({ offset, day: addDays(group.startsOn, offset) }))
  const worked = days.filter(({ day }) => weekday(day) <= 5 && !holidayOn(day) && day <= group.endsOn)
  const planned = worked.flatMap(({ offset, day }) =>
    halves.flatMap((half) =>
      plan(offset, weekday(day), half, firstAid).map((one) => ({ ...one, day, half })),
    ),
  )
  return planned.map((one, i) => ({
    ...one,
    ...between(one.day, one.half),
    id: asId<HalfDayId>(`${group.id.slice(0, 24)}${group.id.slice(-3)}${String(i + 1).padStart(9, '0')}`),
    groupId: group.id,
    uid: `${one.day}-${one.half}${one.subgroup ? `-${one.subgroup}` : ''}@beffroi`,
    sequence: 0,
    trainerId: isLed(one) ? trainerId : null,
    cancelledAt: null,
  }))
}

/** Nobody trains in two rooms at once: who is not at first aid works at the centre by themselves. */
const isLed = ({ mode, subgroup }: Planned): boolean =>
  mode === 'sst' || mode === 'face to face' || (mode === 'foad at the centre' && subgroup === null)

const between = (day: Day, half: Half) => ({
  startsAt: parisInstant(day, hours[half][0]),
  endsAt: parisInstant(day, hours[half][1]),
})

function plan(offset: number, on: number, half: Half, firstAid: FirstAid): Planned[] {
  if (offset >= 43 && offset <= 51) return [whole('pmsmp', 'Immersion', 'Chez l’employeur')]
  const aided = (['A', 'B'] as const).find((one) => firstAid[one].includes(offset))
  if (aided) return inTwo(aided)
  if (half === 'morning' && together.includes(offset))
    return [whole('face to face', 'Regroupement', 'Salle 1')]
  const title = titles[(offset * 2 + (half === 'morning' ? 0 : 1)) % titles.length] ?? 'Atelier'
  const away = on === 3 || on === 5 || (on === 4 && half === 'afternoon')
  return [away ? whole('foad at home', title, '') : whole('foad at the centre', title, 'Salle 2')]
}

const together = [0, 14, 35, 66]

const whole = (mode: Mode, title: string, room: string): Planned => ({ mode, title, room, subgroup: null })

const inTwo = (aided: Subgroup): Planned[] => [
  { mode: 'sst', title: 'Secourisme', room: 'Salle 1', subgroup: aided },
  { mode: 'foad at the centre', title: 'Portfolio', room: 'Salle 2', subgroup: aided === 'A' ? 'B' : 'A' },
]

const titles = [
  'Devis et planning',
  'Tri du linge',
  'Repasser une chemise',
  'Atelier vidéo',
  'Calculer une dose',
  'Portfolio',
  'Écrire un message',
  'Vitres et miroirs',
  'Cuisiner sans gaspiller',
  'Organiser sa semaine',
  'Parler à un client',
]
