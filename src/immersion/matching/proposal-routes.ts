import { fullName, openFile, openFiles, readPerson } from '#people'
import { field, goTo, idIn, isId, newSite, notFound, readForm, sayNext, type Ask } from '#platform/web'
import { openDesk } from '../access.ts'
import { readHost } from '../hosts/door.ts'
import type { ProposalId } from '../ids.ts'
import { noteAnswer, PROPOSALS } from './answer-proposal.ts'
import { answers } from './proposal.ts'
import { proposalPage } from './proposal-page.tsx'
import { isActedOn, listProposals, readProposal, shelves, withdrawnYesesOf } from './proposal-store.ts'
import { withdraw, writeAgain } from './propose-person.ts'
import { proposalsAddress, proposalsPage } from './proposals-page.tsx'

export const proposalSite = newSite()
  .get(PROPOSALS, list)
  .get(`${PROPOSALS}/:id`, async (c) => proposalPage(c, await openProposal(c)))
  .post(`${PROPOSALS}/:id/reponse`, note)
  .post(`${PROPOSALS}/:id/relance`, async (c) => {
    const { one } = await openOwn(c)
    const { db, now, ground } = c.var
    const sent = await writeAgain(db, one.id, { siteUrl: ground.site.url, now })
    if (sent) sayNext(c, 'L’employeur reçoit un nouveau message')
    return goTo(c, `${PROPOSALS}/${one.id}`)
  })
  .post(`${PROPOSALS}/:id/retrait`, async (c) => {
    const { one } = await openOwn(c)
    await withdraw(c.var.db, one.id, c.var.now)
    return goTo(c, `${PROPOSALS}/${one.id}`)
  })

const PER_PAGE = 40

async function list(c: Ask): Promise<Response> {
  const { actor, own } = await openDesk(c)
  const { db, now } = c.var
  const shelf = shelves.find((one) => one === c.req.query('etat')) ?? 'attente'
  const asked = c.req.query('apres') ?? ''
  const after = isId(asked) ? asked : ''
  const ids = own.map(({ id }) => id)
  const found = await listProposals(db, ids, { shelf, after, limit: PER_PAGE + 1 })
  const rows = found.slice(0, PER_PAGE)
  const people = [...new Set(rows.map(({ personId }) => personId))]
  const rights = await db.transaction((tx) =>
    openFiles(tx, actor, people, 'immersion', { code: 'immersions' }, now),
  )
  const names = new Map<string, string>()
  for (const id of people) {
    const person = rights.get(id)?.reads ? await readPerson(db, id) : undefined
    if (person) names.set(id, fullName(person))
  }
  // who accompanies them no more, or never did, reads of nobody
  const named = rows.flatMap((row) => {
    const who = names.get(row.personId)
    return who ? [{ ...row, who }] : []
  })
  const last = found.length > PER_PAGE ? rows.at(-1) : undefined
  const next = last && proposalsAddress({ shelf, after: last.id })
  return proposalsPage(c, { rows: named, shelf, next, isFirst: after === '' })
}

async function openProposal(c: Ask) {
  const desk = await openDesk(c)
  const { db, now } = c.var
  const ids = desk.own.map(({ id }) => id)
  const one = await readProposal(db, idIn<ProposalId>(c), ids)
  const host = one && (await readHost(db, one.hostId, desk.keepers))
  if (!one || !host) throw notFound()
  const { person, right } = await db.transaction(async (tx) => {
    const found = await openFile(tx, desk.actor, one.personId, 'immersion', { code: 'immersions' }, now)
    return { right: found, person: found?.reads ? await readPerson(tx, one.personId) : undefined }
  })
  if (!person) throw notFound()
  const withdrawnYeses = await withdrawnYesesOf(db, [one.id])
  const isWritten = await isActedOn(db, one.id)
  return { desk, one, host, person, mayWrite: right?.writes ?? false, isWritten, withdrawnYeses }
}

async function openOwn(c: Ask) {
  const open = await openProposal(c)
  if (!open.mayWrite) throw notFound()
  return open
}

async function note(c: Ask): Promise<Response> {
  const { desk, one } = await openOwn(c)
  const form = await readForm(c, field.form({ answer: field.oneOf(answers) }))
  const { db, now } = c.var
  if (form.ok) {
    const said = { answer: form.value.answer, by: desk.actor.personId, now }
    if (await noteAnswer(db, one.id, said)) sayNext(c, 'La réponse est notée')
  }
  return goTo(c, `${PROPOSALS}/${one.id}`)
}
