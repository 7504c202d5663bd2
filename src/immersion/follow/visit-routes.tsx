import { fullName } from '#people'
import { asId, newId } from '#platform/id'
import { chez, typo } from '#platform/i18n'
import { parisDay } from '#platform/time'
import {
  Button,
  Choices,
  DateField,
  ErrorSummary,
  Form,
  Heading,
  TextArea,
  type IconName,
} from '#platform/ui'
import { field, goTo, newSite, notFound, readForm, sayNext, type Ask, type Typed } from '#platform/web'
import { asTyped } from '../as-typed.ts'
import { CONVENTIONS, immersionPage } from '../frame.tsx'
import type { VisitId } from '../ids.ts'
import {
  deleteVisit,
  goings,
  goingWords,
  mayVisit,
  noteVisit,
  ways,
  wayWords,
  type Visit,
} from '../visits/door.ts'
import { openOwn, type OpenConvention } from './open-convention.ts'

const VISIT = `${CONVENTIONS}/:id{[0-9a-f-]{36}}/visite`

/** A visit or a call, noted in a minute by who accompanies the person. */
export const followVisitSite = newSite()
  .get(VISIT, async (c) => show(c, await open(c), newId()))
  .post(VISIT, note)
  .post(`${VISIT}/:visit{[0-9a-f-]{36}}/retirer`, takeBack)

/** @throws notFound for who does not write it, and before the first day. */
async function open(c: Ask): Promise<OpenConvention> {
  const opened = await openOwn(c)
  if (!mayVisit(opened.one, c.var.now)) throw notFound()
  return opened
}

type Refused = { errors: Record<string, string>; typed: Typed }

const faces: Record<Visit['going'], IconName> = { well: 'smiling', partly: 'hesitating', badly: 'unhappy' }

function show(c: Ask, { one, person, host }: OpenConvention, id: VisitId, refused?: Refused): Response {
  const here = `${CONVENTIONS}/${one.id}`
  const told = asTyped(refused?.typed ?? { day: parisDay(c.var.now) }, refused?.errors)
  const title = 'Une visite ou un appel'
  return immersionPage(
    c,
    { title, errors: refused?.errors },
    <div class="stack narrow">
      <Heading title={title} over={typo(`${fullName(person)} ${chez(host.name)}`)} />
      <ErrorSummary errors={refused?.errors ?? {}} />
      <Form action={`${here}/visite`}>
        <input type="hidden" name="id" value={id} />
        <Choices
          legend="Comment ?"
          options={ways.map((value) => ({ value, label: wayWords[value] }))}
          {...told('way')}
        />
        <DateField label="Quel jour" {...told('day')} />
        <Choices
          legend="Comment ça va ?"
          options={goings.map((value) => ({ value, label: goingWords[value], icon: faces[value] }))}
          {...told('going')}
        />
        <TextArea
          label="En une phrase"
          hint="La personne peut la lire. Rien sur sa santé."
          rows={2}
          required={false}
          maxlength={300}
          {...told('words')}
        />
        <Button wide>Garder</Button>
      </Form>
      <p>
        <a href={here}>Revenir à la convention</a>
      </p>
    </div>,
  )
}

const schema = field.form({
  id: field.optionalId<VisitId>(),
  way: field.oneOf(ways, 'Une visite, ou un appel ?'),
  day: field.day(),
  going: field.oneOf(goings, 'Choisissez une image.'),
  words: field.optionalText(300),
})

async function note(c: Ask): Promise<Response> {
  const opened = await open(c)
  const form = await readForm(c, schema)
  if (!form.ok) return show(c, opened, newId(), form)
  const { id, words, ...said } = form.value
  const visit = { ...said, id: id ?? newId<VisitId>(), words: words ?? '', byName: opened.desk.actor.name }
  const noted = await noteVisit(c.var.db, opened.one.id, visit, c.var.now)
  if (!noted.ok) {
    const errors = { day: 'Choisissez un jour de l’immersion, aujourd’hui au plus tard.' }
    return show(c, opened, visit.id, { errors, typed: form.typed })
  }
  sayNext(c, 'C’est noté')
  return goTo(c, `${CONVENTIONS}/${opened.one.id}`)
}

async function takeBack(c: Ask): Promise<Response> {
  const { one } = await open(c)
  const id = asId<VisitId>(c.req.param('visit') ?? '')
  await c.var.db.transaction((tx) => deleteVisit(tx, one.id, id))
  sayNext(c, 'C’est retiré')
  return goTo(c, `${CONVENTIONS}/${one.id}`)
}
