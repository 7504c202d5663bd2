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
      data-full={words.keepsNothing}
      data-wrong={words.badlyWritten}
    >
      <a class="tag wait" href={href}>
        <Icon name="offline" />
        <span />
      </a>
    </template>
  )
}

/** On what shows how heavy something is: how a script says it (browser/waiting/letter-words.ts). */
export function useSizes() {
  const { lightFile, kilobytes, megabytes } = useWords()
  return { 'data-light': lightFile, 'data-kb': kilobytes, 'data-mb': megabytes }
}

/** What a letter carries, by its picture. */
const kinds = { sign: 'pen', sound: 'microphone', picture: 'camera', film: 'play', words: 'upload' } as const

/** What waits on this telephone and what was refused, with why, each with its size: filled by the script, which alone knows it (browser/waiting.ts). */
export function WaitingList({ back }: { back: string }) {
  const words = useWords()
  return (
    <>
      <h2 id="attend" data-none={words.noneWaits} data-one={words.oneToSend} data-many={words.manyToSend}>
        {words.noneWaits}
      </h2>
      <p class="small" data-island="in-order" hidden>
        {words.leaveInOrder}
      </p>
      <ol class="rows" data-island="waiting" data-wifi={words.waitsForWifi} {...useSizes()} />
      <template data-island="line">
        <li>
          <span>
            {Object.entries(kinds).map(([kind, icon]) => (
              <span data-kind={kind} hidden>
                <Icon name={icon} />
              </span>
            ))}
          </span>
          <p>
            <b />
            <small class="muted" />
            <span data-why />
          </p>
          <div class="choices">
            <RefusedChoices />
          </div>
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
      <p>
        <button class="button" type="button" data-island="retry" hidden>
          {words.sendNow}
        </button>
      </p>
    </>
  )
}

/** What was refused is put right where it was filled, sent again, or given up: that asks twice. */
export function RefusedChoices() {
  const words = useWords()
  return (
    <div class="stack" data-island="choices">
      <a class="button" href="#attend" data-island="mend" hidden>
        {words.mendIt}
      </a>
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
