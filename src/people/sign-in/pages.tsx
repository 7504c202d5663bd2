import { leaves } from '#platform/mail'
import { Alert, Button, ErrorSummary, Field, Form, Heading } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { cast } from '../cast.ts'
import { EnterWithKey } from './passkey-parts.tsx'
import { passkeyPlace } from './passkey.ts'
import type { SignInRefusal } from './sign-in.ts'
import type { SignedWithKey } from './sign-in-with-passkey.ts'

const sentences = {
  'wrong code': 'Ce code n’est pas le bon, ou il est trop vieux. Regardez le dernier message reçu.',
  'too many wrong tries': 'Trop d’essais avec ce code. Demandez-en un autre.',
  'link used or too old': 'Ce lien a déjà servi, ou il est trop vieux. Demandez-en un autre.',
} satisfies Record<SignInRefusal, string>

const keySentences = {
  'key not recognised': 'Cette clé n’est pas connue ici. Demandez un code.',
} satisfies Record<KeyRefusal, string>

type Errors = Record<string, string>
type KeyRefusal = Extract<SignedWithKey, { ok: false }>['refusal']
type SignInForm = { to: string; typed?: string; errors?: Errors; keyRefusal?: KeyRefusal }

/** The door: one field, e-mail or telephone. */
export function signInPage(c: Ask, { to, typed = '', errors = {}, keyRefusal }: SignInForm): Response {
  const refused = Object.keys(errors).length > 0 || keyRefusal !== undefined
  const possible = passkeyPlace(c.var.ground.site.url) !== undefined
  const words = { title: 'Se connecter', room: 'people', refused, scripts: possible ? ['passkey'] : [] }
  return page(
    c,
    words,
    <div class="stack narrow">
      <Heading
        title="Se connecter"
        lead="Pas de mot de passe : vous recevez un code par courriel ou par SMS."
      />
      {keyRefusal && <Alert kind="late" title={keySentences[keyRefusal]} role="alert" />}
      <ErrorSummary errors={errors} />
      <Form action="/connexion">
        <Field
          name="login"
          label="Votre courriel ou votre téléphone"
          hint="Exemples : nom@exemple.fr, 06 39 98 12 34"
          value={typed}
          error={errors['login']}
          autocomplete="username"
        />
        <input type="hidden" name="to" value={to} />
        <Button>Recevoir un code</Button>
      </Form>
      {possible && <EnterWithKey to={to} />}
      {c.var.ground.site.demo && (
        <p>
          <a href="/demo">Entrer dans la démonstration</a>
        </p>
      )}
    </div>,
    words.refused ? 422 : 200,
  )
}

type CodeForm = { login: string; to: string; errors?: Errors; refusal?: SignInRefusal }

/** Where the six digits are copied. Says the same whether the account exists or not. */
export function codePage(c: Ask, { login, to, errors = {}, refusal }: CodeForm): Response {
  const all: Errors = refusal ? { code: sentences[refusal] } : errors
  const refused = Object.keys(all).length > 0
  // the same for everybody: it says nothing of who has an account
  const canLeave = leaves(c.var.ground.mail, login.includes('@') ? 'email' : 'sms')
  return page(
    c,
    { title: 'Votre code', room: 'people', refused },
    <div class="stack narrow">
      {canLeave ? (
        <Heading
          title="Regardez vos messages"
          lead={`Si ${login} est connu ici, un code vient de partir. Il marche pendant 10 minutes.`}
        />
      ) : (
        <Heading
          title="Aucun code ne peut partir"
          lead="Ce territoire n’a pas encore ce qu’il faut pour l’envoyer. Demandez à qui l’exploite un lien pour entrer."
        />
      )}
      <ErrorSummary errors={all} />
      <Form action="/connexion/code">
        <Field
          name="code"
          label="Les six chiffres du message"
          inputmode="numeric"
          autocomplete="one-time-code"
          maxlength={7}
          size={8}
          error={all['code']}
        />
        <input type="hidden" name="login" value={login} />
        <input type="hidden" name="to" value={to} />
        <Button>Entrer</Button>
      </Form>
      <p>
        <a href="/connexion">Demander un autre code</a>
      </p>
      {c.var.ground.site.demo && (
        <p>
          <a href="/demo/courrier">Ouvrir la boîte aux lettres de la démonstration</a>
        </p>
      )}
    </div>,
    refused ? 422 : 200,
  )
}

/** Who is here already proves it again: a code to the address that is known, or a key. */
export function proofPage(c: Ask, { to, login }: { to: string; login: string }): Response {
  const possible = passkeyPlace(c.var.ground.site.url) !== undefined
  return page(
    c,
    { title: 'C’est bien vous ?', room: 'people', scripts: possible ? ['passkey'] : [] },
    <div class="stack narrow">
      <Heading
        title="C’est bien vous ?"
        lead="Ce que vous allez changer ouvre votre compte, ou dit où va votre argent. Recevez d’abord un code."
      />
      <Form action="/connexion">
        <input type="hidden" name="login" value={login} />
        <input type="hidden" name="to" value={to} />
        <Button>Recevoir un code</Button>
      </Form>
      {possible && <EnterWithKey to={to} />}
      <p>
        <a href="/moi">Ne rien changer</a>
      </p>
    </div>,
  )
}

/** A link asks for one press: programs that open links in mails do not press. */
export function linkPage(c: Ask, { refusal }: { refusal?: SignInRefusal }): Response {
  return page(
    c,
    { title: 'Entrer', room: 'people' },
    <div class="stack narrow">
      <Heading title="Entrer dans Beffroi" />
      {refusal ? (
        <>
          <Alert kind="late" title={sentences[refusal]} role="alert" />
          <p>
            <a href="/connexion">Demander un autre code</a>
          </p>
        </>
      ) : (
        <Form action={c.req.path}>
          <Button>Entrer</Button>
        </Form>
      )}
    </div>,
    refusal ? 422 : 200,
  )
}

/** In a demo, one button per person: everybody may be everybody. */
export function demoPage(c: Ask): Response {
  return page(
    c,
    { title: 'Démonstration', room: 'people' },
    <div class="stack">
      <Heading
        title="Entrer dans la démonstration"
        lead="Choisissez qui vous êtes. Tout est inventé, vous pouvez tout essayer."
      />
      <ul class="cast">
        {cast.map((member) => (
          <li class="panel">
            <form method="post" action={`/demo/${member.id}`} class="stack tight">
              <p>
                <b>
                  {member.givenName} {member.familyName}
                </b>
                <br />
                {member.words}
              </p>
              <Button kind="quiet" label={`Entrer comme ${member.givenName} ${member.familyName}`}>
                Entrer
              </Button>
            </form>
          </li>
        ))}
      </ul>
      <p>
        <a href="/demo/courrier">La boîte aux lettres : courriels et SMS envoyés</a>
      </p>
    </div>,
  )
}
