import {
  networkOf,
  countTry,
  field,
  goTo,
  idIn,
  newSite,
  problem,
  readForm,
  sayNext,
  type Ask,
} from '#platform/web'
import { accountOf } from '../account-store.ts'
import { askLoginChange, confirmLoginChange } from './change-login.ts'
import { changeCodePage, changeLoginPage, loginSentences } from './change-login-pages.tsx'
import { readLogin } from '../login.ts'
import { myPage } from './page.tsx'
import {
  type PasskeyRefusal,
  passkeysOf,
  passkeyPlace,
  closeSessions,
  openSessions,
  forgetSession,
  isFresh,
  requireActor,
  requireFresh,
  sessionIdOf,
} from '../sign-in/door.ts'
import { readPerson } from '../person-store.ts'

export const myPageSite = newSite()
  .get('/moi', (c) => showMyPage(c))
  .post('/moi/sessions/fermer-les-autres', closeOthers)
  .post('/moi/sessions/:id/fermer', closeOne)
  .get('/moi/connexion', (c) => {
    requireFresh(c, CHANGE)
    return changeLoginPage(c, {})
  })
  .post('/moi/connexion', askChange)
  .post('/moi/connexion/code', confirmChange)

type ToMend = { mending?: Record<string, string>; keyRefusal?: PasskeyRefusal }

/** My page, with what is to be mended in the form of a key if something is. */
export async function showMyPage(c: Ask, { mending, keyRefusal }: ToMend = {}): Promise<Response> {
  const actor = requireActor(c)
  const { db, now } = c.var
  const [person, account] = [await readPerson(db, actor.personId), await accountOf(db, actor.personId)]
  if (!person || !account) throw new Error(`Signed in without a person or an account: ${actor.personId}`)
  const sessions = await openSessions(db, actor.personId, now)
  const keys = {
    keys: await passkeysOf(db, actor.personId),
    possible: passkeyPlace(c.var.ground.site.url) !== undefined,
    fresh: isFresh(c),
    errors: mending,
    refusal: keyRefusal,
  }
  return myPage(c, { actor, person, account, sessions, keys, current: sessionIdOf(c) })
}

async function closeOne(c: Ask): Promise<Response> {
  const id = idIn(c)
  const actor = id === sessionIdOf(c) ? requireActor(c) : requireFresh(c, '/moi')
  await closeSessions(c.var.db, actor.personId, { id }, c.var.now)
  if (id !== sessionIdOf(c)) {
    sayNext(c, 'Cet appareil est sorti')
    return goTo(c, '/moi')
  }
  forgetSession(c)
  return goTo(c, '/')
}

async function closeOthers(c: Ask): Promise<Response> {
  const actor = requireFresh(c, '/moi')
  await closeSessions(c.var.db, actor.personId, { allBut: sessionIdOf(c) ?? '' }, c.var.now)
  sayNext(c, 'Les autres appareils sont sortis')
  return goTo(c, '/moi')
}

const CHANGE = '/moi/connexion'

async function askChange(c: Ask): Promise<Response> {
  const actor = requireFresh(c, CHANGE)
  const form = await readForm(c, field.form({ login: field.text(254, loginSentences.missing) }))
  if (!form.ok) return changeLoginPage(c, { errors: form.errors })
  const typed = form.value.login
  const login = readLogin(typed)
  if (!login) return changeLoginPage(c, { typed, errors: { login: loginSentences.unreadable } })
  if (!(await mayAsk(c, actor.personId, login))) return problem(c, 429)
  const asked = await askLoginChange(c.var.db, actor.personId, login, c.var.now)
  if (!asked.ok) return changeLoginPage(c, { typed, errors: { login: loginSentences[asked.refusal] } })
  return changeCodePage(c, { login })
}

const window = { max: 5, seconds: 900 }

async function mayAsk(c: Ask, personId: string, login: string): Promise<boolean> {
  const byPerson = await countTry(c.var.db, `login-change:${personId}`, window, c.var.now)
  return byPerson && (await countTry(c.var.db, `login-change-to:${login}`, window, c.var.now))
}

const codeForm = field.form({
  login: field.text(254),
  code: field.text(20, 'Écrivez les six chiffres du message.'),
})

async function confirmChange(c: Ask): Promise<Response> {
  const actor = requireFresh(c, CHANGE)
  const form = await readForm(c, codeForm)
  const login = readLogin(String(form.typed['login'] ?? '')) ?? ''
  if (!form.ok) return changeCodePage(c, { login, errors: form.errors })
  if (!(await countTry(c.var.db, `try-from:${networkOf(c)}`, { max: 60, seconds: 900 }, c.var.now)))
    return problem(c, 429)
  const done = await confirmLoginChange(c.var.db, actor.personId, { login, code: form.value.code }, c.var.now)
  if (!done.ok) return changeCodePage(c, { login, refusal: done.refusal })
  sayNext(c, 'C’est changé')
  return goTo(c, '/moi')
}
