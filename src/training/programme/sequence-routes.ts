import { randomUUID } from 'node:crypto'
import { field, goTo, idIn, newSite, notFound, readForm, sayNext, type Ask } from '#platform/web'
import { GROUP, openGroupPage, type OpenGroup } from '../access.ts'
import { moved } from './order.ts'
import { readSequenceName, renamed, sequenceTitle } from './sequence-name.ts'
import { sequencePage } from './sequence-page.tsx'
import { deleteEmptySequence, insertSequence, orderSequences, sequencesOf } from './sequence-store.ts'
import { groupOfProgramme } from '../activity-store.ts'
import { lockProgramme } from '../programme-store.ts'

const SEQUENCE = `${GROUP}/programme/sequences/:sequence{[0-9a-fA-F-]{36}}`

export const sequenceSite = newSite()
  .get(`${GROUP}/programme/sequences/nouvelle`, askNew)
  .post(`${GROUP}/programme/sequences`, write)
  .get(SEQUENCE, ask)
  .post(SEQUENCE, write)
  .post(`${SEQUENCE}/monter`, (c) => step(c, -1))
  .post(`${SEQUENCE}/descendre`, (c) => step(c, 1))
  .post(`${SEQUENCE}/retirer`, remove)

const sequenceForm = field.form({ id: field.id(), title: field.text(120, 'Donnez un titre.') })

async function sequenceIn(c: Ask, open: OpenGroup) {
  const id = idIn(c, 'sequence')
  const found = (await sequencesOf(c.var.db, open.group.id)).find((one) => one.id === id)
  if (!found) throw notFound()
  return found
}

async function askNew(c: Ask): Promise<Response> {
  return sequencePage(c, await openGroupPage(c), {
    sequence: undefined,
    typed: { id: randomUUID() },
    errors: {},
  })
}

async function ask(c: Ask): Promise<Response> {
  const open = await openGroupPage(c)
  const sequence = await sequenceIn(c, open)
  return sequencePage(c, open, {
    sequence,
    typed: { id: sequence.id, title: sequenceTitle(sequence) },
    errors: {},
  })
}

async function write(c: Ask): Promise<Response> {
  const open = await openGroupPage(c)
  const before = c.req.param('sequence') ? await sequenceIn(c, open) : undefined
  const form = await readForm(c, sequenceForm)
  if (!form.ok) return sequencePage(c, open, { sequence: before, typed: form.typed, errors: form.errors })
  const groupId = open.group.id
  if (((await groupOfProgramme(c.var.db, form.value.id)) ?? groupId) !== groupId) throw notFound()
  await c.var.db.transaction(async (tx) => {
    await lockProgramme(tx, groupId)
    const all = await sequencesOf(tx, groupId)
    const id = before?.id ?? form.value.id
    const known = all.find((one) => one.id === id)
    const position = known?.position ?? (all.at(-1)?.position ?? 0) + 1
    const name = renamed(known, readSequenceName(form.value.title))
    await insertSequence(tx, { id, groupId, position, ...name })
  })
  sayNext(c, 'C’est enregistré')
  return goTo(c, `/formation/${groupId}/programme`)
}

async function step(c: Ask, by: -1 | 1): Promise<Response> {
  const open = await openGroupPage(c)
  const sequence = await sequenceIn(c, open)
  await c.var.db.transaction(async (tx) => {
    await lockProgramme(tx, open.group.id)
    const ids = (await sequencesOf(tx, open.group.id)).map((one) => one.id)
    await orderSequences(tx, open.group.id, moved(ids, sequence.id, by))
  })
  return goTo(c, `/formation/${open.group.id}/programme#s-${sequence.id}`)
}

async function remove(c: Ask): Promise<Response> {
  const open = await openGroupPage(c)
  const sequence = await sequenceIn(c, open)
  const gone = await c.var.db.transaction((tx) => deleteEmptySequence(tx, open.group.id, sequence.id))
  sayNext(c, gone ? 'La séquence est retirée' : 'Cette séquence a des activités\u00A0: déplacez-les d’abord')
  return goTo(c, `/formation/${open.group.id}/programme`)
}
