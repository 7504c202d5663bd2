import type { PersonId } from '#people'
import type { Ask } from '#platform/web'

/** What was said to somebody elsewhere, and is new: in the language of the page. */
export type News = { title: string; text: string; href: string; verb: string }

/** Asks other rooms, through the hall. */
export type AskNews = (c: Ask, personId: PersonId) => Promise<News[]>
