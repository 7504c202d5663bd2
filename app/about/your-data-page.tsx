import { Heading, LinkButton, Table } from '#platform/ui'
import { page, speak, type Ask } from '#platform/web'
import type { Publisher } from './publisher.ts'
import { aboutSentences } from './sentences.ts'

/** Who holds what about people, for how long, and what they can ask. */
export function yourDataPage(c: Ask, { organisation }: Publisher): Response {
  const { yourData: say, write } = speak(c, aboutSentences)
  return page(
    c,
    { title: say.title, room: 'static', listen: true },
    <div class="stack loose narrow">
      <Heading title={say.title} lead={say.lead} />
      <section class="stack">
        <h2>{say.answers}</h2>
        <p>
          {say.holder}{' '}
          <b>
            <bdi>{organisation?.name ?? say.ofTerritory}</bdi>
          </b>
          . {say.partners}
        </p>
      </section>
      <section class="stack">
        <h2>{say.reads}</h2>
        <ul>
          {Object.values(say.readers).map((one) => (
            <li>{one}</li>
          ))}
        </ul>
      </section>
      <Table
        caption={say.howLong}
        columns={[
          { key: 'what', label: say.columns.what, cell: (one) => one.what },
          { key: 'long', label: say.columns.long, cell: (one) => one.long },
          { key: 'why', label: say.columns.why, all: true, cell: (one) => one.why },
        ]}
        rows={Object.values(say.kept)}
      />
      <section class="stack">
        <h2>{say.can}</h2>
        <p class="row">
          <LinkButton kind="quiet" icon="eye" href="/moi/acces">
            {say.opened}
          </LinkButton>
          <LinkButton kind="quiet" icon="download" href="/moi/donnees">
            {say.take}
          </LinkButton>
        </p>
        <p>
          {say.ask} <a href="/contact">{write}</a>. {say.answered} {say.otherwise}{' '}
          <a href="https://www.cnil.fr/fr/plaintes">cnil.fr</a>.
        </p>
        <p>{say.cookies}</p>
      </section>
    </div>,
  )
}
