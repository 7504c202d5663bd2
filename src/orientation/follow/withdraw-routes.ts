import { requireActor } from '#people'
import { field, goTo, readForm, sayNext, type Ask } from '#platform/web'
import { withdrawals } from '../positioning.ts'
import { decideSentences } from '../decisions/door.ts'
import { withdrawPage } from './withdraw-page.tsx'
import { withdrawPositioning } from './withdraw-positioning.ts'
import { requireFollowed } from './open-path.ts'

const withdrawForm = field.form({
  withdrawal: field.oneOf(withdrawals, 'Choisissez pourquoi.'),
  why: field.optionalText(300),
})

export async function withdraw(c: Ask): Promise<Response> {
  const open = await requireFollowed(c)
  const form = await readForm(c, withdrawForm)
  if (!form.ok) return withdrawPage(c, open, form.typed, form.errors)
  const { db, now } = c.var
  const what = { ...form.value, positioningId: open.positioning.id }
  const done = await withdrawPositioning(db, what, requireActor(c), now)
  if (!done.ok && done.refusal !== 'same decision')
    return withdrawPage(c, open, form.typed, { withdrawal: decideSentences[done.refusal] })
  sayNext(c, 'Le positionnement est retiré')
  return goTo(c, `/orientation/${open.positioning.id}`)
}
