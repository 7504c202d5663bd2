import { capital } from '#platform/i18n'
import { parisDay } from '#platform/time'
import { Alert, Icon } from '#platform/ui'
import { speak, writerIn, type Ask } from '#platform/web'
import { ownScreen, phoneSentences, SendList, SENDS } from '../phone/door.ts'
import { ownPage } from '../own-space.tsx'

/** What this telephone keeps: what waits to leave, in order. The script alone knows it. */
export function phonePage(c: Ask): Response {
  const say = speak(c, phoneSentences)
  return ownScreen(
    c,
    ownPage(c, say.title, '/formation/aujourdhui'),
    <div class="stack narrow">
      <div>
        <p class="muted">{capital(writerIn(c).day(parisDay(c.var.now)))}</p>
        <h1>{say.title}</h1>
      </div>
      <p class="alert wait" data-island="kept" hidden>
        <Icon name="offline" />
        <b>{say.lead}</b>
      </p>
      <div data-island="no-sends">
        <Alert kind="ok" title={say.nothingWaits} />
      </div>
      <section
        class="panel stack"
        aria-labelledby="attend"
        data-island="sends"
        data-one={say.oneWaits}
        data-many={say.manyWait}
        hidden
      >
        <h2 id="attend" data-count>
          {say.title}
        </h2>
        <p>{say.inThisOrder}</p>
        <SendList say={say} />
        <button class="button quiet" type="button" data-island="retry">
          {say.sendNow}
        </button>
        <div data-island="signed-out" hidden>
          <Alert kind="wait" title={say.signInAgain}>
            <a href={`/connexion?vers=${SENDS}`}>{say.signIn}</a>
          </Alert>
        </div>
      </section>
      <Alert kind="ok" title={say.nothingLost}>
        {say.nothingLostText}
      </Alert>
    </div>,
  )
}
