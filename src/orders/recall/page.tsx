import type { Gift } from '#farm'
import { managementWords, type Operating, type Product } from '#market'
import { typo, writeCount } from '#platform/i18n'
import { writeInstant } from '#platform/time'
import { Alert, Facts, Heading, LinkButton } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import type { ReachedGift } from './gift-store.ts'
import { GiftsReached } from './gifts.tsx'
import { OnSale } from './goods.tsx'
import { RECALLS } from './search.tsx'
import { RecallReached } from './people.tsx'
import type { Affected } from './affected-store.ts'
import type { Reached } from './reached-store.ts'
import type { Recall } from './recall.ts'

export type ShownRecall = {
  operating: Operating
  recall: Recall
  people: Affected[]
  reached: Map<string, Reached>
  gifts: Gift[]
  giftsKnown: Map<string, ReachedGift>
  /** The one called back whole, as it is now. */
  product: Product | null
}

/** A recall that was decided: who was told how, and who knows. */
export function recallPage(c: Ask, shown: ShownRecall): Response {
  const { operating, recall, people, reached, gifts, giftsKnown, product } = shown
  const silent = [...reached.values()].filter(({ known }) => !known).length
  const left = silent + gifts.filter((gift) => !giftsKnown.has(gift.id)).length
  return page(
    c,
    { ...managementWords, title: recall.about },
    <div class="stack">
      <p>
        <a href={operating.at(RECALLS)}>Rappels de produits</a>
      </p>
      <Heading title={recall.about} over="Rappel de produit">
        <CsvLink id={recall.id} />
      </Heading>
      <Facts
        facts={[
          { label: 'Décidé', value: `${writeInstant(recall.decidedAt)}, par ${recall.decidedBy}` },
          { label: 'Message', value: recall.words },
          ...(product ? [{ label: 'Vente', value: <OnSale product={product} /> }] : []),
          {
            label: 'Prévenus',
            value: typo(
              `${recall.told} sur ${writeCount(recall.orders, 'commande')} ; joints : ${recall.reached}`,
            ),
          },
        ]}
      />
      {left === 0 ? (
        <Alert kind="ok" title="Tout le monde est joint" />
      ) : (
        <Alert kind="wait" title={`${writeCount(left, 'personne')} à joindre encore`}>
          Appelez celles qui ne répondent pas, et notez-le ici.
        </Alert>
      )}
      <RecallReached people={people} reached={reached} recallId={recall.id} />
      <GiftsReached gifts={gifts} known={giftsKnown} recallId={recall.id} />
    </div>,
  )
}

const CsvLink = ({ id }: { id: string }) => (
  <LinkButton kind="quiet" icon="download" href={`${RECALLS}/${id}.csv`}>
    Télécharger la liste
  </LinkButton>
)
