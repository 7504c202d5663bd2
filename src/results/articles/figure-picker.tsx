import { typo } from '#platform/i18n'
import { Button, Table } from '#platform/ui'
import { writeInSentence, type Referenced } from '../figures/door.ts'

/** The figures that an article may call, with their value of today. */
export function FigurePicker({ figures }: { figures: Referenced[] }) {
  if (figures.length === 0)
    return <p class="muted">Aucun chiffre n’est encore publié : un groupe doit d’abord finir.</p>
  return (
    <Table
      caption="Chiffres à insérer, avec leur valeur d’aujourd’hui"
      columns={[
        { key: 'where', label: 'De qui', cell: (called: Referenced) => typo(called.where) },
        { key: 'value', label: 'Aujourd’hui', cell: (called) => writeInSentence(called.figure) },
        { key: 'label', label: 'Ce qu’il compte', cell: (called) => typo(called.figure.label) },
        {
          key: 'insert',
          label: 'Insérer',
          cell: (called) => (
            <Button
              kind="quiet"
              name="insert"
              value={called.text}
              label={`Enregistrer et insérer à la fin : ${called.where}, ${typo(called.figure.label)}`}
            >
              Insérer à la fin
            </Button>
          ),
        },
        {
          key: 'mark',
          label: 'À copier dans le texte',
          desk: true,
          cell: (called) => <code>{`{{chiffre:${called.text}}}`}</code>,
        },
      ]}
      rows={figures}
    />
  )
}
