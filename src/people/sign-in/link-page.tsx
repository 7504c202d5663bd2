import { Alert, Button, Form, Heading } from '#platform/ui'
import { page, speak, type Ask } from '#platform/web'
import type { SignInRefusal } from '../session/door.ts'
import { signInSentences } from './sentences.ts'

/** A link asks for one press: programs that open links in mails do not press. */
export function linkPage(c: Ask, { refusal }: { refusal?: SignInRefusal }): Response {
  const say = speak(c, signInSentences)
  return page(
    c,
    { title: say.enter, room: 'people' },
    <div class="stack narrow">
      <Heading title={say.enterBeffroi} />
      {refusal ? (
        <>
          <Alert kind="late" title={say.refused[refusal]} role="alert" />
          <p>
            <a href="/connexion">{say.anotherCode}</a>
          </p>
        </>
      ) : (
        <Form action={c.req.path}>
          <Button>{say.enter}</Button>
        </Form>
      )}
    </div>,
    refusal ? 422 : 200,
  )
}
