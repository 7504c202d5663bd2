import type { Group } from '#actions'
import { typo } from '#platform/i18n'
import { parisDay, writeMinutes, writeShortDate } from '#platform/time'
import { Empty, Heading, LinkButton, Pager, Table } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import type { ReadLine } from './read-lines-store.ts'
import { inFrench } from '../found/door.ts'
import { groupWords } from '../training-space.ts'
import type { Verified } from './verify-ledger.ts'
import { Chain } from './chain.tsx'

/** Every line of the ledger, the latest first, and whether its chain is whole. */
export function ledgerPage(c: Ask, { group, writes, lines, more, verified }: Ledger) {
  const base = `/formation/${group.id}/registre`
  return page(
    c,
    groupWords(group, 'foad', 'Registre FOAD'),
    <div class="stack">
      <Heading
        title="Registre FOAD"
        over={group.title}
        lead="Le temps validé de chaque travail prouvé. Une ligne ne change jamais."
      >
        <LinkButton kind="quiet" icon="download" href={`${base}.csv`}>
          Fichier du registre
        </LinkButton>
      </Heading>
      <Chain verified={verified} />
      {lines.length === 0 ? (
        <Empty icon="sheet" title="Aucune ligne" text="La première arrive avec le premier travail accepté." />
      ) : (
        <Table
          caption="Lignes du registre"
          captionHidden
          rows={lines}
          columns={[
            { key: 'n', label: 'Ligne', num: true, cell: (one) => one.n },
            { key: 'trainee', label: 'Stagiaire', header: true, cell: (one) => one.trainee },
            { key: 'activity', label: 'Activité', cell: (one) => `${one.code} · ${one.title}` },
            { key: 'minutes', label: 'Temps', num: true, cell: (one) => signedMinutes(one.minutes) },
            { key: 'why', label: 'Preuve', cell: (one) => <Proof base={base} line={one} /> },
            { key: 'by', label: 'Signé', cell: (one) => one.signer ?? 'Par la preuve' },
            { key: 'at', label: 'Date', num: true, cell: (one) => writeShortDate(parisDay(one.at)) },
            ...(writes
              ? [
                  {
                    key: 'fix',
                    label: 'Corriger',
                    paper: 'never' as const,
                    cell: (one: ReadLine) => <Fix base={base} line={one} />,
                  },
                ]
              : []),
          ]}
        />
      )}
      <Pager next={more ? `${base}?avant=${lines.at(-1)?.n}` : undefined} />
    </div>,
  )
}

type Ledger = { group: Group; writes: boolean; lines: ReadLine[]; more: boolean; verified: Verified }

/** What proves a line, opened: the statement that a course made, or the work. */
function Proof({ base, line }: { base: string; line: ReadLine }) {
  const words = typo(inFrench(line.why))
  const label = `La preuve de la ligne ${line.n} : ${words}`
  if (line.kind === 'credit' && line.proof === 'statement')
    return (
      <a href={`${base}/${line.n}/preuve`} aria-label={label}>
        {words}
      </a>
    )
  return line.workId ? (
    <a href={`/formation/travaux/${line.workId}`} aria-label={label}>
      {words}
    </a>
  ) : (
    <>{words}</>
  )
}

const Fix = ({ base, line }: { base: string; line: ReadLine }) =>
  line.kind === 'credit' ? (
    <a href={`${base}/${line.n}`} aria-label={`Corriger la ligne ${line.n}`}>
      Corriger
    </a>
  ) : (
    <></>
  )

const signedMinutes = (minutes: number): string =>
  minutes < 0 ? `− ${writeMinutes(-minutes)}` : writeMinutes(minutes)
