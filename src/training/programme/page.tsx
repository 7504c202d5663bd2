import type { Obligation } from '#actions'
import { typo, writePercent } from '#platform/i18n'
import { writeMinutes } from '#platform/time'
import { Alert, Empty, Facts, Heading, LinkButton, Table, Wall } from '#platform/ui'
import type { Ask } from '#platform/web'
import { foadShare, modes, modeWords, proofWords, type Activity, type Sequence } from '../activity.ts'
import type { OpenGroup } from '../access.ts'
import { groupPage } from '../group-frame.tsx'

type Shown = {
  sequences: Sequence[]
  activities: Activity[]
  obligation: Obligation | undefined
  /** The id of the sequence to show open. */
  shown: string
}

/** What a group learns, in order, and the share of it that is at a distance. */
export function programmePage(c: Ask, open: OpenGroup, shown: Shown): Response {
  const address = `/formation/${open.group.id}/programme`
  const { sequences, activities } = shown
  return groupPage(
    c,
    open,
    { title: 'Programme', here: 'programme' },
    <div class="stack loose">
      <Heading title="Programme">
        {sequences.length > 0 && (
          <LinkButton icon="plus" href={`${address}/nouvelle`}>
            Ajouter une activité
          </LinkButton>
        )}
        <LinkButton kind="quiet" href={`${address}/sequences/nouvelle`}>
          Ajouter une séquence
        </LinkButton>
      </Heading>
      {sequences.length === 0 ? (
        <Empty
          icon="sheet"
          title="Le programme est vide"
          text="Ajoutez une première séquence, ou importez un tableau."
        >
          <LinkButton href="/imports/programme">Importer un tableau</LinkButton>
        </Empty>
      ) : (
        <div class="aside">
          <aside class="side">
            <Totals shown={shown} />
          </aside>
          <div class="main stack">
            {sequences.map((sequence) => (
              <SequenceOf
                address={address}
                sequence={sequence}
                list={activities.filter((one) => one.sequenceId === sequence.id)}
                open={shown.shown === sequence.id}
              />
            ))}
          </div>
        </div>
      )}
    </div>,
  )
}

function Totals({ shown: { activities, obligation } }: { shown: Shown }) {
  const within = foadShare(activities, { pmsmpCounts: true })
  const without = foadShare(activities, { pmsmpCounts: false })
  const asked = obligation?.pmsmpCountsInTotal === false ? without : within
  const goal = obligation ? obligation.atLeastPercent / 100 : undefined
  const under = goal !== undefined && asked.ratio !== null && asked.ratio < goal
  const sum = (list: Activity[]) => list.reduce((total, one) => total + one.minutes, 0)
  return (
    <section class="panel stack" aria-labelledby="totals">
      <h2 class="t1" id="totals">
        {typo(`${writePercent(asked.ratio ?? 0)} du temps à distance`)}
      </h2>
      <Wall value={asked.ratio ?? 0} {...(goal === undefined ? {} : { goal })} />
      {under && obligation && (
        <Alert
          kind="late"
          title={typo(`Sous l’obligation du financeur\u00A0: il faut ${obligation.atLeastPercent} %`)}
        >
          {typo(`${obligation.funderName} demande ${obligation.atLeastPercent} % du temps à distance.`)}
        </Alert>
      )}
      <Facts
        small
        facts={[
          ...modes.map((mode) => ({
            label: modeWords[mode],
            value: writeMinutes(sum(activities.filter((one) => one.mode === mode))),
          })),
          { label: 'En tout', value: writeMinutes(within.totalMinutes) },
          { label: 'Part à distance, immersion comprise', value: writePercent(within.ratio ?? 0) },
          { label: 'Part à distance, sans l’immersion', value: writePercent(without.ratio ?? 0) },
          ...(obligation ? [{ label: 'Règle du financeur', value: obligation.reason }] : []),
        ]}
      />
    </section>
  )
}

type Listed = { address: string; sequence: Sequence; list: Activity[]; open: boolean }

function SequenceOf({ address, sequence, list, open }: Listed) {
  const minutes = list.reduce((sum, one) => sum + one.minutes, 0)
  return (
    <details class="sequence" id={`s-${sequence.id}`} open={open}>
      <summary>
        <h2 class="t1">{sequence.title}</h2>
        <span class="muted">
          {typo(`${list.length === 1 ? '1 activité' : `${list.length} activités`}, ${writeMinutes(minutes)}`)}
        </span>
      </summary>
      {list.length > 0 && (
        <Table
          caption={sequence.title}
          captionHidden
          columns={[
            { key: 'code', label: 'Code', cell: (one: Activity) => one.code },
            {
              key: 'title',
              label: 'Activité',
              header: true,
              cell: (one) => <a href={`${address}/${one.id}`}>{one.title}</a>,
            },
            { key: 'mode', label: 'Comment', cell: (one) => modeWords[one.mode] },
            { key: 'minutes', label: 'Durée', num: true, cell: (one) => writeMinutes(one.minutes) },
            {
              key: 'proof',
              label: 'Preuve',
              cell: (one) =>
                one.proof === 'quiz' && one.quiz?.length === 0 ? 'Questions à écrire' : proofWords[one.proof],
            },
            { key: 'domains', label: 'Domaines', cell: (one) => one.domains.join(', ') || 'Aucun' },
          ]}
          rows={list}
        />
      )}
      <p class="row no-print">
        <a href={`${address}/nouvelle?sequence=${sequence.id}`}>Ajouter une activité ici</a>
        <a href={`${address}/sequences/${sequence.id}`}>
          Renommer ou déplacer «&nbsp;{sequence.title}&nbsp;»
        </a>
      </p>
    </details>
  )
}
