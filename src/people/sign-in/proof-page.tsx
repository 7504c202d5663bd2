import { Button, Form, Heading } from '#platform/ui'
import { page, speak, type Ask } from '#platform/web'
import { EnterWithKey, keySentences, passkeyPlace } from '../passkeys/door.ts'
import { signInSentences } from './sentences.ts'

/** Who is here already proves it again: a code to the address that is known, or a key. */
export function proofPage(c: Ask, { to, login }: { to: string; login: string }): Response {
  const say = speak(c, signInSentences)
  const possible = passkeyPlace(c.var.ground.site.url) !== undefined
  return page(
    c,
    { title: say.isItYou, room: 'people', scripts: possible ? ['passkey'] : [] },
    <div class="stack narrow">
      <Heading title={say.isItYou} lead={say.isItYouWhy} />
      <Form action="/connexion">
        <input type="hidden" name="login" value={login} />
        <input type="hidden" name="to" value={to} />
        <Button>{say.receiveCode}</Button>
      </Form>
      {possible && <EnterWithKey to={to} say={speak(c, keySentences)} />}
      <p>
        <a href="/moi">{say.changeNothing}</a>
      </p>
    </div>,
  )
}
