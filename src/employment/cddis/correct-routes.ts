import { field, goTo, idIn, notFound, readForm, sayNext, type Ask } from '#platform/web'
import { readCddi } from '../cddi-store.ts'
import { cddiSentences, fieldOf } from './cddi-sentences.ts'
import { correctCddiPage } from './correct-cddi-page.tsx'
import { mayWritePath } from '../check-rights.ts'
import { openInsertion } from '../access.ts'
import { readPath } from '../path-store.ts'
import { readWeek } from '../read-cells.ts'
import { correctCddi } from './correct-cddi.ts'
import { type RefusedTerms, termFields, HOURS } from './term-form.ts'
import { nameFor } from './open-named.ts'

export async function openCddi(c: Ask) {
  const inside = await openInsertion(c, 'direction')
  const { db, now } = c.var
  const cddi = await readCddi(db, idIn(c))
  const path = cddi && (await readPath(db, cddi.pathId))
  if (!path || !(await mayWritePath(db, inside.actor, path, now))) throw notFound()
  return { inside, cddi, personId: path.personId, name: await nameFor(c, inside, path.personId) }
}

export const correctionOf = (
  c: Ask,
  opened: Awaited<ReturnType<typeof openCddi>>,
  refused: RefusedTerms = {},
): Response => correctCddiPage(c, { ...opened, ...refused })

const correctForm = field.form({
  ...termFields,
  revision: field.whole(1, 100_000),
  why: field.text(300, 'Dites pourquoi le contrat est corrigé.'),
})

export async function correct(c: Ask): Promise<Response> {
  const opened = await openCddi(c)
  const form = await readForm(c, correctForm)
  const { typed } = form
  if (!form.ok) return correctionOf(c, opened, { errors: form.errors, typed })
  const { hours, ...said } = form.value
  const weeklyMinutes = readWeek(hours)
  if (!weeklyMinutes) return correctionOf(c, opened, { errors: HOURS, typed })
  const what = { ...said, id: opened.cddi.id, weeklyMinutes }
  const done = await correctCddi(c.var.db, what, opened.inside.actor, c.var.now)
  if (!done.ok)
    return correctionOf(c, opened, {
      errors: { [fieldOf[done.refusal]]: cddiSentences[done.refusal] },
      typed,
    })
  sayNext(c, 'La correction est gardée')
  return goTo(c, `/insertion/personnes/${opened.personId}`)
}
