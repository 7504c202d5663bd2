import { readFileSync } from 'node:fs'
import { renderSVG } from 'uqr'
import type { Ground } from '#platform/ground'
import { capital, typo } from '#platform/i18n'
import { renderPdf } from '#platform/pdf'
import { parisDay, writeClock, writeDay } from '#platform/time'
import type { Company } from '../company.ts'
import { logoFile } from '../logo-file.ts'
import { french as common } from '../sentences.fr.ts'
import { publicAddress, type Event } from './event.ts'
import { drawingOf } from './poster-drawing.ts'
import { french as say } from './sentences.fr.ts'

/** The poster of an event on one A4 (PDF/UA): one text, three layouts; with the code of its page once anybody may register. */
export async function renderPoster(
  ground: Pick<Ground, 'db' | 'site'>,
  company: Company,
  event: Event,
  at: Date,
): Promise<Uint8Array> {
  const logo = await logoFile(ground, company)
  const day = capital(writeDay(parisDay(event.startsAt)))
  const [from, to] = [writeClock(event.startsAt), writeClock(event.endsAt)]
  const by = typo(`Entreprise virtuelle du ${company.groupTitle.toLowerCase()}.`)
  const name = company.name ?? ''
  const drawing = `${drawingOf(event)}.svg`
  const offer = [event.price, event.cause && `pour ${lowered(event.cause)}`].filter(Boolean).join(', ')
  const address = `${ground.site.url}${publicAddress(event.id)}`
  return renderPdf({
    template: new URL('poster.typ', import.meta.url),
    data: {
      layout: event.layout,
      scale: scaleOf(event.title),
      pictureHeight: event.title.length > 24 ? 74 : 92,
      logo: logo.name,
      logoAlt: common.logoOf(name),
      picture: drawing,
      pictureAlt: say.pictures[event.picture],
      company: name,
      title: typo(event.title),
      day,
      hours: `${from} – ${to}`,
      dayAndHours: `${day}, ${from} – ${to}`,
      place: typo(event.place),
      hoursAndPlace: typo(`De ${from} à ${to}, ${event.place}`),
      offer: typo(capital(offer)),
      lines: [typo(capital(offer)), by].filter(Boolean),
      byLines: [`${name},`, lowered(by)],
      answers: [
        ['Où ?', typo(event.place)],
        ['Combien ?', typo(event.price) || 'C’est gratuit'],
        ['Pour qui ?', typo(capital(event.cause)) || 'Tout le monde'],
        ['Par qui ?', typo(`${company.groupTitle}, entreprise virtuelle`)],
      ].map(([question = '', answer = '']) => [typo(question), answer]),
      code: event.openedAt !== null,
      codeAlt: typo(`S’inscrire : ${address}`),
    },
    files: {
      [logo.name]: logo.bytes,
      [drawing]: readFileSync(new URL(`../../../browser/public/img/${drawing}`, import.meta.url)),
      'code.svg': new TextEncoder().encode(renderSVG(address, { border: 1 })),
    },
    title: typo(`${event.title}, ${day}`),
    house: name,
    place: common.stamp,
    at,
  })
}

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
/** How large the letters of a title are: no word is broken, and a long title keeps to three lines. */
function scaleOf(title: string): number {
  const longest = Math.max(...title.split(/\s/).map((word) => word.length))
  return Math.min(1, 10 / longest, Math.sqrt(20 / title.length))
}
