import { typo, writeCount } from '#platform/i18n'
import { writeInstant } from '#platform/time'
import {
  Alert,
  Button,
  DateField,
  Empty,
  Field,
  Form,
  LinkButton,
  Pager,
  Select,
  type Errors,
  type Option,
} from '#platform/ui'
import { page, type Ask, type Typed } from '#platform/web'
import { recordsWords, RecordsFrame } from '../frame.tsx'
import type { Trace } from './trace.ts'

type Stream = {
  traces: Trace[]
  verbs: Option[]
  activities: Option[]
  typed: Typed
  errors: Errors
  next: string | undefined
  searched: boolean
}

/** The latest traces of the organisation, and those that one looks for. */
export function streamPage(c: Ask, stream: Stream): Response {
  const { traces, next, searched } = stream
  return page(
    c,
    { ...recordsWords('Traces'), scripts: ['stream'] },
    <RecordsFrame
      title="Traces"
      lead="Ce que les outils de formation ont vu, le plus récent d’abord."
      here="/traces"
      technical={false}
    >
      <div class="aside">
        <section class="main stack" id="flux" aria-label="Les traces">
          {traces.length === 0 && !searched && (
            <Empty
              icon="work"
              title="Aucune trace pour l’instant"
              text="Créez une clé pour un outil de formation."
            >
              <a href="/traces/cles">Créer une clé</a>
            </Empty>
          )}
          {traces.length === 0 && searched && (
            <Alert title="Aucune trace ne correspond">
              <a href="/traces">Revoir toutes les traces</a>
            </Alert>
          )}
          {traces.length > 0 && (
            <p class="row">
              <span class="muted">{typo(writeCount(traces.length, 'trace'))}</span>
              <LinkButton kind="quiet" icon="download" href={fileAddress(stream.typed)}>
                Prendre ces traces (CSV)
              </LinkButton>
            </p>
          )}
          <ol class="stack flux">
            {traces.map((trace) => (
              <li class="panel stack tight">
                <p class="muted">{writeInstant(trace.storedAt)}</p>
                <p>
                  <a href={`/traces/${trace.id}`}>{trace.sentence}</a>
                </p>
              </li>
            ))}
          </ol>
          <Pager next={next} />
        </section>
        <aside class="side panel stack" aria-labelledby="chercher">
          <h2 id="chercher">Chercher</h2>
          <SearchForm {...stream} />
        </aside>
      </div>
    </RecordsFrame>,
  )
}

/** The same search, as a file: all of it, from the first page on. */
function fileAddress(typed: Typed): string {
  const asked = Object.entries(typed).flatMap(([name, value]) =>
    name !== 'avant' && typeof value === 'string' && value !== '' ? [[name, value]] : [],
  )
  return asked.length > 0 ? `/traces.csv?${new URLSearchParams(asked)}` : '/traces.csv'
}

function SearchForm({ typed, errors, verbs, activities }: Stream) {
  const of = (name: string) => ({ name, value: String(typed[name] ?? ''), error: errors[name] })
  return (
    <Form action="/traces" method="get">
      <Field {...of('personne')} label="Personne" hint="Un nom vu récemment, ou une adresse e-mail" />
      <Select {...of('verbe')} label="Ce qui a été fait" options={verbs} empty="Tout" />
      <Select {...of('activite')} label="Activité" options={activities} empty="Toutes" />
      <DateField {...of('du')} label="Depuis le" />
      <DateField {...of('au')} label="Jusqu’au" />
      <Button kind="quiet" icon="search">
        Chercher
      </Button>
    </Form>
  )
}
