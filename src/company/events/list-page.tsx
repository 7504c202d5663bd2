import { asWritten } from '#platform/languages'
import { Empty, LinkButton, Tag } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { Inside } from '../access.ts'
import { companyAddress } from '../company.ts'
import { Back, companyPage, speakInside } from '../screen/door.ts'
import type { Event } from './event.ts'
import { eventSentences } from './sentences.ts'
import { whenOf } from './when.ts'

/** The events of a company, the latest first. */
export function eventsPage(c: Ask, inside: Inside, events: readonly Event[]): Response {
  const words = speakInside(c, inside, eventSentences)
  const { say, common } = words
  const at = (path: string) => companyAddress(inside.company.id, `/evenements${path}`)
  return companyPage(
    c,
    inside,
    { title: say.title },
    <>
      <div>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
      </div>
      {events.length === 0 ? (
        <Empty icon="calendar" title={say.none} text={say.noneText} />
      ) : (
        <ul class="lines">
          {events.map((event) => (
            <li>
              <p>
                <a href={at(`/${event.id}`)}>
                  <b {...asWritten}>{event.title}</b>
                </a>
                <br />
                {whenOf(event, words)}
              </p>
              {event.balance && <Tag kind="ok">{say.wasHeld}</Tag>}
              {event.cancelled && <Tag kind="late">{say.wasCancelled}</Tag>}
            </li>
          ))}
        </ul>
      )}
      <LinkButton kind="go" wide icon="plus" href={at('/nouveau')}>
        {say.add}
      </LinkButton>
      <Back company={inside.company} common={common} />
    </>,
  )
}
