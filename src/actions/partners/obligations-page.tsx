import { randomUUID } from 'node:crypto'
import { typo, writePercent } from '#platform/i18n'
import { writeDate } from '#platform/time'
import {
  Button,
  Choices,
  DateField,
  Empty,
  ErrorSummary,
  Field,
  Form,
  Table,
  TextArea,
  type Errors,
} from '#platform/ui'
import type { Ask, Typed } from '#platform/web'
import type { Action, Obligation } from '../action.ts'
import { managePage } from '../manage-frame.tsx'
import type { ObligationRefusal } from './set-obligation.ts'

export const obligationSentences = {
  'starts before the one in force':
    'Une obligation est déjà en vigueur ce jour-là : donnez un jour plus tard.',
} satisfies Record<ObligationRefusal, string>

type Words = { action: Action; versions: Obligation[]; names: string[]; typed: Typed; errors: Errors }

/** What the funder asks, version after version: none is rewritten. */
export function obligationsPage(c: Ask, words: Words): Response {
  const { action, versions, errors } = words
  return managePage(
    c,
    { action, tab: 'obligations', title: 'Financement', refused: Object.keys(errors).length > 0 },
    <div class="aside">
      <div class="main stack">
        <ErrorSummary errors={errors} />
        {versions.length === 0 ? (
          <Empty
            icon="note"
            title="Aucun financeur n’a posé d’obligation"
            text="Sans obligation, aucune jauge de temps à distance n’est calculée."
          />
        ) : (
          <Versions versions={versions} />
        )}
      </div>
      <aside class="side panel stack" aria-label="Nouvelle obligation">
        <h2>{versions.length === 0 ? 'Poser une obligation' : 'Changer l’obligation'}</h2>
        <ObligationForm {...words} />
      </aside>
    </div>,
  )
}

function Versions({ versions }: { versions: Obligation[] }) {
  return (
    <Table
      caption="Ce qui a été promis, et quand"
      columns={[
        { key: 'funder', label: 'Financeur', cell: (one) => one.funderName },
        {
          key: 'share',
          label: 'Part à distance (FOAD)',
          cell: (one) => `≥ ${writePercent(one.atLeastPercent / 100)}`,
        },
        {
          key: 'days',
          label: 'En vigueur',
          cell: (one) =>
            one.untilDay
              ? `du ${writeDate(one.fromDay)} au ${writeDate(one.untilDay)}`
              : `depuis le ${writeDate(one.fromDay)}`,
        },
        {
          key: 'pmsmp',
          label: 'Immersion (PMSMP)',
          wide: true,
          all: true,
          cell: (one) =>
            `${one.pmsmpCountsInTotal ? 'Comptée dans le temps total.' : 'Non comptée.'} ${typo(one.reason)}`,
        },
      ]}
      rows={versions}
    />
  )
}

function ObligationForm({ action, versions, names, typed, errors }: Words) {
  const text = (name: string, otherwise = '') => String(typed[name] ?? otherwise)
  return (
    <Form action={`/actions/${action.slug}/obligations`}>
      <input type="hidden" name="id" value={text('id', randomUUID())} />
      <Field
        name="organisation"
        label="Financeur"
        hint="Choisissez dans la liste, ou écrivez un nouveau nom."
        list={names}
        value={text('organisation', versions[0]?.funderName)}
        error={errors['organisation']}
      />
      <Field
        name="atLeastPercent"
        label={typo('Part du temps à distance (FOAD), en %')}
        hint="75 veut dire : au moins 75 % du temps du programme."
        inputmode="numeric"
        size={4}
        value={text('atLeastPercent')}
        error={errors['atLeastPercent']}
      />
      <Choices
        name="pmsmp"
        legend="L’immersion (PMSMP) compte-t-elle dans le temps total ?"
        options={[
          { value: 'counts', label: 'Oui, elle compte' },
          { value: 'does not count', label: 'Non, elle est à part' },
        ]}
        value={text('pmsmp')}
        error={errors['pmsmp']}
      />
      <TextArea
        name="reason"
        label="Pourquoi"
        hint="La convention, l’article, la lettre du financeur."
        value={text('reason')}
        error={errors['reason']}
      />
      <DateField name="fromDay" label="À partir du" value={text('fromDay')} error={errors['fromDay']} />
      <Button>Enregistrer l’obligation</Button>
    </Form>
  )
}
