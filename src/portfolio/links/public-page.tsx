import { typo } from '#platform/i18n'
import { writeDate } from '#platform/time'
import { Empty, Heading } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { CardView, type Card } from '../card/door.ts'
import type { Evidence } from '../evidence.ts'
import type { Link } from '../link.ts'
import { EvidenceRead } from '../shown/door.ts'

const words = { room: 'portfolio', density: 'public', listen: false } as const

type Shown = { at: string; link: Link; name: string; card: Card | undefined; all: readonly Evidence[] }

/** What a link shows to whoever holds it: a card, evidence, and until when. */
export function publicPage(c: Ask, { at, link, name, card, all }: Shown): Response {
  return page(
    c,
    { ...words, title: `Ce que sait faire ${name}` },
    <div class="stack loose narrow">
      {card ? <CardView card={card} at={at} /> : <Heading over={typo('Ce que je sais faire')} title={name} />}
      {all.map((one) => (
        <div class="panel">
          <EvidenceRead at={`${at}/${one.id}`} evidence={one} level={2} />
        </div>
      ))}
      <p class="muted">{typo(`${name} a fait ce lien pour vous, jusqu’au ${writeDate(link.untilDay)}.`)}</p>
    </div>,
  )
}

/** Whoever opens a link that has ended learns nothing else. */
export const endedPage = (c: Ask): Response =>
  page(
    c,
    { ...words, title: 'Ce lien est fini' },
    <div class="stack narrow">
      <Heading title="Ce lien est fini" />
      <Empty icon="clock" title="Il ne montre plus rien" text="Demandez un nouveau lien à la personne." />
    </div>,
    410,
  )
