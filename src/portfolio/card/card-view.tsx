import { writePhone } from '#people'
import { typo } from '#platform/i18n'
import { Icon, inWidths } from '#platform/ui'
import { coverOf } from '../evidence.ts'
import { asTyped, onTitle } from '../portfolio.ts'
import { isReached, type Call, type Card } from './card.ts'

type Shown = {
  card: Card
  /** The address under which the files of each evidence are sent to this reader. */
  at: string
  level?: 1 | 2
}

/** A card, as an employer reads it: in French, whoever wrote it. */
export function CardView({ card, at, level = 1 }: Shown) {
  const Title = `h${level}` as const
  const Under = `h${level + 1}` as 'h2' | 'h3'
  const reached = card.call && isReached(card.call) ? card.call : null
  return (
    <article class="panel stack work-card" lang="fr">
      <Title>{card.name}</Title>
      <p class="lead as-written" {...asTyped}>
        {card.canDo}
      </p>
      {card.proofs.length > 0 && (
        <section class="stack tight">
          <Under>Ce que j’ai fait</Under>
          <ul class="proofs">
            {card.proofs.map((one) => (
              <li>
                <Cover {...{ one, at }} />
                <div>
                  <b {...onTitle(one)}>{one.title}</b>
                  <p class="as-written" {...asTyped}>
                    {one.words}
                  </p>
                  {one.came && <p class="small muted">{one.came}</p>}
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      {card.attested.length > 0 && (
        <section class="stack tight">
          <Under>Mes certificats</Under>
          <ul class="rows">
            {card.attested.map(({ title, words, url }) => (
              <li>
                <p>
                  <b>{title}</b>
                  <br />
                  {words}
                </p>
                {url && <a href={url}>Vérifier cette attestation</a>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {(reached || card.phone) && (
        <section class="stack tight">
          <Under>Qui appeler</Under>
          {card.phone && <Reach who={card.name} phone={card.phone} email={null} />}
          {reached && <Reach {...reached} who={whoToCall(reached)} />}
        </section>
      )}
    </article>
  )
}

function Cover({ one, at }: { one: Card['proofs'][number]; at: string }) {
  const cover = coverOf(one)
  if (!cover) return null
  return (
    <img
      class="photo"
      {...inWidths(`${at}/${one.id}/fichiers/${cover.id}`)}
      alt=""
      width={240}
      height={160}
      loading="lazy"
    />
  )
}

/** 'Claire Vandamme, AFP2I'. */
export const whoToCall = ({ name, organisation }: Pick<Call, 'name' | 'organisation'>): string =>
  [name, organisation].filter(Boolean).join(', ')

const Reach = ({ who, phone, email }: Pick<Call, 'phone' | 'email'> & { who: string }) => (
  <p class="row">
    <Icon name={phone ? 'phone' : 'mail'} />
    <span>
      {who}
      {phone && (
        <>
          {typo(' : ')}
          <a href={`tel:${phone}`}>{writePhone(phone)}</a>
        </>
      )}
      {email && (
        <>
          <br />
          <a href={`mailto:${email}`}>{email}</a>
        </>
      )}
    </span>
  </p>
)
