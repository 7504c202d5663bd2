import {
  networkOf,
  cookieIn,
  countTry,
  dropCookie,
  field,
  goTo,
  isId,
  keepBriefly,
  newSite,
  notFound,
  problem,
  readForm,
  wayBack,
  type Ask,
} from '#platform/web'
import { accountOf } from '../account-store.ts'
import { isKnownDevice } from './ask-store.ts'
import { cast } from '../cast.ts'
import { DEVICE, knowDevice } from './know-device.ts'
import { readLogin } from '../login.ts'
import { hashOf } from './secret.ts'
import {
  actorOf,
  deviceOf,
  forgetSession,
  giveSession,
  isFresh,
  requireActor,
  sessionIdOf,
} from './signed-in.ts'
import { askForCode, openSession, signInWithCode, signInWithLink, type SignedIn } from './sign-in.ts'
import { codePage, demoPage, linkPage, proofPage, signInPage } from './pages.tsx'
import { closeSessions } from './close-sessions.ts'

export const signInSite = newSite()
  .get('/connexion', (c) => (actorOf(c) ? goTo(c, '/') : signInPage(c, { to: wayBack(c.req.query('vers')) })))
  .post('/connexion', askCode)
  .post('/connexion/code', useCode)
  .get('/connexion/a-nouveau', proveAgain)
  .get('/connexion/lien/:token', (c) => linkPage(c, {}))
  .post('/connexion/lien/:token', useLink)
  .post('/deconnexion', leave)
  .get('/demo', (c) => (c.var.ground.site.demo ? demoPage(c) : problem(c, 404)))
  .post('/demo/:cast', enterAs)

/** What a browser keeps while it waits for its code. */
const ASK = 'demande'

const loginForm = field.form({
  login: field.text(254, 'Écrivez votre adresse de courriel ou votre numéro de téléphone.'),
  to: field.optionalText(500),
})

async function askCode(c: Ask): Promise<Response> {
  const form = await readForm(c, loginForm)
  const to = wayBack(form.typed['to'])
  const login = readLogin(String(form.typed['login'] ?? ''))
  if (!form.ok) return signInPage(c, { to, errors: form.errors })
  if (!login) return signInPage(c, { to, typed: form.value.login, errors: { login: sentences.unreadable } })
  if (!(await mayAsk(c, login))) return problem(c, 429)
  keepBriefly(c, ASK, await askForCode(c.var.db, login, c.var.now), 600)
  return codePage(c, { login, to })
}

const sentences = {
  unreadable:
    'Ce n’est ni une adresse de courriel ni un numéro de téléphone. Exemples : nom@exemple.fr, 06 39 98 12 34',
}

/** Asks of one login, from browsers that it never came in with: so that nobody tries codes for days. */
const caps = [
  { max: 5, seconds: 900 },
  { max: 20, seconds: 86_400 },
  { max: 60, seconds: 7 * 86_400 },
] as const

/** A browser where this person came in once has its own count: strangers who try do not lock them out of their own device. */
async function mayAsk(c: Ask, login: string): Promise<boolean> {
  const { db, now } = c.var
  const device = cookieIn(c, DEVICE)
  const known = device !== undefined && (await isKnownDevice(db, hashOf(device), login))
  const key = known ? `code-device:${hashOf(device).toString('base64url')}` : `code:${login}`
  const counts = await Promise.all([
    ...caps.map((cap) => countTry(db, `${key} ${cap.seconds}`, cap, now)),
    countTry(db, `code-from:${networkOf(c)}`, { max: 30, seconds: 900 }, now),
  ])
  return counts.every(Boolean)
}

const codeForm = field.form({
  login: field.text(254),
  code: field.text(20, 'Écrivez les six chiffres du message.'),
  to: field.optionalText(500),
})

async function useCode(c: Ask): Promise<Response> {
  const form = await readForm(c, codeForm)
  const login = readLogin(String(form.typed['login'] ?? '')) ?? ''
  const to = wayBack(form.typed['to'])
  if (!form.ok) return codePage(c, { login, to, errors: form.errors })
  if (!(await countTry(c.var.db, `try-from:${networkOf(c)}`, { max: 60, seconds: 900 }, c.var.now)))
    return problem(c, 429)
  const browser = cookieIn(c, ASK) ?? ''
  const signed = await signInWithCode(c.var.db, browser, form.value.code, deviceOf(c), c.var.now)
  return signed.ok ? enter(c, signed, to) : codePage(c, { login, to, refusal: signed.refusal })
}

async function useLink(c: Ask): Promise<Response> {
  const signed = await signInWithLink(c.var.db, c.req.param('token') ?? '', deviceOf(c), c.var.now)
  return signed.ok ? enter(c, signed, '/') : linkPage(c, { refusal: signed.refusal })
}

async function enter(c: Ask, signed: Extract<SignedIn, { ok: true }>, to: string): Promise<Response> {
  await knowDevice(c, signed)
  giveSession(c, signed.token)
  dropCookie(c, ASK)
  return goTo(c, to)
}

/** Where somebody proves again who they are, before they change what opens their account. */
async function proveAgain(c: Ask): Promise<Response> {
  const { personId } = requireActor(c)
  const to = wayBack(c.req.query('vers'))
  if (isFresh(c)) return goTo(c, to)
  const account = await accountOf(c.var.db, personId)
  return proofPage(c, { to, login: account ? (account.email ?? account.phone) : '' })
}

async function leave(c: Ask): Promise<Response> {
  const actor = requireActor(c)
  await closeSessions(c.var.db, actor.personId, { id: sessionIdOf(c) ?? '' }, c.var.now)
  forgetSession(c)
  c.header('clear-site-data', '"cache"') // what was read here is not read again by pressing Back
  return goTo(c, '/')
}

async function enterAs(c: Ask): Promise<Response> {
  const one = cast.find((member) => member.id === c.req.param('cast'))
  if (!c.var.ground.site.demo || !one || !isId(one.personId)) throw notFound()
  const session = await openSession(c.var.db, one.personId, deviceOf(c), c.var.now)
  return enter(c, session, wayBack(c.req.query('vers')))
}
