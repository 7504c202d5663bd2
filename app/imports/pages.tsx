import { randomUUID } from 'node:crypto'
import type { Actor } from '#people'
import { maxBytesOf, type Column, type Importer, type SentFile } from '#platform/imports'
import { typo } from '#platform/i18n'
import { writeInstant } from '#platform/time'
import {
  Button,
  Empty,
  ErrorSummary,
  Facts,
  FileDrop,
  Form,
  Heading,
  Select,
  Table,
  Tag,
  type Option,
} from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { summaryOf } from './outcomes.tsx'
import { importerOf } from '../importers.ts'

export const importWords = { room: 'imports', density: 'bureau', space: 'Imports' } as const

/** The kinds of files that the reader may import, then what they sent lately. */
export function importsPage(c: Ask, mine: Importer<Actor>[], files: Omit<SentFile, 'bytes'>[]): Response {
  return page(
    c,
    { title: 'Imports', ...importWords },
    <div class="stack loose">
      <Heading
        title="Importer un fichier"
        lead="Un fichier entre, vous voyez ligne par ligne ce qui va se passer, puis vous confirmez."
      />
      {mine.length === 0 && (
        <Empty
          icon="sheet"
          title="Aucun fichier n’est à importer par vous"
          text="Les fichiers de la formation sont importés par les personnes qui la mènent."
        />
      )}
      <ul class="split">
        {mine.map((one) => (
          <li class="panel stack tight">
            <h2>
              <a href={`/imports/${one.kind}`}>{one.title}</a>
            </h2>
            <p>{one.hint}</p>
          </li>
        ))}
      </ul>
      {files.length > 0 && <SentFiles files={files} />}
    </div>,
  )
}

function SentFiles({ files }: { files: Omit<SentFile, 'bytes'>[] }) {
  return (
    <Table
      caption="Vos derniers fichiers"
      columns={[
        {
          key: 'name',
          label: 'Fichier',
          cell: (one) => <a href={`/imports/${one.kind}/${one.id}`}>{one.name}</a>,
        },
        { key: 'kind', label: 'Ce qu’il contient', cell: (one) => importerOf(one.kind)?.title ?? one.kind },
        { key: 'sent', label: 'Envoyé le', cell: (one) => writeInstant(one.sentAt) },
        {
          key: 'done',
          label: 'Suite',
          all: true,
          cell: (one) =>
            one.report ? (
              <Tag kind="ok">Importé : {summaryOf(one.report) || 'aucune ligne'}</Tag>
            ) : (
              <Tag kind="wait">À confirmer</Tag>
            ),
        },
      ]}
      rows={files}
    />
  )
}

type FormWords = { places: Option[]; place?: string; errors?: Record<string, string> }

/** Where the file is chosen, and where it goes. */
export function importFormPage(
  c: Ask,
  importer: Importer<Actor>,
  { places, place, errors = {} }: FormWords,
): Response {
  const refused = Object.keys(errors).length > 0
  return page(
    c,
    { title: importer.title, ...importWords, refused },
    <div class="stack narrow">
      <p>
        <a href="/imports">Tous les imports</a>
      </p>
      <Heading title={importer.title} lead={importer.hint} />
      <Expected columns={Object.values(importer.columns)} />
      <ErrorSummary errors={errors} />
      <Form action={`/imports/${importer.kind}`} files>
        <input type="hidden" name="id" value={randomUUID()} />
        <PlaceSelect importer={importer} places={places} value={place} error={errors['ou']} />
        <FileDrop
          name="fichier"
          label="Le fichier"
          hint={typo(
            `${maxBytesOf(importer) / 1_000_000} Mo au plus. Rien n’est enregistré avant que vous confirmiez.`,
          )}
          accept={importer.accept}
          error={errors['fichier']}
        />
        <Button icon="eye">Voir ce qui va se passer</Button>
      </Form>
    </div>,
    refused ? 422 : 200,
  )
}

/** What a table holds, said before it is chosen; nothing for a file that is read by itself. */
function Expected({ columns }: { columns: Column[] }) {
  if (columns.length === 0) return null
  const labels = (wanted: boolean) =>
    columns.filter(({ required = false }) => required === wanted).map(({ label }) => label)
  const [needed, others] = [labels(true), labels(false)]
  return (
    <div class="stack tight">
      <Facts
        facts={[
          ...(needed.length > 0 ? [{ label: 'Colonnes à avoir', value: needed.join(', ') }] : []),
          ...(others.length > 0 ? [{ label: 'Si vous les avez', value: others.join(', ') }] : []),
        ]}
      />
      <p class="small muted">
        {typo('Vos colonnes ont d’autres noms ? Vous direz ensuite laquelle est laquelle.')}
      </p>
    </div>
  )
}

/** The action or the group that a file is about. */
export function PlaceSelect(props: {
  importer: Importer<Actor>
  places: Option[]
  value?: string
  error?: string
}) {
  const { importer, places, value, error } = props
  if (importer.scope === 'none') return null
  return (
    <Select
      name="ou"
      label={importer.scope === 'group' ? 'Pour quel groupe' : 'Pour quelle action'}
      options={places}
      value={value ?? (places.length === 1 ? places[0]?.value : undefined)}
      empty="Choisir dans la liste"
      error={error}
    />
  )
}
