import { field, goTo, newSite, notFound, readForm, sayNext, type Ask, type Typed } from '#platform/web'
import { leaveLines } from '../access.ts'
import { marks } from '../marks/door.ts'
import { presides } from '../seat.ts'
import { candidateAsked, type AskedCandidate } from './asked-deliberation.ts'
import { correctionPage } from './correction-page.tsx'
import { correctDecision } from './deliberate-jury.ts'
import { deliberationSentences } from './deliberation-sentences.ts'

const correctionForm = field.form({
  skill: field.text(40),
  decision: field.oneOf(marks, 'Choisissez la décision.'),
  why: field.text(300, 'Dites pourquoi : c’est écrit au procès-verbal.'),
})

export const correctionSite = newSite()
  .get('/certification/jury/:id/correction/:person', async (c) => {
    const asked = await candidateAsked(c)
    if (!presides(asked.seat) || asked.seat.jury.stage !== 'closed') throw notFound()
    return shown(c, asked, { typed: {}, errors: {} })
  })
  .post('/certification/jury/:id/correction/:person', async (c) => {
    const asked = await candidateAsked(c)
    const { seat, actor, candidate } = asked
    if (!presides(seat)) throw notFound()
    const form = await readForm(c, correctionForm)
    if (!form.ok) return shown(c, asked, form)
    const { skill: code, decision, why } = form.value
    const corrected = await correctDecision(c.var.db, {
      juryId: seat.jury.id,
      by: actor.personId,
      at: c.var.now,
      personId: candidate.personId,
      code,
      decision,
      why,
    })
    if (!corrected.ok) {
      const errors = { decision: deliberationSentences[corrected.refusal] }
      return shown(c, asked, { typed: form.typed, errors })
    }
    sayNext(c, 'La correction est écrite au procès-verbal')
    return goTo(c, `/certification/jury/${seat.jury.id}/proces-verbal`)
  })

type Form = { typed: Typed; errors: Record<string, string> }

/** The candidate reads the line, whether the form was refused or not. */
async function shown(c: Ask, asked: AskedCandidate, { typed, errors }: Form): Promise<Response> {
  await leaveLines(c, asked, [asked.candidate], { code: 'decision corrected' })
  return correctionPage(c, { ...asked, typed, errors })
}
