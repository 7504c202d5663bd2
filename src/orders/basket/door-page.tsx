import { useSaid } from '#market'
import {
  Button,
  Choices,
  ErrorSummary,
  Field,
  Form,
  Heading,
  LinkButton,
  Select,
  TextArea,
} from '#platform/ui'
import { speak, type Ask } from '#platform/web'
import { buyerPage } from '../order-frame.tsx'
import { waySentences } from '../words/door.ts'
import { type Filled, boxOf, Who } from './who.tsx'

type DoorPage = Filled & {
  towns: string[]
  streets?: { name: string; town: string }[] | undefined
  count: number
}

/** Who opens the door, and where it is. */
export function doorPage(c: Ask, asked: DoorPage): Response {
  const { errors = {}, count } = asked
  const say = speak(c, waySentences)
  return buyerPage(
    c,
    { title: say.where, refused: Object.keys(errors).length > 0, count },
    <div class="stack loose narrow">
      <Heading title={say.where} lead={say.erased} />
      <ErrorSummary errors={errors} />
      <Form action="/panier/adresse">
        <Who {...asked} />
        <Where {...asked} />
        <Stairs {...asked} />
        <p class="row">
          <Button>{say.chooseHour}</Button>
          <LinkButton kind="quiet" href="/panier">
            {say.back}
          </LinkButton>
        </p>
      </Form>
    </div>,
  )
}

function Where({ towns, streets, ...filled }: DoorPage) {
  const { say } = useSaid(waySentences)
  const box = boxOf(filled)
  return (
    <>
      <Field {...box('address')} label={say.address} maxlength={160} autocomplete="street-address" />
      {(streets ?? filled.errors?.['street']) && (
        <Select
          {...box('street')}
          label={say.street}
          hint={say.streetHint}
          empty={say.chooseStreet}
          options={(streets ?? []).map(({ name, town }) => ({
            value: `${name}|${town}`,
            label: `${name}, ${town}`,
          }))}
        />
      )}
      <div class="pair">
        <Field
          {...box('postcode')}
          label={say.postcode}
          inputmode="numeric"
          size={5}
          maxlength={5}
          autocomplete="postal-code"
        />
        <Field {...box('town')} label={say.town} list={towns} maxlength={80} autocomplete="address-level2" />
      </div>
    </>
  )
}

function Stairs(filled: Filled) {
  const { say } = useSaid(waySentences)
  const box = boxOf(filled)
  return (
    <>
      <Field {...box('floor')} label={say.floor} hint={say.floorHint} inputmode="numeric" size={3} />
      <Choices
        {...box('lift')}
        legend={say.lift}
        options={(['yes', 'no', 'unknown'] as const).map((value) => ({ value, label: say.lifts[value] }))}
      />
      <TextArea
        {...box('words')}
        label={say.door}
        hint={say.doorHint}
        rows={2}
        maxlength={300}
        required={false}
      />
    </>
  )
}
