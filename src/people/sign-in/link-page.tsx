import { Alert, Button, Form, Heading } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import type { SignInRefusal } from '../session/door.ts'
import { signInSentences } from './sentences.ts'

/** A link asks for one press: programs that open links in mails do not press. */
export function linkPage(c: Ask, { refusal }: { refusal?: SignInRefusal }): Response {
  return page(
    c,
    { title: 'Entrer', room: 'people' },
    <div class="stack narrow">
      <Heading title="Entrer dans Beffroi" />
      {refusal ? (
        <>
          <Alert kind="late" title={signInSentences[refusal]} role="alert" />
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
