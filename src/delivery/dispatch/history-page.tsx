import { typo, writeCount } from '#platform/i18n'
import { writeFullDay, writeInstant } from '#platform/time'
import { Alert, Button, Empty, Form, Table } from '#platform/ui'
import type { Ask } from '#platform/web'
import { DayHead, recipientOf, type OpenWorkday } from '../workday/door.ts'
import { dayAddress, dispatchPage } from '../space.tsx'
import { kilometres } from '../measures.ts'
import type { NamedPlan } from '../plan/door.ts'
import { changedBetween, refusalOf, type TakeBackRefusal } from './take-back-plan.ts'
import { takeBackSentences, changeWords } from './history-words.ts'
import type { OrderId } from '../ids.ts'

/** How many versions are told, the last first: with what each changed, and a way back to it while it holds. */
const MOST_VERSIONS = 20

export function historyPage(
  c: Ask,
  open: OpenWorkday,
  versions: NamedPlan[],
  refused?: TakeBackRefusal,
): Response {
  const { day, work } = open
  const rows = versions
    .slice(0, MOST_VERSIONS)
    .map((plan, index) => ({ plan, before: versions[index + 1], last: index === 0 }))
  return dispatchPage(
    c,
    { title: `Historique, ${writeFullDay(day)}` },
    <div class="stack">
      <DayHead open={open} here="historique" now={c.var.now} />
      {refused && <Alert kind="late" role="alert" title={takeBackSentences[refused]} />}
      {rows.length === 0 ? (
        <Empty title="Pas encore de plan" text="Chaque version du plan sera ici, avec qui l’a faite." />
      ) : (
        <Table
          caption="Versions du plan"
          rows={rows}
          columns={[
            {
              key: 'how',
              label: 'Quoi',
              header: true,
              cell: ({ plan }) => `${plan.version}. ${changeWords[plan.how]}`,
            },
            {
              key: 'when',
              label: 'Quand',
              cell: ({ plan }) => `${writeInstant(plan.madeAt)}, ${plan.madeByName ?? 'Beffroi'}`,
            },
            { key: 'what', label: 'Ce qui change', cell: ({ plan, before }) => whatChanged(plan, before) },
            { key: 'km', label: 'Distance', num: true, cell: ({ plan }) => kilometres(plan.distance_m) },
            {
              key: 'back',
              label: 'Reprendre',
              paper: 'never',
              cell: ({ plan, last }) => <WayBack {...{ plan, last }} />,
            },
          ]}
        />
      )}
    </div>,
    Boolean(refused),
  )

  function whatChanged(plan: NamedPlan, before: NamedPlan | undefined): string {
    if (!before) return 'Première version'
    const { added, gone, changed } = changedBetween(before, plan)
    const names = (ids: OrderId[]) =>
      ids.length > 3 ? writeCount(ids.length, 'commande') : ids.map((id) => recipientOf(work, id)).join(', ')
    const said = [
      added.length > 0 && `Ajout : ${names(added)}`,
      gone.length > 0 && `Retrait : ${names(gone)}`,
      changed.length > 0 && `Changent de vélo : ${names(changed)}`,
    ].filter((one) => one !== false)
    return typo(said.join(' · ') || 'Même vélo pour chacune, autre ordre ou autres heures')
  }

  function WayBack({ plan, last }: { plan: NamedPlan; last: boolean }) {
    if (last) return <>C’est le plan</>
    const no = refusalOf(work, plan, c.var.now)
    if (no) return <span class="muted">{takeBackSentences[no]}</span>
    return (
      <Form
        action={`${dayAddress(day)}/historique/${plan.version}`}
        label={`Reprendre la version ${plan.version}`}
      >
        <Button kind="quiet" label={`Reprendre la version ${plan.version}`}>
          Reprendre
        </Button>
      </Form>
    )
  }
}
