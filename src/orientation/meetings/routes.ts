import { asId } from '#platform/id'
import { readAction } from '#actions'
import { requireActor, rightInCircle } from '#people'
import { field, goTo, idIn, newSite, notFound, readForm, sayNext, type Ask, type Typed } from '#platform/web'
import type { InvitationId } from '../ids.ts'
import { noteAnswers, type Noted } from './answer-invitation.ts'
import { invitationsTo } from './invitation-store.ts'
import { meetingPage } from './page.tsx'
import { readMeeting } from './store.ts'
import { printLetters } from './print-letters.ts'

export const meetingSite = newSite()
  .get('/orientation/reunions/:id', async (c) => {
    const { action, meeting } = await requireMeeting(c)
    return meetingPage(c, { action, meeting, invitations: await invitationsTo(c.var.db, meeting.id) })
  })
  .post('/orientation/reunions/:id', note)
  .get('/orientation/reunions/:id/lettres.pdf', async (c) => {
    const { actor, action, meeting } = await requireMeeting(c)
    const pdf = await printLetters(c.var.db, { action, meeting }, actor, c.var.now)
    if (!pdf) throw notFound()
    return c.body(Uint8Array.from(pdf), 200, {
      'content-type': 'application/pdf',
      'content-disposition': 'inline; filename="lettres.pdf"',
    })
  })

async function requireMeeting(c: Ask) {
  const actor = requireActor(c)
  const meeting = await readMeeting(c.var.db, idIn(c))
  const action = meeting && (await readAction(c.var.db, meeting.actionId))
  if (!meeting || !action) throw notFound()
  if (!(await rightInCircle(c.var.db, actor, action.id, 'positioning', c.var.now)).writes) throw notFound()
  return { actor, meeting, action }
}

async function note(c: Ask): Promise<Response> {
  const { actor, meeting } = await requireMeeting(c)
  const { typed } = await readForm(c, field.form({}))
  const done = await noteAnswers(c.var.db, meeting.id, notedIn(typed), actor, c.var.now)
  if (!done.ok) throw notFound()
  sayNext(c, done.changed > 0 ? 'C’est enregistré' : 'Rien n’a changé')
  return goTo(c, `/orientation/reunions/${meeting.id}`)
}

function notedIn(typed: Typed): Noted[] {
  const ids = Object.keys(typed).flatMap(
    (name) => /^(?:answer|presence)-([0-9a-f-]{36})$/i.exec(name)?.[1] ?? [],
  )
  return [...new Set(ids)].map((invitationId) => ({
    invitationId: asId<InvitationId>(invitationId),
    answer: oneOf(typed[`answer-${invitationId}`], ['yes', 'no'] as const),
    presence: oneOf(typed[`presence-${invitationId}`], ['came', 'absent'] as const),
  }))
}

const oneOf = <T extends string>(said: unknown, values: readonly T[]): T | null =>
  values.find((one) => one === said) ?? null
