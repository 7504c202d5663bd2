import { requireActor, type Actor } from '#people'
import {
  leftOutOf,
  unreadColumns,
  type Importer,
  type Opened,
  type Outcome,
  type SentFile,
} from '#platform/imports'
import { writeCount } from '#platform/i18n'
import { Alert, Button, Form, Heading, LinkButton, type Option } from '#platform/ui'
import { parisDay } from '#platform/time'
import { page, type Ask } from '#platform/web'
import { importWords } from './access.ts'
import { Columns } from './columns.tsx'
import { isRefused, Outcomes, summaryOf } from './outcomes.tsx'
import { UnreadAlert } from './unread-columns.tsx'
import { LeftOutList } from './left-out.tsx'

type Preview = {
  file: SentFile
  places: Option[]
  opened?: Opened
  outcomes?: Outcome[]
  /** Why the file cannot be imported as it is. */
  refused?: string
  /** The kind that it looks like, when it is not the one that was said. */
  looksLike?: Importer<Actor> | undefined
}

/** What a file would do, line by line, before anything is done. */
export function previewPage(
  c: Ask,
  importer: Importer<Actor>,
  { file, places, opened, outcomes, refused, looksLike }: Preview,
  status: 200 | 422,
): Response {
  const count = outcomes?.length ?? 0
  const left = opened ? leftOutOf(importer, opened).sheets : []
  const unread = opened ? unreadColumns(importer.columns, opened, parisDay(c.var.now)) : []
  const isVain = outcomes !== undefined && isRefused(outcomes)
  const alike = unread.some(({ mayBe }) => mayBe !== null)
  return page(
    c,
    { title: `Ce qui va se passer : ${importer.title}`, ...importWords, refused: status === 422 },
    <div class="stack">
      <p>
        <a href={`/imports/${importer.kind}`}>{importer.verb}</a>
      </p>
      <Heading
        title="Ce qui va se passer"
        over={file.name}
        lead={`${importer.title}. Rien n’est encore enregistré.`}
      />
      {refused && (
        <Alert kind="late" title={refused} role={status === 422 ? 'alert' : undefined}>
          Rien n’a été importé. {looksLike && <InsteadOf {...{ c, looksLike }} />}
        </Alert>
      )}
      <UnreadAlert unread={unread} />
      {opened && (
        <Columns
          {...{ importer, file, opened, places }}
          doubted={looksLike !== undefined}
          open={refused !== undefined || left.length > 0 || alike}
          unread={unread}
        />
      )}
      {outcomes && (
        <>
          {opened && <LeftOutList left={leftOutOf(importer, opened)} />}
          <section class="panel stack">
            <h2>{writeCount(count, 'ligne lue', 'lignes lues')}</h2>
            {count > 0 && <p>Si vous confirmez : {summaryOf(outcomes)}.</p>}
            {isVain && <p>Rien n’entrera : corrigez le fichier, puis envoyez-le de nouveau.</p>}
            {count > 0 && importer.sumUp && <p>En tout, {importer.sumUp(outcomes)}.</p>}
            <Form action={`/imports/${importer.kind}/${file.id}`} label="Confirmer">
              <p class="row">
                {isVain ? (
                  <Button kind="quiet">Garder ce rapport</Button>
                ) : (
                  <Button icon="check">Importer ce fichier</Button>
                )}
                <LinkButton
                  kind="quiet"
                  icon="download"
                  href={`/imports/${importer.kind}/${file.id}/rapport.csv`}
                >
                  Ce tableau en CSV
                </LinkButton>
                <LinkButton kind="quiet" href="/imports">
                  Laisser de côté
                </LinkButton>
              </p>
            </Form>
          </section>
          <Outcomes {...{ c, outcomes, importer, opened }} caption="Ce qui va se passer" />
        </>
      )}
    </div>,
    status,
  )
}

function InsteadOf({ c, looksLike }: { c: Ask; looksLike: Importer<Actor> }) {
  if (!looksLike.may(requireActor(c))) return <>Donnez-le à qui importe ce genre de fichier.</>
  return <a href={`/imports/${looksLike.kind}`}>{looksLike.verb}</a>
}
