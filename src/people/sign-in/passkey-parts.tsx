import { Alert, Button, Field, LinkButton } from '#platform/ui'
import { writeDate, parisDay } from '#platform/time'
import type { SignInSentences } from './sentences.fr.ts'
import type { PasskeyRefusal } from './add-passkey.ts'
import type { Passkey } from './passkey-store.ts'

const sentences = {
  'no key here': 'Les clés ne marchent pas à cette adresse. Entrez avec un code.',
  'key not made': 'La clé n’a pas pu être ajoutée. Recommencez.',
  'too many keys': 'Vous avez déjà dix clés. Retirez-en une d’abord.',
} satisfies Record<PasskeyRefusal, string>

// `browser/passkey.ts` shows these forms where the browser has keys; without it, the code remains.

/** Coming in with a key of the device: its finger, its face or its own code. */
export function EnterWithKey({ to, say }: { to: string; say: SignInSentences }) {
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
        {say.noKeyGiven}
      </p>
      <Button kind="quiet" icon="lock">
        {say.withKey}
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

/** My keys, and the form that adds one. */
export function Keys({ keys, possible, fresh, errors = {}, refusal }: OwnKeys) {
  const wrong = refusal ? sentences[refusal] : errors['answer']
  if (!possible && keys.length === 0) return null
  return (
    <section class="stack">
      <h2>Mes clés</h2>
      <p>
        Une clé ouvre Beffroi avec le doigt, le visage ou le code de votre appareil, sans attendre de message.
      </p>
      {wrong && <Alert kind="late" title={wrong} role="alert" />}
      {keys.length > 0 && (
        <ul class="stack">
          {keys.map((key) => (
            <li class="panel row between">
              <p>
                <b>{key.name}</b>
                <br />
                <span class="muted">
                  Ajoutée le {writeDate(parisDay(key.addedAt))}
                  {key.lastUsedAt && `, utilisée le ${writeDate(parisDay(key.lastUsedAt))}`}
                </span>
              </p>
              <form method="post" action="/moi/cles/retirer">
                <input type="hidden" name="key" value={key.credentialId} />
                <Button kind="quiet" label={`Retirer la clé ${key.name}`}>
                  Retirer
                </Button>
              </form>
            </li>
          ))}
        </ul>
      )}
      {possible && fresh && <NewKey error={errors['name']} />}
      {possible && !fresh && (
        <LinkButton kind="quiet" icon="lock" href="/connexion/a-nouveau?vers=%2Fmoi">
          Ajouter une clé
        </LinkButton>
      )}
    </section>
  )
}

const NewKey = ({ error }: { error?: string }) => (
  <form
    class="stack"
    method="post"
    action="/moi/cles"
    hidden
    novalidate
    data-passkey="add"
    data-question="/moi/cles/question"
  >
    <Field name="name" label="Nom de la clé" hint="Exemple : mon téléphone" maxlength={60} error={error} />
    <input type="hidden" name="answer" />
    <p class="error" role="alert" hidden>
      Votre appareil n’a pas fait de clé. Recommencez.
    </p>
    <Button kind="quiet" icon="lock">
      Ajouter une clé
    </Button>
  </form>
)
