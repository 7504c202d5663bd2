import { goTo, isId, newSite, notFound, passOn, problem, wayBack, type Ask } from '#platform/web'
import { accountOf } from '../account-store.ts'
import { cast } from '../cast.ts'
import { idsOf } from '../person-store.ts'
import {
  actorOf,
  isFresh,
  sessionIdOf,
  deviceOf,
  forgetSession,
  requireActor,
  openSession,
  closeSessions,
} from '../session/door.ts'
import { demoPage } from './demo-page.tsx'
import { linkPage } from './link-page.tsx'
import { proofPage } from './proof-page.tsx'
import { signInPage } from './sign-in-page.tsx'
import { askCode, useCode } from './code-routes.ts'
import { useLink } from './link-routes.ts'
import { enter } from './enter.ts'

export const signInSite = newSite()
  .get('/connexion', (c) => (actorOf(c) ? goTo(c, '/') : signInPage(c, { to: wayBack(c.req.query('vers')) })))
  .post('/connexion', askCode)
  .post('/connexion/code', useCode)
  .get('/connexion/a-nouveau', proveAgain)
  .get('/connexion/lien/:token', (c) => linkPage(c, {}))
  .post('/connexion/lien/:token', useLink)
  .post('/deconnexion', leave)
  .post('/deconnexion/plus-tard', leaveLate)
  .get('/demo', (c) => (c.var.ground.site.demo ? demoPage(c) : problem(c, 404)))
  .post('/demo/:cast', enterAs)

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

/** Closes the session of who left this device while it had no network, named by the page that they left; nobody else is signed out. */
async function leaveLate(c: Ask): Promise<Response> {
  const actor = actorOf(c)
  const owner = c.req.header('x-owner')
  const isTheirs = actor && (await idsOf(c.var.db, actor.personId)).some((id) => id === owner)
  if (!actor || !isTheirs) return c.json({ left: false })
  await closeSessions(c.var.db, actor.personId, { id: sessionIdOf(c) ?? '' }, c.var.now)
  forgetSession(c)
  passOn(c)
  return c.json({ left: true }) // without clear-site-data: asked by a worker, it hangs the page that Chromium 67 waits for
}

async function enterAs(c: Ask): Promise<Response> {
  const one = cast.find((member) => member.id === c.req.param('cast'))
  if (!c.var.ground.site.demo || !one || !isId(one.personId)) throw notFound()
  const session = await c.var.db.transaction((tx) => openSession(tx, one.personId, deviceOf(c), c.var.now))
  return enter(c, session, wayBack(c.req.query('vers')))
}
