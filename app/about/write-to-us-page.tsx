import { Alert, Heading } from '#platform/ui'
import { page, speak, type Ask } from '#platform/web'
import type { Publisher } from './publisher.ts'
import { Reach } from './reach.tsx'
import { aboutSentences } from './sentences.ts'

/** To whom one writes, for what. */
export function writeToUsPage(c: Ask, { organisation, leads, demo }: Publisher): Response {
  const { writeToUs: say, reach } = speak(c, aboutSentences)
  return page(
    c,
    { title: say.title, room: 'static', listen: true },
    <div class="stack loose narrow">
      <Heading title={say.title} lead={say.lead} />
      {demo && <Alert title={say.demo}>{say.invented}</Alert>}
      {leads.length > 0 && (
        <section class="stack">
          <h2>{say.training}</h2>
          {leads.map((one) => (
            <div class="panel stack tight">
              <h3>{one.name}</h3>
              <Reach organisation={one} say={reach} />
            </div>
          ))}
        </section>
      )}
      <section class="stack">
        <h2>{say.site}</h2>
        {organisation ? (
          <div class="panel stack tight">
            <h3>{organisation.name}</h3>
            <Reach organisation={organisation} say={reach} />
          </div>
        ) : (
          <p>{say.nobody}</p>
        )}
      </section>
    </div>,
  )
}
