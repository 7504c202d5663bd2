import { writeCount } from '#platform/i18n'
import { Button, DateField, Form, Select } from '#platform/ui'
import type { CommissionView } from './commission-view.ts'
import { Person } from './candidate-line.tsx'

type DecideProps = CommissionView & { here: string; today: string }

export function Decide({ candidates, waiting, groups, typed = {}, errors = {}, here, today }: DecideProps) {
  const people = [...candidates, ...waiting.map((row) => ({ row, interview: undefined, comments: [] }))]
  return (
    <Form action={`${here}/commission`} label="Décisions">
      <div class="split">
        <DateField
          name="on"
          label="Date de la commission"
          value={String(typed['on'] ?? today)}
          error={errors['on']}
          max={today}
        />
        <Select
          name="groupId"
          label="Groupe pour les admissions"
          value={String(typed['groupId'] ?? groups.find(isFree)?.group.id ?? '')}
          error={errors['groupId']}
          empty={groups.length === 0 ? 'Aucun groupe ouvert' : undefined}
          options={groups.map(({ group, admitted }) => ({
            value: group.id,
            label: `${group.title} (${writeCount(Math.max(0, group.places - admitted), 'place libre', 'places libres')})`,
          }))}
        />
      </div>
      <ol class="stack plain">
        {people.map((one) => (
          <Person {...one} typed={typed} errors={errors} />
        ))}
      </ol>
      <Button>Enregistrer les décisions</Button>
    </Form>
  )
}

const isFree = ({ group, admitted }: CommissionView['groups'][number]) => admitted < group.places
