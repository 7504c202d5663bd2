import { LinkButton } from '#platform/ui'
import { page, speak, type Ask } from '#platform/web'
import { FARM } from '../farm.ts'
import { daySentences } from './sentences.ts'

/** Shown without network when the page asked for is not on the telephone. */
export function offlinePage(c: Ask): Response {
  const { noNetwork: title, notKept, seeWork } = speak(c, daySentences)
  return page(
    c,
    { title, room: 'harvest', density: 'terrain', nav: [] },
    <div class="stack narrow">
      <h1>{title}</h1>
      <p>{notKept}</p>
      <LinkButton kind="go" href={FARM} wide>
        {seeWork}
      </LinkButton>
    </div>,
  )
}
