import { fullName, writePhone } from '#people'
import { typo } from '#platform/i18n'
import { parisDay } from '#platform/time'
import { Button, Choices, ErrorSummary, Facts, Form, Heading } from '#platform/ui'
import { field, goTo, newSite, notFound, readForm, sayNext, type Ask, type Typed } from '#platform/web'
import {
  dueOn,
  isEmployed,
  moments,
  momentSlugs,
  momentWords,
  nextPress,
  sinceNames,
  sinces,
  situationNames,
  situations,
  situationsOf,
  tellSituation,
  workNames,
  works,
  type Moment,
  type ToldSituation,
} from '../after/door.ts'
import { asTyped } from '../as-typed.ts'
import { lastDayOf, wasSigned } from '../convention/door.ts'
import { CONVENTIONS, immersionPage } from '../frame.tsx'
import { openOwn, type OpenConvention } from './open-convention.ts'

const PATH = `${CONVENTIONS}/:id{[0-9a-f-]{36}}/apres/:moment`

/** Where somebody stands three or six months after, told on the telephone and written by who accompanies them. */
export const followAfterSite = newSite()
  .get(PATH, async (c) => {
    const open = await openMoment(c)
    return open.told?.heardBy === 'person' ? alreadySaid(c, open) : show(c, open)
  })
  .post(PATH, write)

type Open = OpenConvention & { moment: Moment; told: ToldSituation | undefined; back: string }

/** @throws notFound for who does not write this convention, and before that moment. */
async function openMoment(c: Ask): Promise<Open> {
  const open = await openOwn(c)
  const { one } = open
  const moment = moments.find((known) => momentSlugs[known] === c.req.param('moment'))
  if (!moment || !wasSigned(one) || dueOn(lastDayOf(one), moment) > parisDay(c.var.now)) throw notFound()
  const told = (await situationsOf(c.var.db, one.id)).find((said) => said.moment === moment)
  return { ...open, moment, told, back: `${CONVENTIONS}/${one.id}` }
}

function alreadySaid(c: Ask, { back }: Open): Response {
  sayNext(c, 'Cette personne a répondu elle-même')
  return goTo(c, back)
}

type Refused = { errors: Record<string, string>; typed: Typed }

function show(c: Ask, { person, all, moment, told, back }: Open, refused?: Refused): Response {
  const typed: Typed = refused?.typed ?? {
    situation: told?.situation ?? '',
    contract: told?.contract ?? '',
    since: told?.since ?? '',
  }
  const shown = asTyped(typed, refused?.errors)
  const login = all.find(({ role }) => role === 'person')?.login ?? person.phone
  const title = `Où en est ${fullName(person)}`
  return immersionPage(
    c,
    { title, errors: refused?.errors },
    <div class="stack narrow">
      <Heading title={title} over={typo(`${momentWords[moment]} son immersion`)} />
      <Facts
        facts={[
          {
            label: 'Pour l’appeler',
            value: login ? (
              <a href={login.includes('@') ? `mailto:${login}` : `tel:${login}`}>{writePhone(login)}</a>
            ) : (
              'Pas de téléphone connu'
            ),
          },
        ]}
      />
      <ErrorSummary errors={refused?.errors ?? {}} />
      <Form
        action={`${back}/apres/${momentSlugs[moment]}`}
        label={typo(`Répondu par téléphone : ${fullName(person)}`)}
      >
        <Choices
          legend="Que dit cette personne"
          options={situations.map((value) => ({ value, label: situationNames[value] }))}
          {...shown('situation')}
        />
        <Choices
          legend="Quel contrat"
          hint="Seulement pour un emploi."
          options={works.map((value) => ({ value, label: workNames[value] }))}
          {...shown('contract')}
        />
        <Choices
          legend="Depuis quand"
          hint="Pour un emploi ou une formation."
          options={sinces.map((value) => ({ value, label: sinceNames[value] }))}
          {...shown('since')}
        />
        <Button wide>Noter la réponse</Button>
      </Form>
      <p>
        <a href={back}>Revenir à la convention</a>
      </p>
    </div>,
  )
}

const schema = field.form({
  situation: field.oneOf(situations, 'Choisissez ce que dit cette personne.'),
  contract: field.optionalText(20),
  since: field.optionalText(20),
})

async function write(c: Ask): Promise<Response> {
  const open = await openMoment(c)
  const form = await readForm(c, schema)
  if (!form.ok) return show(c, open, form)
  const { situation } = form.value
  const isWork = isEmployed(form.value)
  const contract = isWork ? (works.find((one) => one === form.value.contract) ?? null) : null
  const since =
    isWork || situation === 'training' ? (sinces.find((one) => one === form.value.since) ?? null) : null
  const told = { situation, contract, since }
  const missing = nextPress(told)
  if (missing === 'contract')
    return show(c, open, { errors: { contract: 'Choisissez le contrat.' }, typed: form.typed })
  if (missing === 'since')
    return show(c, open, { errors: { since: 'Choisissez depuis quand.' }, typed: form.typed })
  const { actor } = open.desk
  const kept = await tellSituation(
    c.var.db,
    { conventionId: open.one.id, moment: open.moment },
    { told, heard: { heardBy: 'referent', notedBy: actor.personId }, saidName: actor.name, now: c.var.now },
  )
  if (!kept) return alreadySaid(c, open)
  sayNext(c, 'C’est noté')
  return goTo(c, open.back)
}
