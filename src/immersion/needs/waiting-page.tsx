import { LineCells } from '#platform/imports'
import { typo } from '#platform/i18n'
import { ErrorSummary, Heading, SearchBox } from '#platform/ui'
import type { Ask } from '#platform/web'
import { immersionPage } from '../frame.tsx'
import { LINES, TO_CHECK } from './addresses.ts'
import type { NamedHost } from './host-name-store.ts'
import { needColumns } from './need-columns.ts'
import { needLabel } from './need-words.ts'
import { Answers, type AskedLine } from './waiting-view.tsx'

type Shown = {
  line: AskedLine
  /** hosts that the reader looked for */
  found: readonly NamedHost[]
  search: string
  typed: { name: string; town: string }
  errors?: Record<string, string>
}

/** One line that waits: its cells, a search among the hosts, and the name under which a new one is made known. */
export const waitingPage = (c: Ask, { line, found, search, typed, errors }: Shown): Response =>
  immersionPage(
    c,
    { title: 'Quel employeur ?', errors },
    <div class="stack narrow">
      <Heading title="Quel employeur ?" over={needLabel(line.cells)} lead={typo(`${line.what}.`)} />
      <ErrorSummary errors={errors ?? {}} />
      <section class="panel stack" aria-label="La ligne de la liste">
        <h2>La ligne de la liste</h2>
        <LineCells columns={needColumns} cells={line.cells} />
      </section>
      <SearchBox
        action={`${LINES}/${line.id}`}
        label="Chercher parmi vos employeurs"
        hint="Un nom, une commune"
        value={search}
      />
      {search && found.length === 0 && <p>Aucun de vos employeurs ne correspond. Essayez un seul mot.</p>}
      <Answers {...{ line, typed, errors }} hosts={search ? found : line.among} />
      <p>
        <a href={TO_CHECK}>Toutes les lignes à vérifier</a>
      </p>
    </div>,
  )
