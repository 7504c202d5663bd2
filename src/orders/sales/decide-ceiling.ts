import { readPercent } from '#platform/sheets'
import { field, goTo, readForm, sayNext, type Ask } from '#platform/web'
import { ceilingPage } from './ceiling-page.tsx'
import { HIGHEST_CEILING_BP, ORDINARY_CEILING_BP } from './rate.ts'
import { insertCeiling } from './ceiling-store.ts'
import { SALES } from './words.ts'
import { requireDirection } from './access.ts'

const ceilingForm = field.form({
  id: field.id('Envoyez de nouveau.'),
  percent: field.text(6, 'Écrivez un nombre de 30 à 50.'),
  since: field.day(),
  decided: field.day(),
  source: field.text(120, 'Écrivez la référence de l’arrêté.'),
})

/** The direction writes what the prefect decided. */
export async function decideCeiling(c: Ask): Promise<Response> {
  const { actor, market, at } = await requireDirection(c)
  const form = await readForm(c, ceilingForm)
  if (!form.ok) return ceilingPage(c, { at, errors: form.errors, typed: form.typed })
  const read = readPercent(form.value.percent)
  const ceiling_bp = read.ok ? Math.round(read.value * 100) : 0
  if (ceiling_bp < ORDINARY_CEILING_BP || ceiling_bp > HIGHEST_CEILING_BP) {
    const errors = { percent: 'Écrivez un nombre de 30 à 50 : la loi ne permet pas plus.' }
    return ceilingPage(c, { at, errors, typed: form.typed })
  }
  const { id, since: fromDay, decided: decidedOn, source } = form.value
  const ceiling = { id, marketId: market.id, ceiling_bp, fromDay, decidedOn, source }
  await c.var.db.transaction((tx) => insertCeiling(tx, ceiling, actor.personId, c.var.now))
  sayNext(c, 'La décision est écrite')
  return goTo(c, at(SALES))
}
