import { LinkButton } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { roundWords } from '../round/door.ts'
import { TOUR } from '../screen/door.ts'

/** Shown without network when the page asked for is not on the telephone. */
export function offlinePage(c: Ask): Response {
  const { say } = roundWords(c)
  return page(
    c,
    { title: say.noNetwork, room: 'courier', density: 'terrain', nav: [] },
    <div class="stack narrow">
      <h1>{say.noNetwork}</h1>
      <p>{say.notKept}</p>
      <LinkButton kind="go" href={TOUR} wide>
        {say.seeRound}
      </LinkButton>
    </div>,
  )
}
