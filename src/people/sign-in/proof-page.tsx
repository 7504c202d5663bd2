import { Button, Form, Heading } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { EnterWithKey } from './passkey-parts.tsx'
import { passkeyPlace } from './passkey.ts'

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
