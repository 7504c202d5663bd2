import { colds, coldWords } from '#delivery'
import { Choices, Field } from '#platform/ui'
import { proposedCold } from '../draft/door.ts'
import { fishings } from '../product.ts'
import { fishingWords } from '../sale-words.ts'
import { typedOr } from '../shelf/door.ts'
import type { Asked } from './asked.ts'

/** Where it comes from; what the shop said of its other products is proposed. */
export const OriginField = ({ product, others, typed, errors }: Asked) => (
  <Field
    name="origin"
    label={
      product.aisle === 'fish' ? 'La zone de pêche, ou le pays d’élevage' : 'Le pays, la région ou la commune'
    }
    error={errors?.['origin']}
    value={typedOr(typed, 'origin', product.origin ?? '')}
    list={[...new Set([...others.flatMap(({ origin }) => origin ?? []), 'France'])].slice(0, 12)}
    maxlength={80}
  />
)

export const FishingField = ({ product, typed, errors }: Asked) => (
  <Choices
    name="fishing"
    legend="La méthode"
    error={errors?.['fishing']}
    value={typedOr(typed, 'fishing', product.fishing ?? '')}
    options={fishings.map((fishing) => ({ value: fishing, label: fishingWords[fishing] }))}
  />
)

export const ColdField = ({ product, merchant, typed, errors }: Asked) => (
  <>
    <Choices
      name="cold"
      legend="La température"
      error={errors?.['cold']}
      value={typedOr(typed, 'cold', proposedCold(product))}
      options={colds.map((cold) => ({
        value: cold,
        label: cold === 'ambient' ? 'Non, il se garde dehors' : `Oui : ${coldWords[cold]}`,
        ...(cold === 'ambient' || merchant.colds.includes(cold)
          ? {}
          : { hint: 'Votre commerce n’a pas encore dit qu’il le garde' }),
      }))}
    />
    <p>
      <a href={`/marche/boutique/presentation?commerce=${merchant.slug}`}>
        Dire quel froid votre commerce garde
      </a>
    </p>
  </>
)
