import type { Actor } from '#people'
import { cellsRead, type Importer, type Opened, type Outcome } from '#platform/imports'
import { Empty, Pager, Table, Tabs, Tag, type TagKind } from '#platform/ui'
import { capital, writeCount } from '#platform/i18n'
import { parisDay } from '#platform/time'
import type { Ask } from '#platform/web'
import { ReadCells } from './read-cells.tsx'

type What = Outcome['what']

export const outcomeWords: Record<What, { one: string; many: string; tag: TagKind; address: string }> = {
  created: { one: 'créée', many: 'créées', tag: 'ok', address: 'creees' },
  updated: { one: 'modifiée', many: 'modifiées', tag: 'far', address: 'modifiees' },
  unchanged: { one: 'inchangée', many: 'inchangées', tag: 'none', address: 'inchangees' },
  'to check': { one: 'à vérifier', many: 'à vérifier', tag: 'wait', address: 'a-verifier' },
  refused: { one: 'refusée', many: 'refusées', tag: 'late', address: 'refusees' },
}
const kinds: What[] = ['created', 'updated', 'unchanged', 'to check', 'refused']

const PER_PAGE = 50

const countOf = (outcomes: Outcome[], what: What) => outcomes.filter((one) => one.what === what).length

/** True for a file of which no line is taken. */
export const isRefused = (outcomes: readonly Outcome[]): boolean =>
  outcomes.length > 0 && outcomes.every(({ what }) => what === 'refused')

/** '22 créées, 2 à vérifier': only what happened. */
export const summaryOf = (outcomes: Outcome[]): string =>
  kinds
    .map((what) => ({ count: countOf(outcomes, what), words: outcomeWords[what] }))
    .filter(({ count }) => count > 0)
    .map(({ count, words }) => writeCount(count, words.one, words.many))
    .join(', ')

type OutcomesProps = {
  c: Ask
  outcomes: Outcome[]
  caption: string
  importer: Importer<Actor>
  /** The file, while it is kept: what was read stands beside what becomes of it. */
  opened?: Opened | undefined
}

/** Every line of a file, what is read in it and what becomes of it, filtered and paged by the address. */
export function Outcomes({ c, outcomes, caption, importer, opened }: OutcomesProps) {
  if (outcomes.length === 0) return <Empty icon="sheet" title="Ce fichier n’a aucune ligne à lire" />
  const path = c.req.path
  const what = kinds.find((one) => outcomeWords[one].address === c.req.query('quoi'))
  const chosen = what ? outcomes.filter((one) => one.what === what) : outcomes
  const last = Math.max(1, Math.ceil(chosen.length / PER_PAGE))
  const number = Math.min(last, Math.max(1, Math.trunc(Number(c.req.query('page') ?? 1)) || 1))
  const shown = chosen.slice((number - 1) * PER_PAGE, number * PER_PAGE)
  const readOn = opened ? cellsRead(importer, opened, shown, parisDay(c.var.now)) : () => undefined
  const at = (page: number) =>
    `${path}?${new URLSearchParams({ ...(what ? { quoi: outcomeWords[what].address } : {}), page: String(page) })}`
  return (
    <>
      <Tabs
        label="Lignes du fichier"
        items={[
          { href: path, label: `Toutes (${outcomes.length})`, current: !what },
          ...kinds
            .filter((one) => countOf(outcomes, one) > 0)
            .map((one) => ({
              href: `${path}?quoi=${outcomeWords[one].address}`,
              label: `${capital(outcomeWords[one].many)} (${countOf(outcomes, one)})`,
              current: one === what,
            })),
        ]}
      />
      <Table
        caption={caption}
        captionHidden
        columns={[
          { key: 'line', label: 'Ligne', num: true, cell: (one) => one.line },
          { key: 'label', label: 'Sujet', header: true, cell: (one) => one.label || '—' },
          {
            key: 'what',
            label: 'Suite',
            cell: (one) => <Tag kind={outcomeWords[one.what].tag}>{capital(outcomeWords[one.what].one)}</Tag>,
          },
          {
            key: 'why',
            label: shown.some(readOn) ? 'Pourquoi, et ce qui est lu' : 'Pourquoi',
            wide: true,
            all: true,
            cell: (one) => (
              <>
                {one.why && <p>{one.why}</p>}
                <ReadCells label={one.label} cells={readOn(one)} />
              </>
            ),
          },
        ]}
        rows={shown}
      />
      <Pager
        previous={number > 1 ? at(number - 1) : undefined}
        next={number < last ? at(number + 1) : undefined}
      >
        Page {number} sur {last}
      </Pager>
    </>
  )
}
