import { field, goTo, newSite, notFound, readForm, sayNext, type Ask } from '#platform/web'
import { newId } from '#platform/id'
import { openAsTrainer, openCompany, type Inside } from '../access.ts'
import { COMPANY, companyAddress, type Member } from '../company.ts'
import { type RefusedForm, speakInside } from '../screen/door.ts'
import { closeVote } from './close-vote.ts'
import { namesPage } from './names-page.tsx'
import { namesOf } from './name-store.ts'
import { chooseName, proposeName, takeNameBack } from './propose-name.ts'
import type { FoundingSentences } from './sentences.fr.ts'
import { foundingSentences } from './sentences.ts'

/** The name of a company: proposed, voted, closed. */
export const nameSite = newSite()
  .get(`${COMPANY}/nom`, async (c) => show(c, await openCompany(c)))
  .post(`${COMPANY}/nom/propositions`, propose)
  .post(`${COMPANY}/nom/votes`, vote)
  .post(`${COMPANY}/nom/retraits`, takeBack)
  .post(`${COMPANY}/nom/choix`, close)

async function show(c: Ask, inside: Inside, refused: RefusedForm = {}): Promise<Response> {
  const mine = inside.me?.personId ?? inside.actor.personId
  const names = await namesOf(c.var.db, inside.company.id, mine)
  return namesPage(c, inside, { names, freshId: newId(), ...refused })
}

/** The trainee who votes: their trainer has no vote. @throws notFound */
async function openVoter(c: Ask): Promise<Inside & { me: Member }> {
  const inside = await openCompany(c)
  const { me } = inside
  if (!me) throw notFound()
  return { ...inside, me }
}

async function propose(c: Ask): Promise<Response> {
  const inside = await openVoter(c)
  const { say, common } = speakInside(c, inside, foundingSentences)
  const proposal = field.form({ id: field.id(common.reload), name: field.text(60, say.ideaMissing) })
  const form = await readForm(c, proposal)
  if (!form.ok) return show(c, inside, { errors: form.errors, typed: form.typed })
  const { personId: by } = inside.me
  const kept = await proposeName(c.var.db, inside.company.id, { ...form.value, by, at: c.var.now })
  if (!kept.ok) return show(c, inside, { errors: { name: refusalsIn(say)[kept.refusal] } })
  sayNext(c, say.ideaKept)
  return goTo(c, companyAddress(inside.company.id, '/nom'))
}

const refusalsIn = (say: FoundingSentences) => ({ closed: say.voteClosed, 'no such name': say.noSuchName })
const nameForm = (say: FoundingSentences) => field.form({ name: field.id(say.noSuchName) })

async function vote(c: Ask): Promise<Response> {
  const inside = await openVoter(c)
  const { say } = speakInside(c, inside, foundingSentences)
  const form = await readForm(c, nameForm(say))
  if (!form.ok) return show(c, inside, { errors: { names: form.errors['name'] } })
  const { personId: by } = inside.me
  const kept = await chooseName(c.var.db, inside.company.id, { nameId: form.value.name, by, at: c.var.now })
  if (!kept.ok) return show(c, inside, { errors: { names: refusalsIn(say)[kept.refusal] } })
  sayNext(c, say.voteKept)
  return goTo(c, companyAddress(inside.company.id, '/nom'))
}

async function takeBack(c: Ask): Promise<Response> {
  const inside = await openVoter(c)
  const { say } = speakInside(c, inside, foundingSentences)
  const form = await readForm(c, nameForm(say))
  if (!form.ok) return show(c, inside, { errors: { names: form.errors['name'] } })
  const { personId: by } = inside.me
  const gone = await takeNameBack(c.var.db, inside.company.id, { nameId: form.value.name, by })
  if (!gone.ok) return show(c, inside, { errors: { names: refusalsIn(say)[gone.refusal] } })
  sayNext(c, say.takenBack)
  return goTo(c, companyAddress(inside.company.id, '/nom'))
}

async function close(c: Ask): Promise<Response> {
  const inside = await openAsTrainer(c)
  const form = await readForm(c, nameForm(foundingSentences.says.fr))
  if (!form.ok) return show(c, inside, { errors: { names: form.errors['name'] } })
  const { actor, company } = inside
  const closed = await closeVote(c.var.db, company.id, {
    nameId: form.value.name,
    by: actor.personId,
    at: c.var.now,
  })
  if (!closed.ok)
    return show(c, inside, { errors: { names: 'Quelqu’un a voté entre-temps. Regardez encore une fois.' } })
  sayNext(c, 'Le nom est choisi')
  return goTo(c, companyAddress(company.id))
}
