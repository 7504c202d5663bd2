import { createHash } from 'node:crypto'
import { printOf, type Company } from '../company.ts'
import type { Event } from '../events/door.ts'
import type { PosterPhoto } from './photo.ts'

/** Tells a poster apart from the one before, whatever its layout: what is drawn of its event, of its company, its photo. */
export const printOfPoster = (company: Company, event: Event, photo: PosterPhoto | undefined): string => {
  const { title, startsAt, endsAt, place, price, cause, picture, openedAt, cancelled } = event
  const { name, groupTitle } = company
  const drawn = [title, startsAt, endsAt, place, price, cause, picture, openedAt, cancelled, name, groupTitle]
  const all = JSON.stringify([...drawn, printOf(company), photo?.fileId])
  return createHash('sha256').update(all).digest('hex').slice(0, 12)
}
