import { openFiles } from '#people'
import { field, goTo, notFound, readForm, sayNext, newSite, type Ask } from '#platform/web'
import { correctCredit } from './correct-credit.ts'
import { groupOfWorks, GROUP } from '../access.ts'
import { correctionPage, correctionSentences } from './correction-page.tsx'
import { creditedFor } from './credited-store.ts'
import { ledgerLine } from './line-store.ts'

export const correctionSite = newSite()
  .get(`${GROUP}/registre/:n{[0-9]{1,9}}`, askCorrection)
  .post(`${GROUP}/registre/:n{[0-9]{1,9}}`, correct)

async function askCorrection(c: Ask): Promise<Response> {
  return correctionPage(c, await openLine(c))
}

const correctionForm = field.form({
  minutes: field.whole(-20_000, 20_000),
  why: field.text(500, 'Dites pourquoi : la correction reste lisible.'),
})

async function correct(c: Ask): Promise<Response> {
  const opened = await openLine(c)
  const form = await readForm(c, correctionForm)
  if (!form.ok) return correctionPage(c, { ...opened, typed: form.typed, errors: form.errors })
  const { line, group, actor } = opened
  const done = await correctCredit(c.var.db, {
    groupId: group.id,
    activityId: line.activityId,
    personId: line.personId,
    ...form.value,
    by: actor.personId,
    at: c.var.now,
  })
  if (!done.ok)
    return correctionPage(c, {
      ...opened,
      typed: form.typed,
      errors: { minutes: correctionSentences[done.refusal] },
    })
  sayNext(c, 'La correction est une nouvelle ligne du registre')
  return goTo(c, `/formation/${group.id}/registre`)
}

async function openLine(c: Ask) {
  const { group, actor } = await groupOfWorks(c, 'write')
  const line = await ledgerLine(c.var.db, group.id, Number(c.req.param('n')))
  if (!line) throw notFound()
  const why = `Lire la ligne ${line.n} du registre FOAD`
  await c.var.db.transaction((tx) => openFiles(tx, actor, [line.personId], 'learning work', why, c.var.now))
  return { group, actor, line, ...(await creditedFor(c.var.db, line.personId, line.activityId)) }
}
