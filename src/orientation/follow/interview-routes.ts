import { requireActor } from '#people'
import { parisDay } from '#platform/time'
import { field, goTo, readForm, sayNext, seen, type Ask } from '#platform/web'
import {
  holdInterview,
  type InterviewRefusal,
  interviewPage,
  interviewSentences,
  needChoices,
} from '../interviews/door.ts'
import { requireFollowed } from './open-path.ts'

const choice = (values: Record<string, string>) =>
  field
    .optionalText(40)
    .refine((value) => value === null || Object.hasOwn(values, value), 'Choisissez une réponse.')

const interviewForm = field.form({
  heldOn: field.day(),
  motivation: field.optionalText(1000),
  mobility: choice(needChoices.mobility),
  childcare: choice(needChoices.childcare),
  equipment: choice(needChoices.equipment),
  network: choice(needChoices.network),
  notes: field.optionalText(4000),
  ...seen,
})

export async function keepInterview(c: Ask): Promise<Response> {
  const open = await requireFollowed(c)
  const form = await readForm(c, interviewForm)
  if (!form.ok) return interviewPage(c, open, form.typed, form.errors)
  const { db, now } = c.var
  const { seen: saw, ...said } = form.value
  // a form without this field says nothing of the notes; emptied, it takes them away
  const notes = 'notes' in form.typed ? (said.notes ?? '') : null
  const what = { ...said, notes, seen: saw ?? '', positioningId: open.positioning.id, today: parisDay(now) }
  const done = await holdInterview(db, what, requireActor(c), now)
  if (!done.ok) {
    const at = wrongField[done.refusal]
    return interviewPage(c, open, form.typed, { [at]: interviewSentences[done.refusal] })
  }
  sayNext(c, 'L’entretien est enregistré')
  return goTo(c, `/orientation/${open.positioning.id}`)
}

const wrongField = {
  'interview to come': 'heldOn',
  'changed meanwhile': 'seen',
  'notes of somebody else': 'notes',
  'not yours': 'notes',
} satisfies Record<InterviewRefusal, string>
