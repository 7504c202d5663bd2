import { Button, LinkButton } from '#platform/ui'
import { mayChange, publicAddress } from './event.ts'
import type { Shown } from './shown.ts'
import type { EventSentences } from './sentences.fr.ts'

type Props = Pick<Shown, 'event' | 'registered'> & { here: string; say: EventSentences }

/** Who comes, to be welcomed by their name; until the group has opened it, the button that does. */
export function PeoplePart({ event, registered, here, say }: Props) {
  const isOpen = mayChange(event)
  if (!isOpen && !event.openedAt) return null
  const coming = registered.reduce((sum, { people, withdrawnAt }) => (withdrawnAt ? sum : sum + people), 0)
  return (
    <section class="panel stack">
      <h2>{say.people}</h2>
      {event.openedAt ? (
        <>
          {isOpen && (
            <p>
              <b>{say.coming(coming)}</b>
            </p>
          )}
          {registered.length > 0 && (
            <ul class="lines">
              {registered.map(({ name, people, withdrawnAt }) => (
                <li>{withdrawnAt ? say.noLonger(name) : say.registration(name, say.party(people))}</li>
              ))}
            </ul>
          )}
          {isOpen && (
            <LinkButton kind="quiet" wide icon="mail" href={`${here}/invitation`}>
              {say.invite}
            </LinkButton>
          )}
          <p>
            <a href={publicAddress(event.id)}>{say.seePublic}</a>
          </p>
        </>
      ) : (
        <form class="stack" method="post" action={`${here}/inscriptions`}>
          <p>{say.openLead}</p>
          <Button kind="quiet" wide>
            {say.open}
          </Button>
        </form>
      )}
    </section>
  )
}
