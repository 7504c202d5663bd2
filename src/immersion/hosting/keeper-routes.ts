import { field, goTo, idIn, newSite, notFound, readForm, sayNext, type Ask } from '#platform/web'
import { leaves } from '#platform/mail'
import { mayWrite, openDesk, type Desk } from '../access.ts'
import { HOSTS } from '../frame.tsx'
import { readHost, type Host } from '../hosts/door.ts'
import type { HostId } from '../ids.ts'
import { dropHostLinks } from '../signing/door.ts'
import type { KnownSpeaker } from './speaker.ts'
import { speakersOf, withdrawSpeaker } from './speaker-store.ts'
import { isReached, keeperPage } from './keeper-page.tsx'
import { sendPageLink } from './send-page-link.ts'

const PAGE = `${HOSTS}/:id/page`

/** The link of a host’s page, as its keeper sends it and takes it back. */
export const hostingKeeperSite = newSite()
  .get(PAGE, async (c) => {
    const { host } = await openOwn(c)
    return keeperPage(c, host, await speakersOf(c.var.db, host.id))
  })
  .post(PAGE, send)
  .post(`${PAGE}/retirer`, withdraw)

async function openOwn(c: Ask): Promise<{ desk: Desk; host: Host }> {
  const desk = await openDesk(c)
  const host = await readHost(c.var.db, idIn<HostId>(c), desk.keepers)
  if (!host || !mayWrite(desk, host.keeper.id)) throw notFound()
  return { desk, host }
}

/** One of those that are known: a login that a form made up is nobody’s. @throws notFound */
async function openSpeaker(c: Ask): Promise<{ desk: Desk; host: Host; speaker: KnownSpeaker }> {
  const open = await openOwn(c)
  const form = await readForm(c, field.form({ login: field.text(254) }))
  const login = form.ok ? form.value.login : ''
  const speaker = (await speakersOf(c.var.db, open.host.id)).find((one) => one.login === login)
  if (!speaker || !isReached(speaker)) throw notFound()
  return { ...open, speaker }
}

async function send(c: Ask): Promise<Response> {
  const { desk, host, speaker } = await openSpeaker(c)
  const { ground, db, now } = c.var
  const by = desk.actor.personId
  await db.transaction((tx) => sendPageLink(tx, { host, speaker, by, url: ground.site.url }, now))
  const canLeave = leaves(ground.mail, speaker.login.includes('@') ? 'email' : 'sms')
  sayNext(c, canLeave ? 'Le lien part' : 'Le message attend : ici, il ne peut pas encore partir')
  return goTo(c, `${HOSTS}/${host.id}/page`)
}

async function withdraw(c: Ask): Promise<Response> {
  const { desk, host, speaker } = await openSpeaker(c)
  await c.var.db.transaction(async (tx) => {
    await withdrawSpeaker(tx, speaker, desk.actor.personId, c.var.now)
    await dropHostLinks(tx, host.id, speaker.login)
  })
  sayNext(c, 'Ses liens ne marchent plus')
  return goTo(c, `${HOSTS}/${host.id}/page`)
}
