import { parisDay, writeDate } from '#platform/time'
import { Alert, Button, ErrorSummary, Form, Heading } from '#platform/ui'
import {
  goTo,
  inOrderOf,
  newSite,
  notFound,
  page,
  readForm,
  refusedPage,
  sayNext,
  soundFields,
  type Ask,
  type Typed,
} from '#platform/web'
import { openDesk } from '../access.ts'
import { asTyped } from '../as-typed.ts'
import { PrescriberFields } from './fields.tsx'
import type { Prescriber } from './prescriber.ts'
import { prescribersAmong, savePrescriber } from './prescriber-store.ts'
import { faultsIn, saidOf, typedPrescriber } from './said-prescriber.ts'

export const PRESCRIBING = '/immersions/prescription'

/** In whose name the organisations of this desk prescribe immersions. */
export const prescriberSite = newSite()
  .get(PRESCRIBING, async (c) => show(c))
  .post(`${PRESCRIBING}/:id`, save)

async function show(c: Ask, refused?: { id: string; errors: Record<string, string>; typed: Typed }) {
  const { own } = await openDesk(c)
  const known = await prescribersAmong(
    c.var.db,
    own.map(({ id }) => id),
  )
  const answer = refused ? refusedPage : page
  const title = 'Qui prescrit'
  return answer(
    c,
    {
      title,
      room: 'immersion',
      density: 'bureau',
      space: 'Immersions',
      here: PRESCRIBING,
      refused: Boolean(refused),
    },
    <div class="stack loose narrow">
      <Heading title={title} lead="La loi dit qui peut envoyer une personne en immersion." />
      {own.map(({ id, name }) => (
        <PrescriberForm
          id={id}
          name={name}
          known={known.find((one) => one.organisationId === id)}
          today={parisDay(c.var.now)}
          {...(refused?.id === id ? refused : {})}
        />
      ))}
    </div>,
  )
}

type FormProps = {
  id: string
  name: string
  known: Prescriber | undefined
  today: string
  errors?: Record<string, string>
  typed?: Typed
}

function PrescriberForm({ id, name, known, today, errors = {}, typed }: FormProps) {
  const before: Typed = {
    kind: known?.kind ?? '',
    delegatedBy: known?.delegatedBy ?? '',
    fromDay: known?.fromDay ?? '',
    toDay: known?.toDay ?? '',
  }
  const shown = asTyped(typed ?? before, errors)
  return (
    <section class="panel stack">
      <h2>{name}</h2>
      {known?.toDay && known.toDay < today && (
        <Alert kind="late" title={`Votre délégation a fini le ${writeDate(known.toDay)}`} />
      )}
      <ErrorSummary errors={errors} />
      <Form action={`${PRESCRIBING}/${id}`} label={name}>
        <PrescriberFields told={shown} />
        <Button kind="quiet">Enregistrer</Button>
      </Form>
    </section>
  )
}

async function save(c: Ask): Promise<Response> {
  const { own, actor } = await openDesk(c)
  const mine = own.find(({ id }) => id === c.req.param('id'))
  if (!mine) throw notFound()
  const form = await readForm(c, typedPrescriber)
  const { typed } = form
  const faults = { ...faultsIn(soundFields(typedPrescriber, typed)), ...(form.ok ? {} : form.errors) }
  if (!form.ok || Object.keys(faults).length > 0)
    return show(c, { id: mine.id, errors: inOrderOf(typedPrescriber, faults), typed })
  const saved = { organisationId: mine.id, ...saidOf(form.value) }
  await c.var.db.transaction((tx) => savePrescriber(tx, saved, actor.personId, c.var.now))
  sayNext(c, 'C’est enregistré')
  return goTo(c, PRESCRIBING)
}
