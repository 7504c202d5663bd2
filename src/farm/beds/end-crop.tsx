import { Button, Choices, Form } from '#platform/ui'
import { FARM } from '../farm.ts'

export const EndCrop = ({ id }: { id: string }) => (
  <section class="panel">
    <Form action={`${FARM}/cultures/${id}/fin`} label="Terminer cette culture">
      <h2>Terminer cette culture</h2>
      <Choices
        name="why"
        legend="Pourquoi ?"
        value="harvested"
        options={[
          { value: 'harvested', label: 'Tout est récolté' },
          { value: 'lost', label: 'C’est perdu' },
          { value: 'given up', label: 'Cela ne se fera pas' },
        ]}
      />
      <Button kind="stop">Libérer la planche</Button>
    </Form>
  </section>
)
