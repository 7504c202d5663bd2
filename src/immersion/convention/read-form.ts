import { readLogin, type Person } from '#people'
import { addDays, parisDay, type Day } from '#platform/time'
import { readForm, soundFields, type Ask, type Typed } from '#platform/web'
import { halvesIn, MOST_TASKS } from '../terms/door.ts'
import { conventionFields, loginFields } from './form-schema.ts'
import { isMinorOn, saidOf, tasksOf, type Dated, type Parts } from './said-convention.ts'

/** A form as it was sent: each field that is right, and a sentence for each that is not. */
export type ReadForm = { typed: Typed; parts: Parts; errors: Record<string, string> }

const FAR = 366

/** The convention that the form describes; all that is to be mended is said at once, between two fields that are right too. */
export async function readConventionForm(c: Ask, person: Pick<Person, 'birthDate'>): Promise<ReadForm> {
  const form = await readForm(c, conventionFields)
  const { typed } = form
  const parts = soundFields(conventionFields, typed)
  const dates = isDated(parts) ? whenNobodyComes(parts, parisDay(c.var.now)) : {}
  return { typed, parts, errors: { ...dates, ...between(parts, person), ...(form.ok ? {} : form.errors) } }
}

/** Its dates can be judged, though more may be to mend. */
export const isDated = (parts: Parts): parts is Dated =>
  parts.object !== undefined &&
  parts.fromDay !== undefined &&
  parts.toDay !== undefined &&
  parts.fromDay <= parts.toDay &&
  parts.toDay <= addDays(parts.fromDay, FAR)

/** Dates that hold no half-day, or that nobody meant. */
function whenNobodyComes({ fromDay, toDay, ...parts }: Dated, on: Day): Record<string, string> {
  if (fromDay > addDays(on, FAR)) return { fromDay: 'C’est dans plus d’un an. Vérifiez l’année.' }
  const { timetable } = saidOf({ ...parts, fromDay, toDay }).terms
  const isTicked = timetable.mornings.length + timetable.afternoons.length > 0
  return isTicked && halvesIn(timetable, fromDay, toDay).length === 0
    ? { toDay: 'Aucune demi-journée cochée entre ces dates (les jours fériés ne comptent pas).' }
    : {}
}

function between(parts: Parts, person: Pick<Person, 'birthDate'>): Record<string, string> {
  const { fromDay, toDay, cddiFrom, cddiTo, mornings, afternoons } = parts
  const errors: Record<string, string> = {}
  const must = (field: string, isRight: unknown, sentence: string) => {
    if (!isRight) errors[field] = sentence
  }
  for (const name of loginFields)
    must(name, !parts[name] || readLogin(parts[name]), 'Ce n’est ni un téléphone, ni un courriel.')
  must('tasks', tasksOf(parts).length <= MOST_TASKS, `Écrivez ${MOST_TASKS} tâches au plus.`)
  if (fromDay && toDay) {
    must('toDay', fromDay <= toDay, 'La fin est avant le début.')
    must(
      'toDay',
      toDay <= addDays(fromDay, FAR),
      'C’est plus d’un an après le premier jour : vérifiez l’année.',
    )
  }
  if (mornings && afternoons)
    must(
      'mornings',
      [...mornings, ...afternoons].some((day) => /^[1-7]$/.test(day)),
      'Cochez les demi-journées.',
    )
  const isWholeDay = mornings?.some((day) => afternoons?.includes(day))
  must(
    'afternoonFrom',
    !isWholeDay || !parts.morningTo || !parts.afternoonFrom || parts.morningTo <= parts.afternoonFrom,
    'L’après-midi commence avant la fin du matin.',
  )
  for (const half of ['morning', 'afternoon'] as const) {
    const [from, to] = [parts[`${half}From`], parts[`${half}To`]]
    must(`${half}To`, !from || !to || from < to, 'La fin est avant le début.')
  }
  if (cddiFrom !== undefined && cddiTo !== undefined)
    must(cddiFrom ? 'cddiTo' : 'cddiFrom', !cddiFrom === !cddiTo, 'Il manque une date.')
  must('employer', !(cddiFrom || cddiTo) || parts.employer !== null, 'Écrivez qui est son employeur.')
  must(
    'employerSigner',
    !parts.employer || parts.employerSigner !== null,
    'Écrivez qui signe pour cet employeur.',
  )
  must(
    'guardian',
    !fromDay || !isMinorOn(person, fromDay) || parts.guardian !== null,
    'La personne a moins de 18 ans le premier jour : écrivez qui la représente.',
  )
  return errors
}
