import {
  networkOf,
  cookieIn,
  countTry,
  field,
  keepBriefly,
  problem,
  readForm,
  speak,
  wayBack,
  type Ask,
} from '#platform/web'
import { languageChosen } from '../language/door.ts'
import { readLogin } from '../login.ts'
import { deviceOf } from '../session/door.ts'
import { askForCode } from './ask-for-code.ts'
import { signInWithCode } from './sign-in-with-code.ts'
import { codePage } from './code-page.tsx'
import { signInPage } from './sign-in-page.tsx'
import { mayAsk } from './count-asks.ts'
import { ASK, enter } from './enter.ts'
import { signInSentences } from './sentences.ts'
import type { SignInSentences } from './sentences.fr.ts'

const loginForm = ({ noLogin }: SignInSentences) =>
  field.form({ login: field.text(254, noLogin), to: field.optionalText(500) })

export async function askCode(c: Ask): Promise<Response> {
  const say = speak(c, signInSentences)
  const form = await readForm(c, loginForm(say))
  const to = wayBack(form.typed['to'])
  const login = readLogin(String(form.typed['login'] ?? ''))
  if (!form.ok) return signInPage(c, { to, errors: form.errors })
  if (!login) return signInPage(c, { to, typed: form.value.login, errors: { login: say.unreadableLogin } })
  if (!(await mayAsk(c, login))) return problem(c, 429)
  keepBriefly(c, ASK, await askForCode(c.var.db, { login, language: languageChosen(c) }, c.var.now), 600)
  return codePage(c, { login, to })
}

const codeForm = ({ noCode }: SignInSentences) =>
  field.form({ login: field.text(254), code: field.text(20, noCode), to: field.optionalText(500) })

export async function useCode(c: Ask): Promise<Response> {
  const form = await readForm(c, codeForm(speak(c, signInSentences)))
  const login = readLogin(String(form.typed['login'] ?? '')) ?? ''
  const to = wayBack(form.typed['to'])
  if (!form.ok) return codePage(c, { login, to, errors: form.errors })
  if (
    !(await c.var.db.transaction((tx) =>
      countTry(tx, `try-from:${networkOf(c)}`, { max: 60, seconds: 900 }, c.var.now),
    ))
  )
    return problem(c, 429)
  const browser = cookieIn(c, ASK) ?? ''
  const signed = await signInWithCode(c.var.db, browser, form.value.code, deviceOf(c), c.var.now)
  return signed.ok ? enter(c, signed, to) : codePage(c, { login, to, refusal: signed.refusal })
}
