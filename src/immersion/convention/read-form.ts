import { readLogin, type OrganisationId } from '#people'
import { aims } from '../law/door.ts'
import { addDays } from '#platform/time'
import { field, readForm, seen, type Ask, type Form } from '#platform/web'
import type { ConventionId } from '../ids.ts'
import { MOST_TASKS, type Terms } from './terms.ts'
import type { Timetable } from './timetable.ts'

/** Who signs for a body, as it is typed: their name, and where their code goes; null when they sign on paper. */
export type SaidSigner = { name: string; login: string | null }

const words = (max: number, missing: string) => field.text(max, missing)
const signer = () => field.optionalText(80)

const schema = field.form({
  id: field.optionalId<ConventionId>(),
  ...seen,
  keeperId: field.optionalId<OrganisationId>(),
  prescriberId: field.id<OrganisationId>('Choisissez qui prescrit.'),
  renewsId: field.optionalId<ConventionId>(),
  object: field.oneOf(aims, 'Choisissez un seul objet.'),
  fromDay: field.day(),
  toDay: field.day(),
  mornings: field.texts(1),
  afternoons: field.texts(1),
  morningFrom: field.clock(),
  morningTo: field.clock(),
  afternoonFrom: field.clock(),
  afternoonTo: field.clock(),
  objectives: words(600, 'Écrivez ce que la personne veut apprendre.'),
  evaluation: words(400, 'Écrivez comment on verra si c’est atteint.'),
  tasks: words(600, 'Écrivez au moins une tâche, une par ligne.'),
  safety: words(600, 'Écrivez les consignes de sécurité.'),
  place: words(200, 'Écrivez l’adresse où la personne va.'),
  activity: words(120, 'Écrivez ce que fait cet employeur.'),
  agreement: words(160, 'Écrivez sa convention collective, ou « aucune ».'),
  welcomedBy: words(120, 'Écrivez qui accueille la personne, et sa fonction.'),
  referent: words(120, 'Écrivez qui accompagne la personne, et sa fonction.'),
  practical: field.optionalText(400),
  cddiFrom: field.optionalDay(),
  cddiTo: field.optionalDay(),
  personLogin: signer(),
  guardian: signer(),
  guardianLogin: signer(),
  hostSigner: words(80, 'Écrivez qui signe pour l’employeur.'),
  hostLogin: signer(),
  accompanyingSigner: signer(),
  accompanyingLogin: signer(),
  employer: signer(),
  employerSigner: signer(),
  employerLogin: signer(),
  prescriberSigner: words(80, 'Écrivez qui signe pour le prescripteur.'),
  prescriberLogin: signer(),
})

const logins = [
  'personLogin',
  'guardianLogin',
  'hostLogin',
  'accompanyingLogin',
  'employerLogin',
  'prescriberLogin',
] as const

type Fields = Extract<Awaited<ReturnType<typeof readFields>>, { ok: true }>['value']

/** What the form of a convention says; who it is about, and at whose place, is known besides. */
export type SaidConvention = Pick<
  Fields,
  'id' | 'seen' | 'keeperId' | 'prescriberId' | 'renewsId' | 'object' | 'fromDay' | 'toDay'
> & {
  terms: Terms
  cddi: { start: Fields['fromDay']; end: Fields['toDay'] } | null
  employer: string
  signers: Record<'person' | 'guardian' | 'host' | 'accompanying' | 'employer' | 'prescriber', SaidSigner>
}

const readFields = (c: Ask) => readForm(c, schema)

const FAR = 366

/** The convention that the form describes; a sentence beside each field that is to be mended. */
export async function readConventionForm(c: Ask): Promise<Form<SaidConvention>> {
  const form = await readFields(c)
  const { typed } = form
  const errors: Record<string, string> = form.ok ? {} : { ...form.errors }
  for (const name of logins) {
    const said = String(typed[name] ?? '').trim()
    if (said && !readLogin(said)) errors[name] ??= 'Ce n’est ni un téléphone, ni un courriel.'
  }
  if (!form.ok) return { ok: false, errors, typed }
  const { fromDay, toDay } = form.value
  if (toDay > addDays(fromDay, FAR))
    errors['toDay'] ??= 'C’est plus d’un an après le premier jour : vérifiez l’année.'
  const timetable = timetableOf(form.value)
  const tasks = form.value.tasks
    .split('\n')
    .map((task) => task.trim())
    .filter(Boolean)
  if (tasks.length > MOST_TASKS) errors['tasks'] ??= `Écrivez ${MOST_TASKS} tâches au plus.`
  if (timetable.mornings.length + timetable.afternoons.length === 0)
    errors['mornings'] ??= 'Cochez les demi-journées.'
  for (const [from, to] of [
    ['morningFrom', 'morningTo'],
    ['afternoonFrom', 'afternoonTo'],
  ] as const)
    if (form.value[to] <= form.value[from]) errors[to] ??= 'La fin est avant le début.'
  const { cddiFrom, cddiTo } = form.value
  if ((cddiFrom === null) !== (cddiTo === null))
    errors[cddiFrom ? 'cddiTo' : 'cddiFrom'] ??= 'Il manque une date.'
  if (form.value.employer && !form.value.employerSigner)
    errors['employerSigner'] ??= 'Écrivez qui signe pour cet employeur.'
  if (Object.keys(errors).length > 0) return { ok: false, errors, typed }
  return { ok: true, typed, value: saidOf(form.value, timetable, tasks) }
}

const days = (typed: readonly string[]): number[] =>
  [1, 2, 3, 4, 5, 6, 7].filter((day) => typed.includes(String(day)))

const timetableOf = (said: Fields): Timetable => ({
  mornings: days(said.mornings),
  afternoons: days(said.afternoons),
  morning: [said.morningFrom, said.morningTo],
  afternoon: [said.afternoonFrom, said.afternoonTo],
})

function saidOf(said: Fields, timetable: Timetable, tasks: string[]): SaidConvention {
  const { objectives, evaluation, safety, place, activity, agreement, welcomedBy, referent, practical } = said
  const by = (name: string | null, login: string | null): SaidSigner => ({
    name: name ?? '',
    login: login ? (readLogin(login) ?? null) : null,
  })
  return {
    ...said,
    terms: {
      objectives,
      evaluation,
      tasks,
      safety,
      place,
      activity,
      agreement,
      welcomedBy,
      referent,
      timetable,
      practical: practical ?? '',
    },
    cddi: said.cddiFrom && said.cddiTo ? { start: said.cddiFrom, end: said.cddiTo } : null,
    employer: said.employer ?? '',
    signers: {
      person: by(null, said.personLogin),
      guardian: by(said.guardian, said.guardianLogin),
      host: by(said.hostSigner, said.hostLogin),
      accompanying: by(said.accompanyingSigner, said.accompanyingLogin),
      employer: by(said.employerSigner, said.employerLogin),
      prescriber: by(said.prescriberSigner, said.prescriberLogin),
    },
  }
}
