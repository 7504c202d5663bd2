import { requireActor } from '#people'
import { goTo, newSite, notFound, sayNext, speak, type Ask } from '#platform/web'
import { OWN_IMMERSIONS, REPORTING } from '../addresses.ts'
import { openOwnConvention } from '../convention/door.ts'
import { openLink, SECRET } from '../signing/door.ts'
import { immersionWords } from '../words/door.ts'
import { sayHired } from './say-hired.ts'
import { withdrawHire, type WithdrawHireRefusal } from './withdraw-hire.ts'

/** "I hired her", "I have a contract": one press of the host by their link, of the person by theirs or in their space; and that it was said by mistake. */
export const hireSite = newSite()
  .post(`${REPORTING}/${SECRET}/recrute`, byLink)
  .post(`${OWN_IMMERSIONS}/:id{[0-9a-f-]{36}}/recrute`, bySelf)
  .post(`${REPORTING}/${SECRET}/recrute/retirer`, withdrawByLink)
  .post(`${OWN_IMMERSIONS}/:id{[0-9a-f-]{36}}/recrute/retirer`, withdrawBySelf)

async function byLink(c: Ask): Promise<Response> {
  const { mine, one } = await openLink(c)
  const { role } = mine
  if (role !== 'host' && role !== 'person') throw notFound()
  const said = await sayHired(c.var.db, one.id, { saidBy: role, saidName: mine.name, now: c.var.now })
  if (!said.ok) throw notFound()
  sayNext(c, speak(c, immersionWords).hired.noted)
  return goTo(c, `${REPORTING}/${c.req.param('secret')}`)
}

async function bySelf(c: Ask): Promise<Response> {
  const { name } = requireActor(c)
  const { one } = await openOwnConvention(c)
  const { db, now } = c.var
  const said = await sayHired(db, one.id, { saidBy: 'person', saidName: name, now })
  if (!said.ok) throw notFound()
  sayNext(c, speak(c, immersionWords).hired.notedMine)
  return goTo(c, `${OWN_IMMERSIONS}/${one.id}`)
}

async function withdrawByLink(c: Ask): Promise<Response> {
  const { mine, one } = await openLink(c)
  const { role, name } = mine
  if (role !== 'host' && role !== 'person') throw notFound()
  const done = await withdrawHire(c.var.db, one.id, { by: role, name, now: c.var.now })
  return afterWithdrawal(c, done.ok ? undefined : done.refusal, `${REPORTING}/${c.req.param('secret')}`)
}

async function withdrawBySelf(c: Ask): Promise<Response> {
  const { name } = requireActor(c)
  const { one } = await openOwnConvention(c)
  const done = await withdrawHire(c.var.db, one.id, { by: 'person', name, now: c.var.now })
  return afterWithdrawal(c, done.ok ? undefined : done.refusal, `${OWN_IMMERSIONS}/${one.id}`)
}

function afterWithdrawal(c: Ask, refusal: WithdrawHireRefusal | undefined, at: string): Response {
  const say = speak(c, immersionWords).hired
  sayNext(c, refusal ? say.refused[refusal] : say.withdrawn)
  return goTo(c, at)
}
