import { goTo, newSite, notFound, sayNext, speak, type Ask } from '#platform/web'
import { parisDay } from '#platform/time'
import { maySay } from '../accident/door.ts'
import { ACCIDENTS, HOSTING, REPORTING } from '../addresses.ts'
import { wasSigned } from '../convention/door.ts'
import { sayHired, withdrawHire } from '../hire/door.ts'
import { lastOffer, offerWelcome, readOffer } from '../hosts/door.ts'
import { mayNote } from '../period/door.ts'
import { isTimeOf } from '../report/door.ts'
import { makeLink, renderConvention, SECRET, textOf, whereSigned } from '../signing/door.ts'
import { markSeen } from './speaker-store.ts'
import { deadPage } from './frame.tsx'
import { openPage, openStay, type OpenPage } from './open-page.ts'
import { ownPage } from './page.tsx'
import { hostingWords, immersionWords, noteLanguage } from '../words/door.ts'
import { sendSigningLink } from './send-signing-link.ts'
import { isToSign, type Stay } from './stay.ts'
import { staysOf } from './stay-store.ts'

const PAGE = `${HOSTING}/${SECRET}`
const ONE = `${PAGE}/:id{[0-9a-f-]{36}}`

/** The page of a host, by its own link, without account: its people, their papers, what it has to say. */
export const hostingSite = newSite()
  .get(PAGE, opened(show))
  .post(`${PAGE}/accueillir`, opened(offer))
  .get(`${ONE}/convention.pdf`, ofStay(paper))
  .post(`${ONE}/signer`, ofStay(sign))
  .post(`${ONE}/presences`, ofStay(presences))
  .post(`${ONE}/bilan`, ofStay(report))
  .post(`${ONE}/accident`, ofStay(accident))
  .post(`${ONE}/recrute`, ofStay(hire))
  .post(`${ONE}/recrute/retirer`, ofStay(unhire))

function opened(work: (c: Ask, open: OpenPage) => Promise<Response>) {
  return async (c: Ask): Promise<Response> => {
    const open = await openPage(c)
    if (open) await noteLanguage(c, open.speaker.login)
    return open ? work(c, open) : deadPage(c)
  }
}

type MyStay = Stay & { mine: NonNullable<Stay['mine']> }

function ofStay(work: (c: Ask, open: OpenPage, stay: MyStay) => Promise<Response>) {
  return opened(async (c, open) => work(c, open, await openStay(c, open)))
}

async function show(c: Ask, { at, speaker, host }: OpenPage): Promise<Response> {
  const { db, now } = c.var
  await markSeen(db, speaker, now)
  return ownPage(c, { at, host, stays: await staysOf(db, speaker), offer: await lastOffer(db, host.id) })
}

async function offer(c: Ask, { at, speaker, host }: OpenPage): Promise<Response> {
  const said = await readOffer(c, host.capacity)
  const saidBy = speaker.name || host.welcomedBy || host.name
  await c.var.db.transaction((tx) =>
    offerWelcome(tx, { ...said, hostId: host.id, saidBy, saidAt: c.var.now }),
  )
  sayNext(c, speak(c, hostingWords).offered)
  return goTo(c, at)
}

async function paper(c: Ask, _open: OpenPage, { one }: MyStay): Promise<Response> {
  const { db, now } = c.var
  if (!wasSigned(one)) throw notFound()
  const text = await textOf(db, one)
  if (!text) throw notFound()
  const pdf = await renderConvention(db, { one, all: await whereSigned(db, one), text: text.text }, now)
  return c.body(new Uint8Array(pdf), 200, {
    'content-type': 'application/pdf',
    'content-disposition': 'inline; filename="convention.pdf"',
    'cache-control': 'private, no-store',
  })
}

/** To sign, the link goes where it always goes: who holds this page may not be who signs. */
async function sign(c: Ask, { at }: OpenPage, stay: MyStay): Promise<Response> {
  const say = speak(c, hostingWords)
  if (!isToSign(stay, parisDay(c.var.now))) {
    sayNext(c, say.nothingToSign)
    return goTo(c, at)
  }
  const sent = await sendSigningLink(c.var.ground, stay, c.var.now)
  sayNext(c, sent ? say.linkSent : say.linkAlready)
  return goTo(c, at)
}

async function presences(c: Ask, _open: OpenPage, stay: MyStay): Promise<Response> {
  if (!mayNote(stay.one, c.var.now)) throw notFound()
  return goTo(c, `${REPORTING}/${await ownLink(c, stay)}/presences`)
}

async function report(c: Ask, _open: OpenPage, stay: MyStay): Promise<Response> {
  if (!isTimeOf(stay.one, parisDay(c.var.now))) throw notFound()
  return goTo(c, `${REPORTING}/${await ownLink(c, stay)}`)
}

async function accident(c: Ask, _open: OpenPage, stay: MyStay): Promise<Response> {
  if (!maySay(stay.one, c.var.now)) throw notFound()
  return goTo(c, `${ACCIDENTS}/${await ownLink(c, stay)}`)
}

/** All have signed: the pages that follow are opened without another message. Pressed again, it is the same link. */
const ownLink = (c: Ask, { mine }: MyStay): Promise<string> =>
  c.var.db.transaction((tx) => makeLink(tx, mine.signatoryId, c.var.now, c.req.param('secret')))

async function hire(c: Ask, { at }: OpenPage, { one, signer }: MyStay): Promise<Response> {
  const said = await sayHired(c.var.db, one.id, { saidBy: 'host', saidName: signer, now: c.var.now })
  if (!said.ok) throw notFound()
  sayNext(c, speak(c, hostingWords).hireNoted)
  return goTo(c, at)
}

async function unhire(c: Ask, { at }: OpenPage, { one, signer }: MyStay): Promise<Response> {
  const done = await withdrawHire(c.var.db, one.id, { by: 'host', name: signer, now: c.var.now })
  const say = speak(c, immersionWords).hired
  sayNext(c, done.ok ? say.withdrawn : say.refused[done.refusal])
  return goTo(c, at)
}
