import { Facts, Heading } from '#platform/ui'
import { page, speak, type Ask } from '#platform/web'
import type { Publisher } from './publisher.ts'
import { aboutSentences } from './sentences.ts'

/** Who publishes, and under which licences (loi n° 2004-575, art. 6, III). `host`: as who steers the territory says it, '' before. */
export function legalPage(c: Ask, { organisation }: Publisher, host: string): Response {
  const { legal: say, write } = speak(c, aboutSentences)
  return page(
    c,
    { title: say.title, room: 'static', listen: true },
    <div class="stack loose narrow">
      <Heading title={say.title} />
      <section class="stack">
        <h2>{say.publishes}</h2>
        <Facts
          facts={[
            { label: say.publisher, value: organisation?.name ?? say.ofTerritory },
            { label: say.town, value: organisation?.town ?? say.noTown },
            { label: say.siret, value: organisation?.siret ?? say.noSiret },
            { label: say.host, value: host || say.noHost },
          ]}
        />
        <p>
          {say.toReach} <a href="/contact">{write}</a>.
        </p>
      </section>
      <section class="stack">
        <h2>{say.free}</h2>
        <p>{say.licence}</p>
        <p>
          {say.may} {say.source} <a href="/contact">{write}</a>.
        </p>
        <p>{say.drawn}</p>
      </section>
      <section class="stack">
        <h2>{say.texts}</h2>
        <p>{say.photos}</p>
      </section>
    </div>,
  )
}
