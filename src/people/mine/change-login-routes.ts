import { networkOf, countTry, field, goTo, problem, readForm, sayNext, speak, type Ask } from '#platform/web'
import { askLoginChange, confirmLoginChange } from './change-login.ts'
import { changeCodePage, changeLoginPage } from './change-login-pages.tsx'
import { readLogin } from '../login.ts'
import { signInSentences } from '../sign-in/door.ts'
import { mineSentences } from './sentences.ts'
import { requireFresh } from '../session/door.ts'
import type { PersonId } from '../ids.ts'

export const CHANGE = '/moi/connexion'

export async function askChange(c: Ask): Promise<Response> {
  const actor = requireFresh(c, CHANGE)
  const { login: say } = speak(c, mineSentences)
  const form = await readForm(c, field.form({ login: field.text(254, say.missing) }))
  if (!form.ok) return changeLoginPage(c, { errors: form.errors })
  const typed = form.value.login
  const login = readLogin(typed)
  if (!login)
    return changeLoginPage(c, { typed, errors: { login: speak(c, signInSentences).unreadableLogin } })
  if (!(await mayAsk(c, actor.personId, login))) return problem(c, 429)
  const asked = await askLoginChange(c.var.db, actor.personId, login, c.var.now)
  if (!asked.ok) return changeLoginPage(c, { typed, errors: { login: say[asked.refusal] } })
  return changeCodePage(c, { login })
}

const window = { max: 5, seconds: 900 }

async function mayAsk(c: Ask, personId: PersonId, login: string): Promise<boolean> {
  const byPerson = await c.var.db.transaction((tx) =>
    countTry(tx, `login-change:${personId}`, window, c.var.now),
  )
  return (
    byPerson &&
    (await c.var.db.transaction((tx) => countTry(tx, `login-change-to:${login}`, window, c.var.now)))
  )
}

const codeForm = (noCode: string) => field.form({ login: field.text(254), code: field.text(20, noCode) })

export async function confirmChange(c: Ask): Promise<Response> {
  const actor = requireFresh(c, CHANGE)
  const form = await readForm(c, codeForm(speak(c, signInSentences).noCode))
  const login = readLogin(String(form.typed['login'] ?? '')) ?? ''
  if (!form.ok) return changeCodePage(c, { login, errors: form.errors })
  if (
    !(await c.var.db.transaction((tx) =>
      countTry(tx, `try-from:${networkOf(c)}`, { max: 60, seconds: 900 }, c.var.now),
    ))
  )
    return problem(c, 429)
  const done = await confirmLoginChange(c.var.db, actor.personId, { login, code: form.value.code }, c.var.now)
  if (!done.ok) return changeCodePage(c, { login, refusal: done.refusal })
  sayNext(c, speak(c, mineSentences).login.changed)
  return goTo(c, '/moi')
}
