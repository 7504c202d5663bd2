import { LinkButton } from '#platform/ui'
import type { Ask } from '#platform/web'
import { ownPage } from '../own-space.tsx'
import { fr, ownScreen, SENDS } from '../phone/door.ts'

/** Shown without network when the page asked for is not on the telephone. */
export const offlinePage = (c: Ask): Response =>
  ownScreen(
    c,
    ownPage(fr.noNetwork, ''),
    <div class="stack narrow">
      <h1>{fr.noNetwork}</h1>
      <p>{fr.notKept}</p>
      <LinkButton kind="go" href="/formation/aujourdhui" wide>
        {fr.seeDay}
      </LinkButton>
      <LinkButton kind="quiet" href={SENDS} wide>
        {fr.title}
      </LinkButton>
    </div>,
  )
