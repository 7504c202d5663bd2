import { readFile } from 'node:fs/promises'
import { renderSVG } from 'uqr'
import { readPicture } from '#platform/files'
import type { Ground } from '#platform/ground'
import { capital, typo } from '#platform/i18n'
import { renderPdf, renderPicture, type PdfRequest } from '#platform/pdf'
import { parisDay, writeClock, writeDay } from '#platform/time'
import type { Company } from '../company.ts'
import { lettersOf } from '../logo.ts'
import { logoFile } from '../logo-file.ts'
import { french as common, inside } from '../screen/door.ts'
import { eventSentences, publicAddress, type Event } from '../events/door.ts'
import { hasPlate, posterColours } from './colours.ts'
import { drawingOf } from './drawing.ts'
import { french } from './sentences.fr.ts'
import { posterPhotoOf } from './store.ts'
import { scaleOf } from './title.ts'

/** What a poster is printed on, in millimetres. */
const sheets = { A4: { width: 210, height: 297 }, A3: { width: 297, height: 420 } } as const

type Poster = { company: Company; event: Event; at: Date }
type Here = Pick<Ground, 'db' | 'site'>

/** The poster of an event on one sheet (PDF/UA): one text, three layouts; with the code of its page once anybody may register. */
export const renderPoster = async (
  ground: Here,
  poster: Poster,
  sheet: keyof typeof sheets,
): Promise<Uint8Array> => renderPdf(await draw(ground, poster, sheet))

/** The same as a picture (PNG), to send from a telephone; in fewer pixels, to look at. */
export const renderPosterPicture = async (ground: Here, poster: Poster, width = 1080): Promise<Uint8Array> =>
  renderPicture(await draw(ground, poster, 'A4'), width)

async function draw(
  ground: Here,
  { company, event, at }: Poster,
  sheet: keyof typeof sheets,
): Promise<PdfRequest> {
  const letters = company.logoFileId ? null : lettersOf(company.logo)
  const logo = await logoFile(ground, letters ? { ...company, logo: { ...company.logo, sign: '' } } : company)
  const day = capital(writeDay(parisDay(event.startsAt)))
  const [from, to] = [writeClock(event.startsAt), writeClock(event.endsAt)]
  const by = typo(`${common.virtual(company.groupTitle)}.`)
  const name = company.name ?? common.unnamed
  const picture = await pictureOf(ground, event)
  const offer = [event.price, event.cause && `pour ${inside(event.cause)}`].filter(Boolean).join(', ')
  const address = `${ground.site.url}${publicAddress(event.id)}`
  return {
    template: new URL('poster.typ', import.meta.url),
    data: {
      layout: event.layout,
      sheet: sheets[sheet],
      colours: posterColours[event.layout],
      plate: hasPlate(event.layout),
      scale: scaleOf(event.title),
      logo: logo.name,
      letters,
      logoAlt: common.logoOf(name),
      picture: picture.name,
      pictureAlt: picture.alt,
      photo: picture.isPhoto,
      company: name,
      title: typo(event.title),
      day,
      hours: `${from} – ${to}`,
      place: typo(event.place),
      hoursAndPlace: typo(`De ${from} à ${to}, ${event.place}`),
      offer: typo(capital(offer)),
      lines: [typo(capital(offer)), by].filter(Boolean),
      byLines: [name, by],
      answers: [
        ['Où ?', typo(event.place)],
        ['Combien ?', typo(event.price) || 'C’est gratuit'],
        ['Pour qui ?', typo(capital(event.cause)) || 'Tout le monde'],
        ['Par qui ?', typo(`${company.groupTitle}, entreprise virtuelle`)],
      ].map(([question = '', answer = '']) => [typo(question), answer]),
      cancelled: event.cancelled ? eventSentences.says.fr.wasCancelled : null,
      code: event.openedAt !== null,
      codeAlt: typo(`S’inscrire : ${address}`),
    },
    files: {
      [logo.name]: logo.bytes,
      [picture.name]: picture.bytes,
      'code.svg': new TextEncoder().encode(renderSVG(address, { border: 1 })),
    },
    title: typo(
      `${event.title}, ${day}${event.cancelled ? ` : ${eventSentences.says.fr.wasCancelled}` : ''}`,
    ),
    house: name,
    place: common.stamp,
    at,
  }
}

type Pictured = { name: string; bytes: Uint8Array; alt: string; isPhoto: boolean }

/** The photo of the group, else a drawing of ours. */
async function pictureOf({ db, site }: Here, event: Event): Promise<Pictured> {
  const kept = await posterPhotoOf(db, event.id)
  const photo = kept && (await readPicture(db, site.dataDir, kept.fileId))
  if (photo) return { name: 'photo.webp', bytes: photo.bytes, alt: french.alt, isPhoto: true }
  const name = `${drawingOf(event)}.svg`
  const bytes = await readFile(new URL(`../../../browser/public/img/${name}`, import.meta.url))
  return { name, bytes, alt: eventSentences.says.fr.pictures[event.picture], isPhoto: false }
}
