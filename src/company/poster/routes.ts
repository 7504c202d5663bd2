import { field, goTo, newSite, notFound, readForm, sayNext, type Ask } from '#platform/web'
import type { Inside } from '../access.ts'
import { COMPANY, companyAddress } from '../company.ts'
import { eventSentences, findEvent, keepLayout, layouts, type Event } from '../events/door.ts'
import { speakInside } from '../screen/door.ts'
import { sendPhoto } from '../send-photo.ts'
import { dropPosterPhoto, keepPosterPhoto } from './keep-photo.ts'
import { posterPage } from './page.tsx'
import { printOfPoster } from './poster-print.ts'
import { readPhoto } from './read-photo.ts'
import { renderPoster, renderPosterPicture } from './render-poster.ts'
import { posterSentences } from './sentences.ts'
import { posterPhotoOf } from './store.ts'

/** As wide as it is looked at, in pixels. */
const PREVIEW = 720

const POSTER = `${COMPANY}/evenements/:event/affiche`

/** The poster of an event: its layout, its photo, the sheet and the picture. */
export const posterSite = newSite()
  .get(POSTER, show)
  .post(POSTER, choose)
  .get(`${POSTER}.pdf`, async (c) => sheet(c, 'A4'))
  .get(`${POSTER}-a3.pdf`, async (c) => sheet(c, 'A3'))
  .get(`${POSTER}.png`, picture)
  .get(`${POSTER}/apercu/:layout`, preview)
  .post(`${POSTER}/photo`, keepPhoto)
  .post(`${POSTER}/photo/retirer`, dropPhoto)
  .get(`${POSTER}/photo/:file`, photo)

async function show(c: Ask): Promise<Response> {
  const { inside, event } = await findEvent(c)
  return posterPage(c, inside, { event, photo: await posterPhotoOf(c.var.db, event.id) })
}

async function choose(c: Ask): Promise<Response> {
  const found = await findEvent(c)
  const read = await readForm(c, field.form({ layout: field.oneOf(layouts) }))
  if (read.ok) {
    await c.var.db.transaction((tx) => keepLayout(tx, found.event.id, read.value.layout))
    sayNext(c, speakInside(c, found.inside, eventSentences).say.chosen)
  }
  return again(c, found)
}

async function keepPhoto(c: Ask): Promise<Response> {
  const { inside, event } = await findEvent(c)
  const spoken = speakInside(c, inside, posterSentences)
  const { db, now } = c.var
  const read = await readPhoto(c, spoken, inside.actor.personId)
  const known = await posterPhotoOf(db, event.id)
  if (!read.ok) {
    const { errors, typed, kept } = read
    return posterPage(c, inside, { event, photo: known, kept, refused: { errors, typed } })
  }
  const done = await keepPosterPhoto(db, event, read.photo, inside.actor.personId, now)
  if (!done.ok) {
    const errors = { photo: spoken.common.photoMissing }
    return posterPage(c, inside, { event, photo: known, refused: { errors } })
  }
  sayNext(c, spoken.say.kept)
  return again(c, { inside, event })
}

async function dropPhoto(c: Ask): Promise<Response> {
  const { inside, event } = await findEvent(c)
  await dropPosterPhoto(c.var.db, event)
  sayNext(c, speakInside(c, inside, posterSentences).say.removed)
  return again(c, { inside, event })
}

const again = (c: Ask, { inside, event }: { inside: Inside; event: Event }): Response =>
  goTo(c, companyAddress(inside.company.id, `/evenements/${event.id}/affiche`))

async function photo(c: Ask): Promise<Response> {
  const { event } = await findEvent(c)
  const known = await posterPhotoOf(c.var.db, event.id)
  if (!known || known.fileId !== c.req.param('file')) throw notFound()
  return sendPhoto(c, known.fileId)
}

async function sheet(c: Ask, size: 'A4' | 'A3'): Promise<Response> {
  const { inside, event } = await findEvent(c)
  const { ground, now: at } = c.var
  const bytes = await renderPoster(ground, { company: inside.company, event, at }, size)
  return c.body(Buffer.from(bytes), 200, {
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename="affiche-${size}.pdf"`,
  })
}

async function picture(c: Ask): Promise<Response> {
  const { inside, event } = await findEvent(c)
  const { ground, now: at } = c.var
  const bytes = await renderPosterPicture(ground, { company: inside.company, event, at })
  return c.body(Buffer.from(bytes), 200, {
    'content-type': 'image/png',
    'content-disposition': 'attachment; filename="affiche.png"',
  })
}

/** The poster in a layout, to look at before it is chosen. A browser that asks for this very one keeps it for a day. */
async function preview(c: Ask): Promise<Response> {
  const { inside, event } = await findEvent(c)
  const { db, ground, now: at } = c.var
  const layout = layouts.find((one) => one === c.req.param('layout'))
  if (!layout) throw notFound()
  const { company } = inside
  const bytes = await renderPosterPicture(ground, { company, event: { ...event, layout }, at }, PREVIEW)
  const isThisOne = c.req.query('v') === printOfPoster(company, event, await posterPhotoOf(db, event.id))
  return c.body(Buffer.from(bytes), 200, {
    'content-type': 'image/png',
    'cache-control': isThisOne ? 'private, max-age=86400' : 'private, no-cache',
  })
}
