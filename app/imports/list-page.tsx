import type { Actor } from '#people'
import type { Importer, ListedFile } from '#platform/imports'
import { writeInstant } from '#platform/time'
import { Empty, Heading, Pager, Table, Tag } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { importWords } from './access.ts'
import { summaryOf } from './outcomes.tsx'
import { importerOf } from '../importers.ts'

/** The kinds of files that the reader may import, then what they sent lately. */
export function importsPage(
  c: Ask,
  mine: Importer<Actor>[],
  { files, page: number, more }: { files: ListedFile[]; page: number; more: boolean },
): Response {
  return page(
    c,
    { title: 'Imports', ...importWords },
    <div class="stack loose">
      <Heading
        title="Imports"
        lead="Choisissez un fichier. Vous voyez d’abord, ligne par ligne, ce qui va se passer. Rien n’entre sans votre accord."
      />
      {mine.length === 0 && (
        <Empty
          icon="sheet"
          title="Aucun fichier n’est à importer par vous"
          text="Les fichiers de la formation sont importés par les personnes qui la mènent."
        />
      )}
      <ul class="split">
        {mine.map((importer) => (
          <li class="panel stack tight">
            <h2>
              <a href={`/imports/${importer.kind}`}>{importer.verb}</a>
            </h2>
            <p>{importer.hint}</p>
          </li>
        ))}
      </ul>
      {files.length > 0 && <SentFiles files={files} />}
      <Pager
        label="Pages de vos fichiers"
        previous={number > 1 ? `/imports?page=${number - 1}` : undefined}
        next={more ? `/imports?page=${number + 1}` : undefined}
      >
        Page {number}
      </Pager>
    </div>,
  )
}

function SentFiles({ files }: { files: ListedFile[] }) {
  return (
    <Table
      caption="Vos derniers fichiers"
      columns={[
        {
          key: 'name',
          label: 'Fichier',
          cell: (file) => <a href={`/imports/${file.kind}/${file.id}`}>{file.name}</a>,
        },
        {
          key: 'kind',
          label: 'Ce qu’il contient',
          cell: (file) => importerOf(file.kind)?.title ?? file.kind,
        },
        { key: 'sent', label: 'Envoyé le', cell: (file) => writeInstant(file.sentAt) },
        {
          key: 'done',
          label: 'Suite',
          all: true,
          cell: (file) =>
            file.undoneAt ? (
              <Tag kind="none">Annulé</Tag>
            ) : file.report ? (
              <Tag kind="ok">Importé : {summaryOf(file.report) || 'aucune ligne'}</Tag>
            ) : (
              <Tag kind="wait">À confirmer</Tag>
            ),
        },
      ]}
      rows={files}
    />
  )
}
