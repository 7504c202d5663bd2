import type { Ask } from '#platform/web'
import { answerFile } from './answer.ts'
import { fileOf, wholeOf, type StoredFile } from './read-stored-file.ts'
import { honestType, isPage, withTags } from './scorm-page.ts'
import { STAND_INS } from './stand-ins.ts'
import { CONTENT } from './url.ts'

// A page is read whole to be given a script, a text to know its letters: nobody wrote a larger one.
export const LARGEST_TEXT = 20_000_000

/** What contents lack beside our pages; nothing where they have an address of their own. */
export const standIns = (c: Ask): string =>
  c.var.ground.site.settings.contentUrl ? '' : `<script src="${CONTENT}/scorm/${STAND_INS}"></script>`

/** A file of a content; a page finds these tags at its first line. */
export async function servePage(c: Ask, file: StoredFile, tags: string): Promise<Response> {
  if (tags === '' || !isPage(file.mediaType) || file.size > LARGEST_TEXT) return answerFile(c, file)
  const bytes = await wholeOf(file)
  const answer = answerFile(c, fileOf(honestType(file.mediaType, bytes), withTags(bytes, tags)))
  // the scripts change with us, not with the package
  answer.headers.set('cache-control', 'no-store')
  return answer
}
