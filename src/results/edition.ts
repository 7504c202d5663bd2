import type { Figure } from '#actions'
import type { Day } from '#platform/time'
import type { Article } from './article.ts'
import type { Glossary } from './glossary.ts'
import type { Photo } from './photo.ts'
import type { EditionId } from './ids.ts'

/** What an editor writes around the articles: the masthead, the front, what closes the number. */
export type EditionText = {
  number: number
  dated: Day
  period: string
  place: string
  towns: string
  theme: string
  front: string
  glossary: Glossary
  credits: string
}

/** The printing that an edition corrects, and what changes, as readers read it. */
export type Correction = { id: EditionId; why: string }

/** What is printed with the texts: each figure as it was that day, by its reference, and the titles of the actions. */
export type Frozen = { figures: Record<string, Figure>; titles: Record<string, string>; computedOn: Day }

type Written = EditionText & {
  id: EditionId
  revision: number
  /** Null for the first printing of a number. */
  corrects: Correction | null
}

/** Being written: it has no rank among the printings of its number yet. */
export type Draft = Written & { state: 'draft'; version: 0 }
/** Printed, for ever: 0 for the first printing, then 1 (bis), 2 (ter)… for each correction. */
export type Published = Written & { state: 'published'; version: number; publishedAt: Date; frozen: Frozen }

/** A number of Le Petit Papier. */
export type Edition = Draft | Published

/** An edition whole, as it is read. */
export type Bulletin<E extends Edition = Edition> = { edition: E; articles: Page[] }
/** The page of one action, with its photos. */
export type Page = Article & { photos: Photo[] }
