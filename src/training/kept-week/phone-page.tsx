import { capital } from '#platform/i18n'
import { parisDay, writeDay } from '#platform/time'
import { Alert, Icon } from '#platform/ui'
import type { Ask } from '#platform/web'
import { fr, ownScreen, SendList, SENDS } from '../phone/door.ts'
import { ownPage } from '../own-space.tsx'

/** What this telephone keeps: what waits to leave, in order. The script alone knows it. */
export function phonePage(c: Ask): Response {
  return ownScreen(
    c,
    ownPage(fr.title, '/formation/aujourdhui'),
    <div class="stack narrow">
      <div>
        <p class="muted">{capital(writeDay(parisDay(c.var.now)))}</p>
        <h1>{fr.title}</h1>
      </div>
      <p class="alert wait" data-island="kept" hidden>
        <Icon name="offline" />
        <b>{fr.lead}</b>
      </p>
      <div data-island="no-sends">
        <Alert kind="ok" title={fr.nothingWaits} />
      </div>
      <section
        class="panel stack"
        aria-labelledby="attend"
        data-island="sends"
        data-one={fr.oneWaits}
        data-many={fr.manyWait}
        hidden
      >
        <h2 id="attend" data-count>
          {fr.title}
        </h2>
        <p>{fr.inThisOrder}</p>
        <SendList />
        <button class="button quiet" type="button" data-island="retry">
          {fr.sendNow}
        </button>
        <div data-island="signed-out" hidden>
          <Alert kind="wait" title={fr.signInAgain}>
            <a href={`/connexion?vers=${SENDS}`}>{fr.signIn}</a>
          </Alert>
        </div>
      </section>
      <Alert kind="ok" title={fr.nothingLost}>
        {fr.nothingLostText}
      </Alert>
    </div>,
  )
}
