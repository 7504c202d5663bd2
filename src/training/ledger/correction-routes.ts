import { field, goTo, readForm, sayNext, newSite, type Ask } from '#platform/web'
import { correctCredit } from './correct-credit.ts'
import { correctionPage, correctionSentences } from './correction-page.tsx'
import { creditedFor } from './credited-store.ts'
import { LEDGER_LINE, openLedgerLine } from './open-line.ts'

export const correctionSite = newSite().get(LEDGER_LINE, askCorrection).post(LEDGER_LINE, correct)

async function askCorrection(c: Ask): Promise<Response> {
  return correctionPage(c, await openLine(c))
}

const correctionForm = field.form({
  minutes: field.whole(-20_000, 20_000),
  left: field.whole(-20_000, 20_000),
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
      ...(await openLine(c)),
      typed: form.typed,
      errors: { minutes: correctionSentences[done.refusal] },
    })
  sayNext(c, 'La correction est une nouvelle ligne du registre')
  return goTo(c, `/formation/${group.id}/registre`)
}

async function openLine(c: Ask) {
  const open = await openLedgerLine(c, 'write', 'ledger line')
  const { personId, activityId } = open.line
  return { ...open, ...(await creditedFor(c.var.db, personId, activityId)) }
}
