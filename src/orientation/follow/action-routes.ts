import { randomUUID } from 'node:crypto'
import { parisInstant } from '#platform/time'
import { field, goTo, newSite, readForm, sayNext, type Ask, type Typed, isId } from '#platform/web'
import { asId } from '#platform/id'
import type { PositioningId } from '../ids.ts'
import { requireRun, type Run } from '../access.ts'
import { actionPage, inviteSentences } from './action-page.tsx'
import { listWaiting, openGroups } from '../decisions/door.ts'
import { inviteToMeeting, channels, meetingsOf } from '../meetings/door.ts'
import { countByState, listPositionings, filterIn } from '../listing/door.ts'

export const actionSite = newSite()
  .get('/orientation/actions/:slug', async (c) => showAction(c, await requireRun(c)))
  .post('/orientation/actions/:slug/reunions', invite)

async function showAction(
  c: Ask,
  { action }: Run,
  form: { typed?: Typed; errors?: Record<string, string> } = {},
): Promise<Response> {
  const { db, now } = c.var
  const filter = filterIn(c)
  const whose = { actionId: action.id }
  const [first] = await listWaiting(db, action.id)
  return actionPage(c, {
    action,
    filter,
    rows: await listPositionings(db, whose, filter),
    counts: await countByState(db, whose),
    groups: await openGroups(db, action.id, now),
    first,
    meetings: await meetingsOf(db, action.id),
    meetingId: asId(String(form.typed?.['id'] ?? randomUUID())),
    ...form,
  })
}

const inviteForm = field.form({
  id: field.id(),
  who: field.texts(40),
  day: field.day(),
  clock: field
    .text(5, 'Donnez une heure.')
    .refine((text) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text), 'Donnez une heure, par exemple 09:30.'),
  place: field.text(200, 'Dites où.'),
  channel: field.oneOf(['best', ...channels]),
})

async function invite(c: Ask): Promise<Response> {
  const run = await requireRun(c)
  const form = await readForm(c, inviteForm)
  if (!form.ok) return showAction(c, run, form)
  const { id, who, day, clock, place, channel } = form.value
  const meeting = { id, actionId: run.action.id, startsAt: parisInstant(day, clock), place }
  const wanted = { meeting, channel, positioningIds: who.filter(isId).map(asId<PositioningId>) }
  const done = await inviteToMeeting(c.var.ground, wanted, run.actor, c.var.now)
  if (!done.ok) {
    const at = done.refusal === 'meeting passed' ? 'day' : 'who'
    return showAction(c, run, { typed: form.typed, errors: { [at]: inviteSentences[done.refusal] } })
  }
  sayNext(c, 'Les invitations sont parties')
  return goTo(c, `/orientation/reunions/${done.meetingId}`)
}
