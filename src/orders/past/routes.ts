import { reach, readLogin } from '#people'
import { field, goTo, languageOf, newSite, problem, readForm, sayNext, speak, type Ask } from '#platform/web'
import { accountSentences } from '../words/door.ts'
import { weeklyOfReaches } from '../weekly/door.ts'
import { receiptLinksOf } from '../receipt/door.ts'
import { MY_ORDERS } from '#market'
import { askPage, codePage } from './enter-pages.tsx'
import { pastPage } from './list-page.tsx'
import { pageOfPast } from './past-orders.ts'
import { ordersOfReaches } from './store.ts'

/** What somebody bought, found again with the telephone or the e-mail of their orders. */
export const pastSite = newSite()
  .get(MY_ORDERS, mine)
  .post(`${MY_ORDERS}/code`, askCode)
  .post(`${MY_ORDERS}/entrer`, enter)
  .post(`${MY_ORDERS}/quitter`, quit)

async function mine(c: Ask): Promise<Response> {
  const reaches = c.req.query('autre') ? [] : await reach.provenReaches(c)
  if (reaches.length === 0) return askPage(c, {})
  const { db } = c.var
  speak(c, accountSentences)
  const text = (c.req.query('q') ?? '').trim().slice(0, 100)
  const found = pageOfPast(await ordersOfReaches(db, reaches), { text, after: c.req.query('apres') ?? '' })
  const weekly = await weeklyOfReaches(db, reaches)
  const receipts = await receiptLinksOf(db, found.shown, languageOf(c))
  return pastPage(c, { ...found, reaches, text, receipts, weekly, mayLeave: reach.hasReach(c) })
}

const loginForm = (noLogin: string) => field.form({ login: field.text(254, noLogin) })

async function askCode(c: Ask): Promise<Response> {
  const say = speak(c, accountSentences)
  const form = await readForm(c, loginForm(say.noLogin))
  if (!form.ok) return askPage(c, { errors: form.errors })
  const login = readLogin(form.value.login)
  if (!login) return askPage(c, { typed: form.value.login, errors: { login: say.unreadable } })
  return (await reach.askReach(c, login)) ? codePage(c, { login }) : problem(c, 429)
}

const codeForm = (noCode: string) =>
  field.form({
    login: field.text(254, noCode),
    code: field.text(20, noCode),
  })

async function enter(c: Ask): Promise<Response> {
  const form = await readForm(c, codeForm(speak(c, accountSentences).noCode))
  const login = readLogin(String(form.typed['login'] ?? '')) ?? ''
  if (!form.ok) return codePage(c, { login, errors: form.errors })
  const proven = await reach.proveReach(c, form.value.code)
  return proven.ok ? goTo(c, MY_ORDERS) : codePage(c, { login, refusal: proven.refusal })
}

async function quit(c: Ask): Promise<Response> {
  await reach.leaveReach(c)
  sayNext(c, speak(c, accountSentences).left)
  return goTo(c, '/marche')
}
