import { writeDay } from '#platform/time'
import { Button, ErrorSummary, Form, Heading } from '#platform/ui'
import { page, type Ask, type Typed } from '#platform/web'
import { AddressField, type Address } from '#territory'
import type { LostDoor } from '../addresses/door.ts'
import { PointFields } from './point-fields.tsx'
import { requestFrame } from '../space.tsx'
import { PLACES } from './place-columns.tsx'

/** One door to place. */
export function doorToPlacePage(
  c: Ask,
  {
    door,
    typed = {},
    errors = {},
    streets,
    located,
    several = [],
  }: {
    door: LostDoor
    typed?: Typed
    errors?: Record<string, string>
    streets: { name: string; town: string }[]
    /** Whether addresses were imported. */
    located: boolean
    several?: readonly Address[] | undefined
  },
): Response {
  const refused = Object.keys(errors).length > 0
  const { id, reference, address, postcode, town, day } = door
  return page(
    c,
    {
      ...requestFrame(c, 'lieux'),
      title: `Placer la livraison ${reference}`,
      refused,
      scripts: ['propose'],
    },
    <div class="stack loose">
      <p>
        <a href={PLACES}>Tous les lieux</a>
      </p>
      <Heading
        title={`${address}, ${postcode} ${town}`}
        over={`Livraison ${reference}`}
        lead={writeDay(day)}
      />
      <ErrorSummary errors={errors} />
      <Form action={`${PLACES}/porte/${id}`}>
        {located && (
          <AddressField
            name="address"
            label="Adresse"
            hint="Numéro, rue, commune."
            {...{ typed, errors, several }}
          />
        )}
        <PointFields {...{ typed, errors, streets }} required={!located} />
        <Button>Placer cette porte</Button>
      </Form>
    </div>,
    refused ? 422 : 200,
  )
}
