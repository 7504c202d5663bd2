import { writeCount } from '#platform/i18n'
import { asId } from '#platform/id'
import { field, goTo, newSite, readForm, sayNext, type Ask } from '#platform/web'
import type { PersonId } from '#people'
import { callable, markSentences, SHEET, sheetAsked } from '../sheet/door.ts'
import { markRoll } from './mark-roll.ts'
import { rollPage } from './roll-page.tsx'

export const rollSite = newSite().get(`${SHEET}/appel`, show).post(`${SHEET}/appel`, call)

async function show(c: Ask): Promise<Response> {
  const { at, sheet, address } = await sheetAsked(c)
  return rollPage(c, at, { sheet, left: callable(sheet), address })
}

const rollForm = field.form({ absent: field.texts(36) })

async function call(c: Ask): Promise<Response> {
  const { at, sheet, address } = await sheetAsked(c)
  const asked = { sheet, left: callable(sheet), address }
  const form = await readForm(c, rollForm)
  if (!form.ok) return rollPage(c, at, { ...asked, refused: 'Cochez dans la liste.' })
  const absent = form.value.absent.map((id) => asId<PersonId>(id))
  const done = await markRoll(c.var.db, sheet, absent, at.actor.personId, c.var.now)
  if (!done.ok) return rollPage(c, at, { ...asked, refused: markSentences[done.refusal] })
  sayNext(c, saidOf(done))
  return goTo(c, address)
}

function saidOf({ present, absent }: { present: number; absent: number }): string {
  const there = present > 0 && writeCount(present, 'personne présente', 'personnes présentes')
  const away = absent > 0 && writeCount(absent, 'personne absente', 'personnes absentes')
  return [there, away].filter(Boolean).join(', ') || 'Tout le monde était déjà noté'
}
