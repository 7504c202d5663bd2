import { ourDigits } from '#platform/i18n'
import { requireActor } from '#people'
import { parisDay, addDays } from '#platform/time'
import { field, goTo, newSite, notFound, readForm, sayNext, speak, type Ask } from '#platform/web'
import { ownLinesOf } from '../attendance/door.ts'
import { signOnPhone, toSignNow } from './sign-on-phone.ts'
import { phonePage } from './sign-phone-page.tsx'
import { rollSentences } from './sentences.ts'
import { groupIdsOf } from '../trainee-store.ts'

export const signPhoneSite = newSite().get('/formation/emarger', show).post('/formation/emarger', sign)

async function show(c: Ask): Promise<Response> {
  return answer(c)
}

async function answer(c: Ask, error?: string): Promise<Response> {
  const { db, now } = c.var
  const { personId } = requireActor(c)
  if ((await groupIdsOf(db, personId)).length === 0) throw notFound()
  const all = c.req.query('tout') === 'oui'
  const since = addDays(parisDay(now), all ? -3660 : -7)
  return phonePage(c, {
    now: await toSignNow(db, personId, now),
    told: await ownLinesOf(db, personId, since),
    all,
    error,
  })
}

async function sign(c: Ask): Promise<Response> {
  const { personId } = requireActor(c)
  const say = speak(c, rollSentences)
  const form = await readForm(c, field.form({ code: field.text(8, say.noCode) }))
  if (!form.ok) return answer(c, form.errors['code'])
  const done = await signOnPhone(
    c.var.db,
    personId,
    ourDigits(form.value.code).replaceAll(' ', ''),
    c.var.now,
  )
  if (!done.ok) return answer(c, say.refused[done.refusal])
  sayNext(c, say.thanks)
  return goTo(c, '/formation/emarger')
}
