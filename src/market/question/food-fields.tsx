import { colds } from '#delivery'
import { Choices, Field } from '#platform/ui'
import { proposedCold } from '../draft/door.ts'
import { questionSentences } from '../keeping/door.ts'
import { fishings } from '../product.ts'
import { typedOr } from '../shelf/door.ts'
import { useSaid } from '../words/door.ts'
import type { Asked } from './asked.ts'

/** Where it comes from; what the shop said of its other products is proposed. */
export function OriginField({ product, others, typed, errors }: Asked) {
  const { say } = useSaid(questionSentences)
  return (
    <Field
      name="origin"
      label={product.aisle === 'fish' ? say.fishingZone : say.origin}
      error={errors?.['origin']}
      value={typedOr(typed, 'origin', product.origin ?? '')}
      list={[...new Set([...others.flatMap(({ origin }) => origin ?? []), 'France'])].slice(0, 12)}
      maxlength={80}
    />
  )
}

export function FishingField({ product, typed, errors }: Asked) {
  const { say, goods } = useSaid(questionSentences)
  return (
    <Choices
      name="fishing"
      legend={say.fishing}
      error={errors?.['fishing']}
      value={typedOr(typed, 'fishing', product.fishing ?? '')}
      options={fishings.map((fishing) => ({ value: fishing, label: goods.say.fishing[fishing] }))}
    />
  )
}

export function ColdField({ product, merchant, typed, errors }: Asked) {
  const { say, goods } = useSaid(questionSentences)
  return (
    <>
      <Choices
        name="cold"
        legend={say.cold.label}
        error={errors?.['cold']}
        value={typedOr(typed, 'cold', proposedCold(product))}
        options={colds.map((cold) => ({
          value: cold,
          label: cold === 'ambient' ? say.cold.no : say.cold.yes(goods.say.cold[cold]),
          ...(cold === 'ambient' || merchant.colds.includes(cold) ? {} : { hint: say.cold.notKept }),
        }))}
      />
      <p>
        <a href={`/marche/boutique/presentation?commerce=${merchant.slug}`}>{say.cold.say}</a>
      </p>
    </>
  )
}
