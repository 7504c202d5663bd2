import { Alert, Button, Field, LinkButton } from '#platform/ui'
import type { writerOf } from '#platform/languages'
import { parisDay } from '#platform/time'
import type { KeySentences } from './sentences.fr.ts'
import type { PasskeyRefusal } from './add-passkey.ts'
import type { Passkey } from './passkey-store.ts'

// `browser/passkey.ts` shows these forms where the browser has keys; without it, the code remains.

/** Coming in with a key of the device: its finger, its face or its own code. */
export function EnterWithKey({ to, say }: { to: string; say: KeySentences }) {
  return (
    <form
      class="stack"
      method="post"
      action="/connexion/cle"
      hidden
      data-passkey="enter"
      data-question="/connexion/cle/question"
    >
      <input type="hidden" name="to" value={to} />
      <input type="hidden" name="answer" />
      <p class="error" role="alert" hidden>
        {say.noneGiven}
      </p>
      <Button kind="quiet" icon="lock">
        {say.enter}
      </Button>
    </form>
  )
}

export type OwnKeys = {
  keys: Passkey[]
  possible: boolean
  /** Whether the reader has just proved who they are: else they do it before adding a key. */
  fresh: boolean
  errors?: Record<string, string> | undefined
  refusal?: PasskeyRefusal | undefined
}

type Words = { say: KeySentences; write: ReturnType<typeof writerOf> }

/** My keys, and the form that adds one. */
export function Keys({ keys, possible, fresh, errors = {}, refusal, say, write }: OwnKeys & Words) {
  const wrong = refusal ? say.refused[refusal] : errors['answer']
  if (!possible && keys.length === 0) return null
  return (
    <section class="stack">
      <h2>{say.title}</h2>
      <p>{say.lead}</p>
      {wrong && <Alert kind="late" title={wrong} role="alert" />}
      {keys.length > 0 && (
        <ul class="stack">
          {keys.map((key) => (
            <li class="panel row between">
              <p>
                <b>{key.name}</b>
                <br />
                <span class="muted">
                  {say.added(write.date(parisDay(key.addedAt)))}
                  {key.lastUsedAt && say.used(write.date(parisDay(key.lastUsedAt)))}
                </span>
              </p>
              <form method="post" action="/moi/cles/retirer">
                <input type="hidden" name="key" value={key.credentialId} />
                <Button kind="quiet" label={say.removeThis(key.name)}>
                  {say.remove}
                </Button>
              </form>
            </li>
          ))}
        </ul>
      )}
      {possible && fresh && <NewKey error={errors['name']} say={say} />}
      {possible && !fresh && (
        <LinkButton kind="quiet" icon="lock" href="/connexion/a-nouveau?vers=%2Fmoi">
          {say.add}
        </LinkButton>
      )}
    </section>
  )
}

const NewKey = ({ error, say }: { error?: string; say: KeySentences }) => (
  <form
    class="stack"
    method="post"
    action="/moi/cles"
    hidden
    novalidate
    data-passkey="add"
    data-question="/moi/cles/question"
  >
    <Field name="name" label={say.name} hint={say.nameHint} maxlength={60} error={error} />
    <input type="hidden" name="answer" />
    <p class="error" role="alert" hidden>
      {say.notMade}
    </p>
    <Button kind="quiet" icon="lock">
      {say.add}
    </Button>
  </form>
)
