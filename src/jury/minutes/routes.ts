import { readGroup, readPaperHead } from '#actions'
import { fullName, readPerson } from '#people'
import { fold } from '#platform/i18n'
import { field, goTo, newSite, notFound, readForm, sayNext, type Ask } from '#platform/web'
import { candidatesOf } from '../candidate-store.ts'
import { leaveLines, seatedIn } from '../access.ts'
import { readsResults } from '../seat.ts'
import { currentDecisions, decisionLines } from '../deliberation/door.ts'
import { renderMinutes } from './pdf.ts'
import { minutesPage, signSentences } from './page.tsx'
import { signaturesOf } from './store.ts'
import { signMinutes } from './sign-minutes.ts'

const signature = field.form({
  name: field.text(120, 'Écrivez votre nom et votre prénom.'),
  seen: field.optionalText(64),
})

export const minutesSite = newSite()
  .get('/certification/jury/:id/proces-verbal', async (c) =>
    minutes(c, { ...(await minutesIn(c)), errors: {} }),
  )
  .get('/certification/jury/:id/proces-verbal.pdf', async (c) => {
    const shown = await minutesIn(c)
    await leaveLines(c, shown, shown.candidates, { code: 'minutes printed' })
    const { db, now } = c.var
    const { groupId, organiserId } = shown.seat.jury
    const group = await readGroup(db, groupId)
    const head = await readPaperHead(db, organiserId, group?.actionId ?? null)
    const pdf = await renderMinutes(shown, head, now)
    return c.body(Uint8Array.from(pdf), 200, {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="proces-verbal-${shown.seat.jury.heldOn}.pdf"`,
    })
  })
  .post('/certification/jury/:id/proces-verbal/signature', async (c) => {
    const shown = await minutesIn(c)
    const { juror } = shown.seat
    if (!juror) throw notFound()
    const form = await readForm(c, signature)
    if (!form.ok) return minutes(c, { ...shown, errors: form.errors })
    const self = await readPerson(c.var.db, shown.actor.personId)
    const words = (name: string) => fold(name).split(' ').toSorted().join(' ')
    const isTheirs = (name: string) => self !== undefined && words(name) === words(fullName(self))
    const { name: typedName, seen } = form.value
    const what = { juror, typedName, isTheirs, seen: seen ?? '', at: c.var.now }
    const signed = await signMinutes(c.var.db, what)
    if (!signed.ok)
      return minutes(c, { ...(await minutesIn(c)), errors: { name: signSentences[signed.refusal] } })
    sayNext(c, 'Vous avez signé le procès-verbal')
    return goTo(c, `/certification/jury/${shown.seat.jury.id}/proces-verbal`)
  })

/** Each person whom the minutes name reads the line, whether a signature was refused or not. */
async function minutes(
  c: Ask,
  shown: Awaited<ReturnType<typeof minutesIn>> & { errors: Record<string, string> },
): Promise<Response> {
  await leaveLines(c, shown, shown.candidates, { code: 'minutes' })
  return minutesPage(c, shown)
}

/** The minutes of a closed deliberation, for who reads its results. @throws notFound before the closing, and to everybody else. */
async function minutesIn(c: Ask) {
  const { db } = c.var
  const { actor, seat, grid } = await seatedIn(c)
  if (!readsResults(seat)) throw notFound()
  const candidates = await candidatesOf(db, seat.jury.id)
  const lines = await decisionLines(db, seat.jury.id)
  const decisions = currentDecisions(lines)
  return { actor, seat, grid, candidates, lines, decisions, signatures: await signaturesOf(db, seat.jury.id) }
}
