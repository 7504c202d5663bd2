import { parisDay } from '#platform/time'
import { field, goTo, newSite, notFound, readForm, type Ask } from '#platform/web'
import { AFTER } from '../addresses.ts'
import { openLink, SECRET, type Opened } from '../signing/door.ts'
import { momentOpen } from './ask-store.ts'
import type { Moment } from './moment.ts'
import { endedPage, situationPage, thanksPage } from './page.tsx'
import { situationsOf } from './situation-store.ts'
import { nextPress, pressed, type ToldSituation } from './situation.ts'
import { tellSituation } from './tell-situation.ts'

const PATH = `${AFTER}/${SECRET}`

/** Where somebody says where they stand, by the link that was sent to them. */
export const afterSite = newSite().get(PATH, show).post(PATH, press)

type Reply = { opened: Opened; at: string; moment: Moment | undefined; before: ToldSituation | undefined }

/** @throws notFound for a link of somebody else than the person. */
async function openReply(c: Ask): Promise<Reply> {
  const opened = await openLink(c)
  if (opened.mine.role !== 'person') throw notFound()
  const { db, now } = c.var
  const moment = await momentOpen(db, opened.one.id, parisDay(now))
  const before = (await situationsOf(db, opened.one.id)).find((one) => one.moment === moment)
  return { opened, at: `${AFTER}/${c.req.param('secret')}`, moment, before }
}

async function show(c: Ask): Promise<Response> {
  const { opened, at, moment, before } = await openReply(c)
  const { one, host } = opened
  if (!moment) return endedPage(c, one.terms.referent)
  const told = c.req.query('recommencer') === undefined ? before : undefined
  // what was noted by telephone may be said again by the person
  return nextPress(told)
    ? situationPage(c, { at, hostName: host.name, told })
    : thanksPage(c, at, one.keeper.name)
}

const form = field.form({
  situation: field.optionalText(20),
  contract: field.optionalText(20),
  since: field.optionalText(20),
})

/** One press: what was pressed before is kept with it. */
async function press(c: Ask): Promise<Response> {
  const { opened, at, moment, before } = await openReply(c)
  const read = await readForm(c, form)
  const told = moment && read.ok ? pressed(before, read.value) : undefined
  if (moment && told)
    await tellSituation(
      c.var.db,
      { conventionId: opened.one.id, moment },
      { told, heard: { heardBy: 'person', notedBy: null }, saidName: opened.mine.name, now: c.var.now },
    )
  return goTo(c, at)
}
