import { renderSVG } from 'uqr'
import { Alert, Button, Heading, LinkButton } from '#platform/ui'
import { page, speak, type Ask } from '#platform/web'
import type { Link } from '../link.ts'
import { LINKS, linkWords } from './list-page.tsx'
import { addressOf } from '../secret.ts'
import { linkSentences } from './sentences.ts'

type Ready = { link: Pick<Link, 'id' | 'forWhom' | 'showsCard'>; secret: string }

/** The one page that says the address of a link: it is kept nowhere. */
export function readyPage(c: Ask, { link, secret }: Ready): Response {
  const say = speak(c, linkSentences)
  const address = addressOf(c.var.ground.site.url, secret)
  const [subject, body] = [encodeURIComponent(say.subject), encodeURIComponent(address)]
  c.header('cache-control', 'no-store')
  return page(
    c,
    { ...linkWords, title: say.ready },
    <div class="stack narrow">
      <Heading title={say.ready} />
      <Alert kind="wait" title={say.once} />
      <div class="panel stack tight">
        <p>
          <b>{say.address}</b>
        </p>
        <p class="as-written" dir="ltr">
          {address}
        </p>
      </div>
      <LinkButton kind="go" wide icon="mail" href={`mailto:?subject=${subject}&body=${body}`}>
        {say.byMail}
      </LinkButton>
      <LinkButton wide kind="quiet" icon="phone" href={`sms:?body=${body}`}>
        {say.bySms}
      </LinkButton>
      <figure class="code" aria-label={say.code} dangerouslySetInnerHTML={{ __html: codeOf(address) }} />
      {link.showsCard && (
        <form method="post" action={`${LINKS}/${link.id}/carte`}>
          <input type="hidden" name="secret" value={secret} />
          <Button kind="quiet" wide icon="print">
            {say.printCard}
          </Button>
        </form>
      )}
      <p>
        <a href={`${LINKS}/${link.id}`} dir="auto">
          {link.forWhom}
        </a>
      </p>
    </div>,
  )
}

/** A page obeys no style written in it: the code is drawn by its shapes alone. */
const codeOf = (address: string): string => renderSVG(address, { border: 2 })
