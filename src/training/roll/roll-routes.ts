import { writeCount } from '#platform/i18n'
import { asId } from '#platform/id'
import { isOutbox } from '#platform/outbox'
import { field, goTo, newSite, readForm, sayNext, type Ask } from '#platform/web'
import type { PersonId } from '#people'
import { answerDevice, deviceFields, toldBy } from '../phone/door.ts'
import { callable, markSentences, SHEET, sheetAsked } from '../sheet/door.ts'
import { markRoll } from './mark-roll.ts'
import { rollPage } from './roll-page.tsx'

export const rollSite = newSite().get(`${SHEET}/appel`, show).post(`${SHEET}/appel`, call)

async function show(c: Ask): Promise<Response> {
  const { at, sheet, address } = await sheetAsked(c)
  return rollPage(c, at, { sheet, left: callable(sheet), address })
}

const rollForm = field.form({
  absent: field.texts(36),
  /** Who stood on the list that was called. */
  listed: field.texts(36),
  ...deviceFields,
})

/** The roll is called: it leaves at once, or when the device that called it finds a network. */
async function call(c: Ask): Promise<Response> {
  if (isOutbox(c)) return answerDevice(c, async () => (await tryCall(c)).why ?? null)
  const { at, sheet, address, why, said } = await tryCall(c)
  if (why) return rollPage(c, at, { sheet, left: callable(sheet), address, refused: why })
  sayNext(c, said ?? '')
  return goTo(c, address)
}

async function tryCall(
  c: Ask,
): Promise<Awaited<ReturnType<typeof sheetAsked>> & { why?: string; said?: string }> {
  const asked = await sheetAsked(c)
  const form = await readForm(c, rollForm)
  if (!form.ok) return { ...asked, why: 'Cochez dans la liste.' }
  const { doneAt, device } = toldBy(c, form.value)
  const ids = (texts: readonly string[]) => texts.map((id) => asId<PersonId>(id))
  const called = { absent: ids(form.value.absent), listed: device && ids(form.value.listed) }
  const done = await markRoll(c.var.db, asked.sheet, called, asked.at.actor.personId, doneAt, device?.keptAt)
  return done.ok ? { ...asked, said: saidOf(done) } : { ...asked, why: markSentences[done.refusal] }
}

function saidOf({ present, absent }: { present: number; absent: number }): string {
  const there = present > 0 && writeCount(present, 'personne présente', 'personnes présentes')
  const away = absent > 0 && writeCount(absent, 'personne absente', 'personnes absentes')
  return [there, away].filter(Boolean).join(', ') || 'Tout le monde était déjà noté'
}
