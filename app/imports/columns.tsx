import type { Actor } from '#people'
import {
  columnsByNeed,
  needWords,
  WITHOUT_WANTED,
  type Importer,
  type Opened,
  type SentFile,
  type UnreadColumn,
} from '#platform/imports'
import { typo, writeCount } from '#platform/i18n'
import { Button, Check, Form, Icon, Select, type Option } from '#platform/ui'
import { UnreadColumns } from './unread-columns.tsx'
import { PlaceSelect } from './place-select.tsx'
import { placeOf } from './list-places.ts'

type ColumnsProps = {
  importer: Importer<Actor>
  file: SentFile
  opened: Opened
  places: Option[]
  /** True when something must be said before the file can be read, or may be: another sheet. */
  open: boolean
  unread: readonly UnreadColumn[]
  /** True when the file looks like one of another kind. */
  doubted?: boolean
}

/** Which sheet of a workbook is read, when several have lines. */
function SheetSelect({ opened: { sheets } }: Pick<ColumnsProps, 'opened'>) {
  const filled = sheets.filter(({ rows }) => rows.length > 0)
  if (filled.length < 2) return null
  const options = filled.map(({ name, rows, hidden }) => ({
    value: name,
    label: typo(`${name} (${writeCount(rows.length, 'ligne')}${hidden ? ', feuille cachée' : ''})`),
  }))
  return (
    <Select
      name="sheet"
      label="Quelle feuille lire"
      hint="Les colonnes sont proposées de nouveau quand vous changez de feuille."
      options={options}
      value={sheets[0]?.name ?? ''}
    />
  )
}

/** Which header holds what: the columns that are needed first, those that are not said so. */
function ColumnSelects({ importer, opened }: Pick<ColumnsProps, 'importer' | 'opened'>) {
  const { needed, either, wanted, free } = columnsByNeed(importer)
  const headers = (opened.sheets[0]?.headers ?? []).map((name) => ({ value: name, label: name }))
  const [one = '', other = ''] = either.map(([, { label }]) => label)
  const groups = [
    { legend: needWords.needed, columns: needed, required: true },
    {
      legend: `${needWords.needed} : ${one} ou ${other}, l’une des deux suffit`,
      columns: either,
      required: undefined,
    },
    { legend: `${needWords.wanted} : ${WITHOUT_WANTED}`, columns: wanted, required: undefined },
    { legend: needWords.free, columns: free, required: false },
  ]
  return groups
    .filter(({ columns }) => columns.length > 0)
    .map(({ legend, columns, required }) => (
      <fieldset class="stack tight">
        <legend>{typo(legend)}</legend>
        <div class="split">
          {columns.map(([key, column]) => (
            <Select
              name={`column-${key}`}
              label={column.label}
              options={headers}
              value={opened.mapping[key]}
              empty="Dans aucune colonne"
              required={required}
            />
          ))}
        </div>
      </fieldset>
    ))
}

/** Which header holds what, and where the file goes: proposed, and changed here when the proposal is wrong. */
export function Columns({ importer, file, opened, places, open, unread, doubted = false }: ColumnsProps) {
  const columns = Object.entries(importer.columns)
  if (columns.length === 0 && importer.scope === 'none') return null
  return (
    <details class="panel why" open={open}>
      <summary>
        <Icon name="chevron" />
        {columns.length > 0 ? 'Où se trouve chaque information' : 'Où va ce fichier'}
      </summary>
      <Form action={`/imports/${importer.kind}/${file.id}/colonnes`} label="Colonnes du fichier">
        <PlaceSelect importer={importer} places={places} value={placeOf(file.scope)} />
        <SheetSelect opened={opened} />
        <ColumnSelects {...{ importer, opened }} />
        {columns.length > 0 && <UnreadColumns unread={unread} />}
        {columns.length > 0 && (
          <Check name="remember" label="Retenir ces colonnes pour les prochains fichiers" />
        )}
        {(doubted || file.anyway) && (
          <Check
            name="anyway"
            label={`C’est bien cela : ${importer.title}. Lire ce fichier quand même`}
            checked={file.anyway}
          />
        )}
        <Button kind="quiet" icon="again">
          Relire le fichier
        </Button>
      </Form>
    </details>
  )
}
