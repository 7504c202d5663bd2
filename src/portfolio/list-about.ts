import type { PagesAbout } from '#people'
import { shownAbout } from './shown/door.ts'
import { suggestAbout } from './suggestions/door.ts'

/** On the page of a person: what they show to this reader, and where who leads their work proposes what they did. */
export const portfolioAbout: PagesAbout = async (...asked) => [
  ...(await shownAbout(...asked)),
  ...(await suggestAbout(...asked)),
]
