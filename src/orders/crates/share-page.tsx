import { PaperFields } from '#platform/labels'
import { Button, Field, Form } from '#platform/ui'
import type { Ask, Typed } from '#platform/web'
import type { Errors } from '#platform/ui'
import { shareAddress, sharePage } from '../share-frame.tsx'
import { BackToShare, lineFrame, typedOf, type KeptShare } from '../share/door.ts'

type Asked = { shown: KeptShare; typed?: Typed; errors?: Errors }

/** How many crates an order makes, on which paper their labels are printed. */
export function shareCratesPage(c: Ask, { shown, typed, errors }: Asked): Response {
  return sharePage(
    c,
    lineFrame({ shown, ...(errors ? { errors } : {}) }, 'Étiquettes des caisses'),
    <>
      <h1>Étiquettes des caisses</h1>
      <p>{`Commande ${shown.header.reference}. Le prénom, l’heure et le froid : ni nom, ni adresse.`}</p>
      <Form action={shareAddress(shown.header.shareId, '/etiquettes')}>
        <Field
          name="crates"
          label="Combien de caisses ?"
          value={typedOf(typed, 'crates', '1')}
          error={errors?.['crates']}
          inputmode="numeric"
          size={3}
        />
        <PaperFields {...(typed ? { typed } : {})} {...(errors ? { errors } : {})} />
        <Button kind="go" icon="print" wide>
          Imprimer les étiquettes
        </Button>
      </Form>
      <BackToShare shown={shown} />
    </>,
  )
}
