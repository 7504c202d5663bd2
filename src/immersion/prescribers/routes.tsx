import { parisDay, writeDate } from '#platform/time'
import { Alert, Button, Choices, DateField, ErrorSummary, Field, Form, Heading } from '#platform/ui'
import {
  field,
  goTo,
  newSite,
  page,
  readForm,
  refusedPage,
  sayNext,
  notFound,
  type Ask,
  type Typed,
} from '#platform/web'
import { openDesk } from '../access.ts'
import { asTyped } from '../as-typed.ts'
import { prescriberKinds, prescriberWords, type Prescriber } from './prescriber.ts'
import { prescribersAmong, savePrescriber } from './prescriber-store.ts'

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
        <Choices
          legend="En quel nom ?"
          options={prescriberKinds.map((value) => ({ value, label: prescriberWords[value] }))}
          {...shown('kind')}
        />
        <Field
          label="Délégation de"
          hint="Un PLIE, par exemple, prescrit par délégation de France Travail."
          required={false}
          {...shown('delegatedBy')}
        />
        <DateField label="Du" required={false} {...shown('fromDay')} />
        <DateField
          label="Au"
          hint="Vous êtes prévenu 60 et 15 jours avant."
          required={false}
          {...shown('toDay')}
        />
        <Button kind="quiet">Enregistrer</Button>
      </Form>
    </section>
  )
}

const schema = field.form({
  kind: field.oneOf(prescriberKinds),
  delegatedBy: field.optionalText(120),
  fromDay: field.optionalDay(),
  toDay: field.optionalDay(),
})

async function save(c: Ask): Promise<Response> {
  const { own, actor } = await openDesk(c)
  const mine = own.find(({ id }) => id === c.req.param('id'))
  if (!mine) throw notFound()
  const form = await readForm(c, schema)
  const again = (errors: Record<string, string>) => show(c, { id: mine.id, errors, typed: form.typed })
  if (!form.ok) return again(form.errors)
  const { kind, delegatedBy, fromDay, toDay } = form.value
  const isDelegate = kind === 'delegate'
  if (isDelegate && !delegatedBy) return again({ delegatedBy: 'Dites qui vous a délégué ce droit.' })
  if (isDelegate && fromDay && toDay && toDay < fromDay) return again({ toDay: 'La fin est avant le début.' })
  const saved = isDelegate
    ? { organisationId: mine.id, kind, delegatedBy: delegatedBy ?? '', fromDay, toDay }
    : { organisationId: mine.id, kind, delegatedBy: '', fromDay: null, toDay: null }
  await c.var.db.transaction((tx) => savePrescriber(tx, saved, actor.personId, c.var.now))
  sayNext(c, 'C’est enregistré')
  return goTo(c, PRESCRIBING)
}
