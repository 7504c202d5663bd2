import { Icon } from './icon.tsx'
import { Alert } from './messages.tsx'
import { useWords } from './words/words.ts'

/** Set in the bar by the script when something waits on this telephone, or was refused (browser/offline/bar.ts): without script, nothing ever waits. */
export function WaitingSends({ href }: { href: string }) {
  const words = useWords()
  return (
    <template
      data-island="badge"
      data-one={words.oneWaits}
      data-many={words.manyWait}
      data-refused-one={words.oneRefused}
      data-refused-many={words.manyRefused}
    >
      <a class="tag wait" href={href}>
        <Icon name="offline" />
        <span />
      </a>
    </template>
  )
}

type WaitingProps = {
  /** The look of the list, which the room owns. */
  list: string
  /** Where one comes back to after signing in. */
  back: string
}

/** What waits on this telephone and what was refused, with why: filled by the script, which alone knows it (browser/waiting.ts). */
export function WaitingList({ list, back }: WaitingProps) {
  const words = useWords()
  return (
    <>
      <p data-island="none">{words.noneWaits}</p>
      <ul class={list} data-island="waiting" />
      <template data-island="line">
        <li>
          <b />
          <p />
          <RefusedChoices />
        </li>
      </template>
      <div data-island="signed-out" hidden>
        <Alert kind="wait" title={words.signInToSend}>
          <a href={`/connexion?vers=${back}`}>{words.signIn}</a>
        </Alert>
      </div>
      <p data-island="skew" hidden class="alert wait">
        {words.clockWrong}
      </p>
      <p data-only-script hidden>
        <button class="button" type="button" data-island="retry">
          {words.sendNow}
        </button>
      </p>
    </>
  )
}

/** What was refused is sent again, or given up: that asks twice. */
export function RefusedChoices() {
  const words = useWords()
  return (
    <div class="stack" data-island="choices">
      <button class="button quiet" type="button" data-island="again">
        {words.sendAgain}
      </button>
      <details>
        <summary>{words.giveUp}</summary>
        <p>{words.givenUp}</p>
        <button class="button stop" type="button" data-island="give-up">
          {words.giveUpAnyway}
        </button>
      </details>
    </div>
  )
}
