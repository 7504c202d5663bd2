import { fold } from '#platform/i18n'
import { Alert, Button, type Errors } from '#platform/ui'
import type { Typed } from '#platform/web'
import { allergens, stateOf, type Allergen, type AllergenState } from '../allergen.ts'
import { commonLike, madeOf } from '../draft/door.ts'
import { questionSentences } from '../keeping/door.ts'
import type { Product } from '../product.ts'
import { useSaid } from '../words/door.ts'

type Props = { product: Product; typed?: Typed; errors?: Errors }

/** A name that says what is left out: nothing is proposed from what is common. */
const WITHOUT = /\bsans (?:gluten|lait|lactose|oeufs?|noix|arachides?|soja)\b/

const choices = ['contains', 'may contain', 'absent'] as const

/** Fourteen rows of three plates. What a common product usually holds is ticked beforehand: the merchant confirms, or corrects. */
export function AllergenQuestion({ product, typed, errors }: Props) {
  const { say: words, goods } = useSaid(questionSentences)
  const say = words.allergens
  const isOwn = product.allergens !== null || WITHOUT.test(fold(product.name))
  const common = isOwn ? undefined : commonLike(product.name, product.aisle)
  const proposed = (one: Allergen): AllergenState => {
    if (!common) return stateOf(product.allergens, one)
    if (common.contains.includes(one)) return 'contains'
    return common.mayContain.includes(one) ? 'may contain' : 'absent'
  }
  const wrong = Object.values(errors ?? {}).find(Boolean)
  return (
    <>
      {common && (
        <Alert kind="wait" title={say.common(common.name)}>
          {say.commonText}
        </Alert>
      )}
      {!common && !madeOf[product.aisle] && (
        <p>
          <Button kind="quiet" name="none" value="yes">
            {say.none}
          </Button>
        </p>
      )}
      <div>
        {allergens.map((one) => {
          const said = typed?.[`a-${one}`]
          const value = typeof said === 'string' ? said : proposed(one)
          return (
            <fieldset class={wrong && value === 'not said' ? 'trio field bad' : 'trio'}>
              <legend>{goods.say.allergens[one]}</legend>
              <div class="row">
                {choices.map((choice, n) => (
                  <label class="choice">
                    <input
                      id={n === 0 ? `f-a-${one.replaceAll(' ', '-')}` : undefined}
                      type="radio"
                      name={`a-${one}`}
                      value={choice}
                      checked={value === choice}
                    />
                    {say.choices[choice]}
                  </label>
                ))}
              </div>
            </fieldset>
          )
        })}
      </div>
      <p>
        <Button kind="quiet" name="rest" value="yes">
          {say.rest}
        </Button>
      </p>
    </>
  )
}
