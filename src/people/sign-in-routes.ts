import {
  addressOf,
  checkForm,
  countTry,
  field,
  goTo,
  isId,
  newSite,
  notFound,
  problem,
  readForm,
  type Ask,
} from '#platform/web'
import { actorOf, deviceOf, forgetSession, giveSession, requireActor, sessionIdOf } from './signed-in.ts'
import { askForCode, openSession, signInWithCode, signInWithLink, type SignedIn } from './sign-in.ts'
import { codePage, demoPage, linkPage, signInPage } from './sign-in-pages.tsx'
import { closeSessions } from './session-store.ts'
import { cast } from './cast.ts'
import { readLogin } from './login.ts'
import { safeWay } from './safe-way.ts'

export const signInSite = newSite()
  .get('/connexion', (c) => (actorOf(c) ? goTo(c, '/') : signInPage(c, { to: safeWay(c.req.query('vers')) })))
  .post('/connexion', askCode)
  .post('/connexion/code', useCode)
  .get('/connexion/lien/:token', (c) => linkPage(c, {}))
  .post('/connexion/lien/:token', useLink)
  .post('/deconnexion', leave)
  .get('/demo', (c) => (c.var.ground.site.demo ? demoPage(c) : problem(c, 404)))
  .post('/demo/:cast', enterAs)

const loginForm = field.form({
  login: field.text(254, 'Écrivez votre adresse de courriel ou votre numéro de téléphone.'),
  vers: field.optionalText(500),
})

async function askCode(c: Ask): Promise<Response> {
  const form = await readForm(c, loginForm)
  const to = safeWay(String(form.typed['vers'] ?? ''))
  const login = readLogin(String(form.typed['login'] ?? ''))
  if (!form.ok) return signInPage(c, { to, errors: form.errors })
  if (!login) return signInPage(c, { to, typed: form.value.login, errors: { login: sentences.unreadable } })
  if (!(await mayAsk(c, login))) return problem(c, 429)
  await askForCode(c.var.ground, login, c.var.now)
  return codePage(c, { login, to })
}

const sentences = {
  unreadable:
    'Ce n’est ni une adresse de courriel ni un numéro de téléphone. Exemples : nom@exemple.fr, 06 39 98 12 34',
}

async function mayAsk(c: Ask, login: string): Promise<boolean> {
  const byAccount = await countTry(c.var.db, `code:${login}`, { max: 5, seconds: 900 }, c.var.now)
  const byAddress = await countTry(
    c.var.db,
    `code-from:${addressOf(c)}`,
    { max: 30, seconds: 900 },
    c.var.now,
  )
  return byAccount && byAddress
}

const codeForm = field.form({
  login: field.text(254),
  code: field.text(20, 'Écrivez les six chiffres du message.'),
  vers: field.optionalText(500),
})

async function useCode(c: Ask): Promise<Response> {
  const form = await readForm(c, codeForm)
  const login = readLogin(String(form.typed['login'] ?? '')) ?? ''
  const to = safeWay(String(form.typed['vers'] ?? ''))
  if (!form.ok) return codePage(c, { login, to, errors: form.errors })
  if (!(await countTry(c.var.db, `try-from:${addressOf(c)}`, { max: 60, seconds: 900 }, c.var.now)))
    return problem(c, 429)
  const signed = await signInWithCode(c.var.db, login, form.value.code, deviceOf(c), c.var.now)
  return signed.ok ? enter(c, signed, to) : codePage(c, { login, to, refusal: signed.refusal })
}

async function useLink(c: Ask): Promise<Response> {
  const signed = await signInWithLink(c.var.db, c.req.param('token') ?? '', deviceOf(c), c.var.now)
  return signed.ok ? enter(c, signed, '/') : linkPage(c, { refusal: signed.refusal })
}

function enter(c: Ask, signed: Extract<SignedIn, { ok: true }>, to: string): Response {
  giveSession(c, signed.token)
  return goTo(c, to)
}

async function leave(c: Ask): Promise<Response> {
  const actor = requireActor(c)
  await closeSessions(c.var.db, actor.personId, { id: sessionIdOf(c) ?? '' }, c.var.now)
  forgetSession(c)
  return goTo(c, '/')
}

async function enterAs(c: Ask): Promise<Response> {
  const one = cast.find((member) => member.id === c.req.param('cast'))
  if (!c.var.ground.site.demo || !one || !isId(one.personId)) throw notFound()
  const known = checkForm(field.form({ vers: field.optionalText(500) }), { vers: c.req.query('vers') ?? '' })
  return enter(
    c,
    await openSession(c.var.db, one.personId, deviceOf(c), c.var.now),
    safeWay(known.ok ? (known.value.vers ?? '') : ''),
  )
}
