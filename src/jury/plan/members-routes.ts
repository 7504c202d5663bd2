import { readGroup } from '#actions'
import { field, goTo, idIn, newSite, notFound, readForm, sayNext, type Ask } from '#platform/web'
import { seatedIn } from '../access.ts'
import { candidatesOf } from '../candidate-store.ts'
import { knowsCandidates } from '../seat.ts'
import type { JurorId, JuryId } from '../ids.ts'
import { completeJuror, namePresident, type Completed } from './complete-juror.ts'
import { eligibleJurors } from './list-eligible-jurors.ts'
import { juryPage } from './page.tsx'
import { jurorSentences } from './plan-sentences.ts'
import { countMarks } from './progress-store.ts'

const completion = field.form({
  college: field.oneOf(['employers', 'professionals'], 'Choisissez le collège.'),
  person: field.optionalId(),
})

const presidency = field.form({ juror: field.id('Dites qui préside.') })

export const juryMembersSite = newSite()
  .get('/certification/jury/:id', async (c) => shownJury(c))
  .post('/certification/jury/:id/membres/:juror', async (c) => {
    const juryId = await ledJury(c, idIn(c, 'juror'))
    const form = await readForm(c, completion)
    if (!form.ok) return shownJury(c, Object.values(form.errors)[0])
    const { college, person: personId } = form.value
    const about = { juryId, jurorId: idIn(c, 'juror'), at: c.var.now }
    return completed(c, juryId, await completeJuror(c.var.db, { ...about, college, personId }))
  })
  .post('/certification/jury/:id/presidence', async (c) => {
    const form = await readForm(c, presidency)
    const juryId = await ledJury(c, form.ok ? form.value.juror : undefined)
    if (!form.ok) return shownJury(c, Object.values(form.errors)[0])
    const about = { juryId, jurorId: form.value.juror, at: c.var.now }
    return completed(c, juryId, await namePresident(c.var.db, about))
  })

async function shownJury(c: Ask, refused?: string): Promise<Response> {
  const { db } = c.var
  const { seat, grid } = await seatedIn(c)
  const { id, groupId, heldOn } = seat.jury
  const knows = knowsCandidates(seat)
  const group = await readGroup(db, groupId)
  return juryPage(c, {
    seat,
    grid,
    candidates: knows ? await candidatesOf(db, id) : [],
    progress: knows ? await countMarks(db, id) : [],
    known: seat.leads && group ? await eligibleJurors(db, group, heldOn) : [],
    group,
    refused,
  })
}

/** The jury of the address, for who plans it. @throws notFound for everybody else, and when nobody sits there by that id. */
async function ledJury(c: Ask, jurorId: JurorId | undefined): Promise<JuryId> {
  const { seat } = await seatedIn(c)
  if (!seat.leads || (jurorId && seat.jurors.every((one) => one.id !== jurorId))) throw notFound()
  return seat.jury.id
}

async function completed(c: Ask, juryId: JuryId, done: Completed): Promise<Response> {
  if (!done.ok) return shownJury(c, jurorSentences[done.refusal])
  sayNext(c, 'C’est enregistré')
  return goTo(c, `/certification/jury/${juryId}`)
}
