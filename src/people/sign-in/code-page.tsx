import { leaves } from '#platform/mail'
import { Button, ErrorSummary, Field, Form, Heading } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import type { SignInRefusal } from '../session/door.ts'
import { signInSentences, type Errors } from './sentences.ts'

type CodeForm = { login: string; to: string; errors?: Errors; refusal?: SignInRefusal }

/** Where the six digits are copied. Says the same whether the account exists or not. */
export function codePage(c: Ask, { login, to, errors = {}, refusal }: CodeForm): Response {
  const all: Errors = refusal ? { code: signInSentences[refusal] } : errors
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
