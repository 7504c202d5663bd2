import { idsOf, requireActor, readPerson } from '#people'
import { parisDay } from '#platform/time'
import {
  field,
  goTo,
  newSite,
  notFound,
  readFormWithFiles,
  sayNext,
  speak,
  type Ask,
  type Typed,
} from '#platform/web'
import { conventionsOfPerson, openOwnConvention, type Convention } from '../convention/door.ts'
import { hireOf } from '../hire/door.ts'
import { hostNames, readOffer } from '../hosts/door.ts'
import { openLink, SECRET, type Opened } from '../signing/door.ts'
import { OWN_IMMERSIONS, REPORTING } from '../addresses.ts'
import { callAskedIn, visitsOf } from '../visits/door.ts'
import { giveHostReport } from './give-host-report.ts'
import { giveOwnReport } from './give-own-report.ts'
import { readHostForm } from './host-form.ts'
import { hostReportPage } from './host-page.tsx'
import { ownListPage, ownReportPage } from './own-page.tsx'
import { hostReportOf, ownReportOf, ownReportsOf } from './report-store.ts'
import { isTimeOf, mayChange, type HostReport, type OwnReport } from './report.ts'
import { FILES, sendReportFile } from './send-report-file.ts'
import { welcomeAgain } from './welcome-again.ts'
import { immersionWords } from '../words/door.ts'

const LINK = `${REPORTING}/${SECRET}`
const MINE = `${OWN_IMMERSIONS}/:id{[0-9a-f-]{36}}`

/** Reports: by a link of who signed, without an account; by the person, in their own space too. */
export const reportSite = newSite()
  .get(LINK, (c) => byLink(c))
  .post(LINK, give)
  .post(`${LINK}/accueillir`, offer)
  .get(`${LINK}/${FILES}`, async (c) => {
    const { one, mine } = await openReport(c)
    return sendReportFile(c, one.id, { readsOwn: mine.role === 'person' })
  })
  .get(OWN_IMMERSIONS, listOwn)
  .get(MINE, async (c) => showOwn(c, await openOwn(c)))
  .post(MINE, async (c) => giveOwn(c, await openOwn(c)))
  .get(`${MINE}/${FILES}`, async (c) => sendReportFile(c, (await openOwn(c)).one.id, { readsOwn: true }))

type Refused = { errors: Record<string, string>; typed: Typed }

/** A link of the host or of the person; the page of a report is nobody else's. @throws notFound */
async function openReport(c: Ask): Promise<Opened> {
  const opened = await openLink(c)
  const { mine, one } = opened
  if ((mine.role !== 'host' && mine.role !== 'person') || one.version === 0) throw notFound()
  return opened
}

const doorOf = (c: Ask, one: Convention, report: HostReport | OwnReport | undefined) => {
  const on = parisDay(c.var.now)
  if (!isTimeOf(one, on)) return 'early'
  return mayChange(report, on) ? 'open' : 'closed'
}

async function byLink(c: Ask, refused?: Refused): Promise<Response> {
  const opened = await openReport(c)
  const { one, host } = opened
  const at = `${REPORTING}/${c.req.param('secret')}`
  if (opened.mine.role === 'person')
    return showOwn(c, { at, one, hostName: host.name, inSpace: false, conventionAt: opened.at }, refused)
  const report = await hostReportOf(c.var.db, one.id)
  const hire = await hireOf(c.var.db, one.id)
  return hostReportPage(c, { at, opened, report, hire, door: doorOf(c, one, report), refused })
}

async function give(c: Ask): Promise<Response> {
  const opened = await openReport(c)
  const { one, mine, host } = opened
  const at = `${REPORTING}/${c.req.param('secret')}`
  if (mine.role === 'person') return giveOwn(c, { at, one, hostName: host.name, inSpace: false })
  const say = speak(c, immersionWords)
  const form = await readHostForm(c, say)
  const { typed } = form
  if (!form.ok) return byLink(c, { errors: form.errors, typed })
  const { reached, doneWell, wouldHire, words, dropsVoice } = form.value
  const given = await giveHostReport(c.var.ground, one.id, {
    said: { reached, doneWell, wouldHire, words: words ?? '' },
    voice: form.voice,
    dropsVoice,
    answeredBy: mine.name,
    writtenBy: null,
    now: c.var.now,
  })
  if (!given.ok) return byLink(c, { errors: { voice: say.report.refused[given.refusal] }, typed })
  sayNext(c, say.host.sent)
  return goTo(c, at)
}

async function offer(c: Ask): Promise<Response> {
  const { one, mine, host } = await openReport(c)
  if (mine.role !== 'host') throw notFound()
  const said = await readOffer(c, host.capacity)
  const { db, now } = c.var
  if (!(await welcomeAgain(db, one.id, { ...said, saidBy: mine.name, now }))) throw notFound()
  sayNext(c, speak(c, immersionWords).host.offered)
  return goTo(c, `${REPORTING}/${c.req.param('secret')}`)
}

type Own = { at: string; one: Convention; hostName: string; inSpace: boolean; conventionAt?: string }

async function openOwn(c: Ask): Promise<Own> {
  const { one, host } = await openOwnConvention(c)
  return { at: `${OWN_IMMERSIONS}/${one.id}`, one, hostName: host.name, inSpace: true }
}

async function listOwn(c: Ask): Promise<Response> {
  const { personId } = requireActor(c)
  const { db, now } = c.var
  const person = await readPerson(db, personId)
  if (!person) throw notFound()
  const all = await conventionsOfPerson(db, await idsOf(db, personId))
  const mine = all.filter(({ version }) => version > 0)
  const nameOf = await hostNames(db, mine)
  const given = await ownReportsOf(
    db,
    mine.map(({ id }) => id),
  )
  const rows = mine.map((one) => {
    const isGiven = given.some(({ conventionId }) => conventionId === one.id)
    return { one, hostName: nameOf(one), waits: isTimeOf(one, parisDay(now)) && !isGiven }
  })
  return ownListPage(c, person, rows)
}

async function showOwn(c: Ask, mine: Own, refused?: Refused): Promise<Response> {
  const { db } = c.var
  const own = await ownReportOf(db, mine.one.id)
  const host = await hostReportOf(db, mine.one.id)
  const hire = await hireOf(db, mine.one.id)
  const visits = await visitsOf(db, mine.one.id)
  const askedAt = await callAskedIn(db, mine.one.id)
  return ownReportPage(c, {
    ...mine,
    own,
    host,
    hire,
    visits,
    askedAt,
    door: doorOf(c, mine.one, own),
    refused,
  })
}

async function giveOwn(c: Ask, mine: Own): Promise<Response> {
  const say = speak(c, immersionWords)
  const { files, ...form } = await readFormWithFiles(c, field.form({ words: field.optionalText(600) }))
  if (!form.ok) return showOwn(c, mine, form)
  const given = await giveOwnReport(c.var.ground, mine.one.id, {
    words: form.value.words ?? '',
    voice: files['voice']?.[0],
    picture: files['picture']?.[0],
    now: c.var.now,
  })
  if (!given.ok) {
    const name = given.refusal === 'unreadable picture' ? 'picture' : 'voice'
    return showOwn(c, mine, {
      errors: { [name]: say.report.refused[given.refusal] },
      typed: form.typed,
    })
  }
  sayNext(c, say.report.kept)
  return goTo(c, mine.at)
}
