import { readLogin } from '#people'
import { announce } from '#platform/facts'
import { newId } from '#platform/id'
import { leaves } from '#platform/mail'
import { mobileIn } from '#platform/sheets'
import {
  countTry,
  field,
  goTo,
  networkOf,
  newSite,
  notFound,
  problem,
  readForm,
  speak,
  type Ask,
} from '#platform/web'
import { HOSTING, HOSTING_BY_LINK } from '../addresses.ts'
import type { HostPageAskId } from '../ids.ts'
import { askPage, sentPage } from './ask-page.tsx'
import { openLink, SECRET } from '../signing/door.ts'
import { insertPageAsk } from './speaker-store.ts'
import { hostingWords } from '../words/door.ts'

/** Letters of an e-mail. */
const MOST = 254
const SENT = `${HOSTING}/envoye`

/** A host finds its page again: nothing of the answer, nor of the time it takes, says whether it is known. */
export const hostingAskSite = newSite()
  .get(HOSTING, (c) => askPage(c))
  .post(HOSTING, ask)
  .get(SENT, sentPage)
  .post(`${HOSTING_BY_LINK}/${SECRET}`, askByLink)

/** Nobody's telephone rings all day because a stranger types it. */
const caps = [
  { max: 3, seconds: 900 },
  { max: 10, seconds: 86_400 },
]

async function ask(c: Ask): Promise<Response> {
  const say = speak(c, hostingWords)
  const form = await readForm(c, field.form({ login: field.optionalText(MOST) }))
  const typed = String(form.typed['login'] ?? '').slice(0, MOST)
  const login = readLogin(typed)
  if (!form.ok || !login || !(login.includes('@') || mobileIn(login)))
    return askPage(c, typed, { login: say.notALogin })
  if (!leaves(c.var.ground.mail, login.includes('@') ? 'email' : 'sms'))
    return askPage(c, typed, { login: say.noChannel })
  return send(c, login)
}

/** Who signed for the host, by their link: sent to what they signed with, and to nobody who was given that link. */
async function askByLink(c: Ask): Promise<Response> {
  const { signatory } = await openLink(c)
  if (signatory.role !== 'host' || !signatory.login) throw notFound()
  return send(c, signatory.login)
}

async function send(c: Ask, login: string): Promise<Response> {
  const { db, now } = c.var
  const id = newId<HostPageAskId>()
  const isKept = await db.transaction(async (tx) => {
    if (!(await countTry(tx, `host-page-from:${networkOf(c)}`, { max: 30, seconds: 900 }, now))) return false
    for (const cap of caps)
      if (!(await countTry(tx, `host-page:${login} ${cap.seconds}`, cap, now))) return false
    await insertPageAsk(tx, id, { login, language: c.var.language }, now)
    await announce(tx, 'host page asked', { askId: id }, now)
    return true
  })
  return isKept ? goTo(c, SENT) : problem(c, 429)
}
