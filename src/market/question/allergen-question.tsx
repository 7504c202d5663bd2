import { Alert, Button, type Errors } from '#platform/ui'
import type { Typed } from '#platform/web'
import { allergens, allergenWords, stateOf, type Allergen, type AllergenState } from '../allergen.ts'
import { commonLike } from '../draft/door.ts'
import type { Product } from '../product.ts'

type Props = { product: Product; typed?: Typed; errors?: Errors }

const choices = [
  { value: 'contains', label: 'Oui' },
  { value: 'may contain', label: 'Peut-être' },
  { value: 'absent', label: 'Non' },
] as const

/** Fourteen rows of three plates. What a common product usually holds is ticked beforehand: the merchant confirms, or corrects. */
export function AllergenQuestion({ product, typed, errors }: Props) {
  const common = product.allergens ? undefined : commonLike(product.name, product.aisle)
  const proposed = (one: Allergen): AllergenState => {
    if (!common) return stateOf(product.allergens, one)
    if (common.contains.includes(one)) return 'contains'
    return common.mayContain.includes(one) ? 'may contain' : 'absent'
  }
  const wrong = Object.values(errors ?? {}).find(Boolean)
  return (
    <>
      {common && (
        <Alert kind="wait" title={`Coché d’après un produit courant : ${common.name}`}>
          Vérifiez chaque ligne : c’est vous qui le déclarez.
        </Alert>
      )}
      {!common && (
        <p>
          <Button kind="quiet" name="none" value="yes">
            Aucun des quatorze
          </Button>
        </p>
      )}
      <div>
        {allergens.map((one) => {
          const said = typed?.[`a-${one}`]
          const value = typeof said === 'string' ? said : proposed(one)
          return (
            <fieldset class={wrong && value === 'not said' ? 'trio field bad' : 'trio'}>
              <legend>{allergenWords[one]}</legend>
              <div class="row">
                {choices.map((choice, n) => (
                  <label class="choice">
                    <input
                      id={n === 0 ? `f-a-${one.replaceAll(' ', '-')}` : undefined}
                      type="radio"
                      name={`a-${one}`}
                      value={choice.value}
                      checked={value === choice.value}
                    />
                    {choice.label}
                  </label>
                ))}
              </div>
            </fieldset>
          )
        })}
      </div>
      <p>
        <Button kind="quiet" name="rest" value="yes">
          Aucun autre : je le déclare
        </Button>
      </p>
    </>
  )
}
