import { LinkButton } from '#platform/ui'
import { speak, type Ask } from '#platform/web'
import { ownPage } from '../own-space.tsx'
import { ownScreen, phoneSentences, SENDS } from '../phone/door.ts'

/** Shown without network when the page asked for is not on the telephone. */
export function offlinePage(c: Ask): Response {
  const say = speak(c, phoneSentences)
  return ownScreen(
    c,
    ownPage(c, say.noNetwork, ''),
    <div class="stack narrow">
      <h1>{say.noNetwork}</h1>
      <p>{say.notKept}</p>
      <LinkButton kind="go" href="/formation/aujourdhui" wide>
        {say.seeDay}
      </LinkButton>
      <LinkButton kind="quiet" href={SENDS} wide>
        {say.title}
      </LinkButton>
    </div>,
  )
}
