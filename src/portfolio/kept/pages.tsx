import { LinkButton, OnThisPhone } from '#platform/ui'
import { speak, type Ask } from '#platform/web'
import { ownScreen, SENDS } from '../own-screen.tsx'
import { PORTFOLIO } from '../portfolio.ts'
import { keptSentences } from './sentences.ts'

/** What waits on this telephone to enter the portfolio of who holds it. */
export function sendsPage(c: Ask): Response {
  const say = speak(c, keptSentences)
  return ownScreen(
    c,
    { title: say.title, room: 'on-this-phone', scripts: ['waiting'] },
    <OnThisPhone back={SENDS} days={[]}>
      <LinkButton kind="go" icon="award" href={PORTFOLIO} wide>
        {say.album}
      </LinkButton>
    </OnThisPhone>,
  )
}

/** Shown without network when the page asked for is not on the telephone. */
export function offlinePage(c: Ask): Response {
  const say = speak(c, keptSentences)
  return ownScreen(
    c,
    { title: say.noNetwork },
    <div class="stack narrow">
      <h1>{say.noNetwork}</h1>
      <p>{say.notKept}</p>
      <LinkButton kind="go" href={PORTFOLIO} wide>
        {say.album}
      </LinkButton>
      <LinkButton kind="quiet" href={SENDS} wide>
        {say.title}
      </LinkButton>
    </div>,
  )
}
