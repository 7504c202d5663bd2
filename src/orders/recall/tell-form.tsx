import { randomUUID } from 'node:crypto'
import type { Operating } from '#market'
import { Button, Form, TextArea, type Errors } from '#platform/ui'
import type { Typed } from '#platform/web'
import type { RecallFound, RecallSearch } from './found.ts'
import { productIdOf } from './recall.ts'
import { RECALLS } from './search.tsx'

export type Searched = {
  operating: Operating
  search: RecallSearch
  found: RecallFound
  searchFaults?: Errors
  errors?: Errors
  typed?: Typed
}

const PROPOSED =
  'Ne mangez pas ce produit. Rapportez-le au commerce ou jetez-le. Il vous sera remboursé. Si vous êtes malade, appelez un médecin.'

/** What leaves to everybody who had some. */
export function TellForm({
  searched: { operating, found, search, errors = {}, typed },
}: {
  searched: Searched
}) {
  const said = typed?.['message']
  const id = typed?.['id']
  const { about } = found
  const days = about && 'productId' in about ? about : { from: '', until: '' }
  return (
    <Form action={operating.at(RECALLS)} label="Rappeler ce produit">
      <input type="hidden" name="id" value={typeof id === 'string' && id ? id : randomUUID()} />
      <input type="hidden" name="lot" value={search.lot} />
      <input type="hidden" name="product" value={(about && productIdOf(about)) ?? ''} />
      <input type="hidden" name="from" value={days.from} />
      <input type="hidden" name="until" value={days.until} />
      <TextArea
        name="message"
        label="Ce que les clients liront"
        hint="Après le nom du produit et le numéro du lot, qui sont écrits d’office."
        maxlength={500}
        error={errors['message']}
        value={typeof said === 'string' ? said : PROPOSED}
      />
      <Button kind="stop" icon="alert">
        Arrêter la vente et prévenir tous ces clients
      </Button>
    </Form>
  )
}
