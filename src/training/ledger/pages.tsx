import type { Group } from '#actions'
import { typo, writeCount } from '#platform/i18n'
import { parisDay, writeMinutes, writeShortDate } from '#platform/time'
import {
  Alert,
  Button,
  Empty,
  Facts,
  Field,
  Form,
  Heading,
  LinkButton,
  Pager,
  Table,
  TextArea,
} from '#platform/ui'
import { page, type Ask, type Typed } from '#platform/web'
import type { CorrectionRefusal } from './credit-work.ts'
import type { ReadLine } from './store.ts'
import { groupWords } from '../training-space.ts'
import { writeFault, type Verified } from './verify-ledger.ts'

export const correctionSentences = {
  'never credited': 'Cette activité n’a jamais été validée pour cette personne.',
  'below zero': 'C’est plus que ce qui reste validé. Donnez un nombre plus petit.',
  'above the credit': 'C’est plus que la durée estimée de l’activité.',
} satisfies Record<CorrectionRefusal, string>

type Ledger = { group: Group; writes: boolean; lines: ReadLine[]; more: boolean; verified: Verified }

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
            { key: 'why', label: 'Preuve', desk: true, cell: (one) => typo(one.why) },
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

function Chain({ verified }: { verified: Verified }) {
  if (verified.fault)
    return (
      <Alert kind="late" title={typo(writeFault(verified.fault))}>
        Prévenez la personne responsable de Beffroi. Ne corrigez rien avant.
      </Alert>
    )
  if (verified.lines === 0) return null
  return (
    <Alert
      kind="ok"
      title={`Registre intact : ${writeCount(verified.lines, 'ligne relue', 'lignes relues')}`}
    >
      Dernière empreinte&nbsp;: <span class="hash">{verified.lastHash.slice(0, 16)}</span>
    </Alert>
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

type Correction = {
  group: Group
  line: ReadLine
  credited: number
  left: number
  typed?: Typed
  errors?: Record<string, string | undefined>
}

/** A correction: a new signed line, with its reason. */
export function correctionPage(c: Ask, { group, line, credited, left, typed = {}, errors = {} }: Correction) {
  const refused = Object.values(errors).some(Boolean)
  const back = `/formation/${group.id}/registre`
  return page(
    c,
    { ...groupWords(group, 'foad', `Corriger la ligne ${line.n}`), refused },
    <div class="stack narrow">
      <Heading
        title={`Corriger la ligne ${line.n}`}
        over={line.trainee}
        lead={`${line.code} · ${line.title}`}
      />
      <Facts
        facts={[
          { label: 'Temps validé', value: writeMinutes(credited) },
          { label: 'Ce qu’il en reste', value: writeMinutes(left) },
        ]}
      />
      <Form action={`${back}/${line.n}`}>
        <Field
          name="minutes"
          label="Minutes de la correction"
          hint="Un nombre négatif retire, un nombre positif rend. Exemple : -45"
          inputmode="text"
          size={8}
          value={String(typed['minutes'] ?? -left)}
          error={errors['minutes'] && typo(errors['minutes'])}
        />
        <TextArea
          name="why"
          label="Pourquoi"
          rows={3}
          value={String(typed['why'] ?? '')}
          error={errors['why'] && typo(errors['why'])}
        />
        <p class="row">
          <Button icon="pen">Signer la correction</Button>
          <LinkButton kind="quiet" href={back}>
            Revenir au registre
          </LinkButton>
        </p>
      </Form>
    </div>,
    refused ? 422 : 200,
  )
}
