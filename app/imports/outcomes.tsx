import type { Outcome } from '#platform/imports'
import { Empty, Pager, Table, Tabs, Tag, type TagKind } from '#platform/ui'
import { capital, writeCount } from '#platform/i18n'
import type { Ask } from '#platform/web'

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

/** '22 créées, 2 à vérifier': only what happened. */
export const summaryOf = (outcomes: Outcome[]): string =>
  kinds
    .map((what) => ({ count: countOf(outcomes, what), words: outcomeWords[what] }))
    .filter(({ count }) => count > 0)
    .map(({ count, words }) => writeCount(count, words.one, words.many))
    .join(', ')

/** Every line of a file and what becomes of it, filtered and paged by the address. */
export function Outcomes({ c, outcomes, caption }: { c: Ask; outcomes: Outcome[]; caption: string }) {
  if (outcomes.length === 0) return <Empty icon="sheet" title="Ce fichier n’a aucune ligne à lire" />
  const path = c.req.path
  const what = kinds.find((one) => outcomeWords[one].address === c.req.query('quoi'))
  const chosen = what ? outcomes.filter((one) => one.what === what) : outcomes
  const last = Math.max(1, Math.ceil(chosen.length / PER_PAGE))
  const number = Math.min(last, Math.max(1, Math.trunc(Number(c.req.query('page') ?? 1)) || 1))
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
          { key: 'why', label: 'Pourquoi', wide: true, all: true, cell: (one) => one.why ?? '' },
        ]}
        rows={chosen.slice((number - 1) * PER_PAGE, number * PER_PAGE)}
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
