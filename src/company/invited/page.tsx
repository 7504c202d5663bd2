import { asWritten } from '#platform/languages'
import { Alert, LinkButton } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { Inside } from '../access.ts'
import { companyAddress } from '../company.ts'
import type { Event } from '../events/door.ts'
import { companyPage, speakInside } from '../screen/door.ts'
import { invitedSentences } from './sentences.ts'

/** A text ready to send from one's own telephone, and cards to give by hand. */
export function invitationPage(c: Ask, inside: Inside, event: Event, text: string): Response {
  const at = companyAddress(inside.company.id, `/evenements/${event.id}`)
  const body = encodeURIComponent(text)
  const { say } = speakInside(c, inside, invitedSentences)
  return companyPage(
    c,
    inside,
    { title: say.title, scripts: ['copy'] },
    <>
      <div>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
      </div>
      {!event.openedAt && <Alert kind="wait" title={say.notOpen} />}
      <section class="panel stack">
        <h2>{say.text}</h2>
        <p id="invitation" class="as-typed" {...asWritten}>
          {text}
        </p>
        <div class="pair">
          <LinkButton kind="quiet" icon="phone" href={`sms:?&body=${body}`}>
            {say.sms}
          </LinkButton>
          <LinkButton
            kind="quiet"
            icon="mail"
            href={`mailto:?subject=${encodeURIComponent(event.title)}&body=${body}`}
          >
            {say.email}
          </LinkButton>
        </div>
        <button
          type="button"
          class="button quiet wide"
          hidden
          data-copy="invitation"
          data-said-copied={say.copied}
        >
          {say.copy}
        </button>
        <p class="hint">{say.nobody}</p>
      </section>
      <LinkButton kind="quiet" wide icon="print" href={`${at}/invitation.pdf`}>
        {say.print}
      </LinkButton>
      <p>
        <a href={at}>{say.back}</a>
      </p>
    </>,
  )
}
