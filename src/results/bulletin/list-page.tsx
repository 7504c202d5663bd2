import { typo } from '#platform/i18n'
import { writeDate } from '#platform/time'
import { Empty, Heading, LinkButton, Pager } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { addressOfEdition, numberOf } from '../edition-number.ts'
import type { ListedPublished } from '../listed-edition-store.ts'

type Numbers = { editions: ListedPublished[]; next?: string | undefined; writes: boolean }

/** The numbers of Le Petit Papier, the latest first. */
export function bulletinsPage(c: Ask, { editions, next, writes }: Numbers): Response {
  return page(
    c,
    {
      title: 'Le Petit Papier',
      room: 'results',
      description: 'Le bulletin des actions du territoire, avec leurs chiffres.',
    },
    <div class="stack loose">
      <Heading
        title="Le Petit Papier"
        lead="Ce qui se fait sur le territoire, et ce que cela donne. Un numéro paru ne change plus."
      >
        {writes && (
          <LinkButton kind="quiet" icon="pen" href="/bulletin/redaction">
            Rédaction
          </LinkButton>
        )}
      </Heading>
      {editions.length === 0 && <Empty icon="note" title="Aucun numéro n’a encore paru" />}
      <ol class="stack">
        {editions.map((edition) => (
          <li class="panel stack tight">
            <p class="over">{typo(`N° ${numberOf(edition)} · ${edition.period} · ${edition.towns}`)}</p>
            <h2>
              <a href={`/bulletin/${addressOfEdition(edition)}`}>{typo(edition.theme)}</a>
            </h2>
            <p class="muted">{`Daté du ${writeDate(edition.dated)}`}</p>
          </li>
        ))}
      </ol>
      <Pager next={next} />
    </div>,
  )
}
