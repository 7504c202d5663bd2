import { fullName, idsOf, readPerson, requireActor } from '#people'
import { fold } from '#platform/i18n'
import { field, goTo, newSite, notFound, readForm, sayNext, type Ask } from '#platform/web'
import { attestationsOfPerson } from './attestation-store.ts'
import { readGrid } from './grid-store.ts'
import { codesOf } from './grid.ts'
import { leaveLines, seatedIn } from './jury-ask.ts'
import { currentDecisions } from './jury-decisions.ts'
import { decisionLines } from './jury-decision-store.ts'
import { notesOfJury } from './jury-mark-store.ts'
import { myJuryPage } from './jury-mine-page.tsx'
import { juryResult } from './jury-result.ts'
import { readsResults } from './jury-seat.ts'
import { candidatesOf, juriesFacing } from './jury-store.ts'
import { renderMinutes } from './minutes-pdf.ts'
import { minutesPage, signSentences } from './minutes-page.tsx'
import { signaturesOf } from './minutes-store.ts'
import { signMinutes } from './sign-minutes.ts'

const signature = field.form({
  nom: field.text(120, 'Écrivez votre nom et votre prénom.'),
  seen: field.optionalText(64),
})

export const minutesSite = newSite()
  .get('/certification/jury/:id/proces-verbal', async (c) =>
    minutes(c, { ...(await minutesIn(c)), errors: {} }),
  )
  .get('/certification/jury/:id/proces-verbal.pdf', async (c) => {
    const shown = await minutesIn(c)
    await leaveLines(c, shown, shown.candidates, 'Procès-verbal du jury, en PDF')
    const pdf = await renderMinutes(shown, c.var.now)
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
    const { nom: typedName, seen } = form.value
    const what = { juror, typedName, isTheirs, seen: seen ?? '', at: c.var.now }
    const signed = await signMinutes(c.var.db, what)
    if (!signed.ok)
      return minutes(c, { ...(await minutesIn(c)), errors: { nom: signSentences[signed.refusal] } })
    sayNext(c, 'Vous avez signé le procès-verbal')
    return goTo(c, `/certification/jury/${shown.seat.jury.id}/proces-verbal`)
  })
  .get('/certification/mon-jury', async (c) => {
    const { db } = c.var
    const actor = requireActor(c)
    const juries = (await juriesFacing(db, actor.personId)).toReversed()
    // Rows may have been merged since: the decisions stand under the id of the day.
    const ids = await idsOf(db, actor.personId)
    const mine = await Promise.all(
      juries.map(async (jury) => {
        const grid = await readGrid(db, jury.gridId)
        const all = currentDecisions(await decisionLines(db, jury.id))
        const decided = ids.map((id) => all.get(id)).find((one) => one !== undefined) ?? {}
        const notes = (await notesOfJury(db, jury.id)).filter((one) => ids.includes(one.personId))
        return {
          jury,
          grid,
          decided: jury.closedAt ? decided : undefined,
          notes: jury.closedAt ? notes.map((one) => one.note) : [],
          result: juryResult(grid ? codesOf(grid) : [], decided),
        }
      }),
    )
    return myJuryPage(c, { mine, attestations: await attestationsOfPerson(db, actor.personId) })
  })

/** Each person whom the minutes name reads the line, whether a signature was refused or not. */
async function minutes(
  c: Ask,
  shown: Awaited<ReturnType<typeof minutesIn>> & { errors: Record<string, string> },
): Promise<Response> {
  await leaveLines(c, shown, shown.candidates, 'Procès-verbal du jury')
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
