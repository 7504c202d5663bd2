import { openFile, readPerson, relationsHeld, requireActor } from '#people'
import type { Errors } from '#platform/ui'
import { field, goTo, idIn, newSite, notFound, readForm, sayNext, type Ask, type Typed } from '#platform/web'
import { trainsGroup } from '../access.ts'
import type { AfterAskId } from '../ids.ts'
import {
  asksSituation,
  contracts,
  nextPress,
  readAsk,
  sinces,
  situationOf,
  situations,
  tellSituation,
  type Told,
} from '../reply/door.ts'
import { phonePage } from './phone-page.tsx'

const PATH = '/formation/apres/:ask{[0-9a-fA-F-]{36}}'

export const phoneNoteSite = newSite()
  .get(PATH, async (c) => show(c, await openAsk(c)))
  .post(PATH, note)

type Opened = Awaited<ReturnType<typeof openAsk>>

const show = (c: Ask, opened: Opened, errors: Errors = {}, typed: Typed = {}): Response =>
  opened.answered ? alreadySaid(c, opened.back) : phonePage(c, { ...opened, errors, typed })

/** What somebody said by themselves stays theirs: a page opened before they answered writes nothing over it. */
function alreadySaid(c: Ask, back: string): Response {
  sayNext(c, 'Cette personne a répondu elle-même')
  return goTo(c, back)
}

const phoneForm = field.form({
  situation: field.oneOf(situations, 'Choisissez ce que dit cette personne.'),
  contract: field.optionalText(20),
  since: field.optionalText(20),
})

async function note(c: Ask): Promise<Response> {
  const opened = await openAsk(c)
  const { ask, actor, back, answered } = opened
  if (answered) return alreadySaid(c, back)
  const form = await readForm(c, phoneForm)
  if (!form.ok) return show(c, opened, form.errors, form.typed)
  const { situation } = form.value
  const contract = contracts.find((one) => one === form.value.contract) ?? null
  const since = sinces.find((one) => one === form.value.since) ?? null
  const told: Told = {
    situation,
    contract: situation === 'employed' ? contract : null,
    since: situation === 'employed' || situation === 'training' ? since : null,
  }
  const missing = nextPress(told)
  if (missing === 'contract') return show(c, opened, { contract: 'Choisissez le contrat.' }, form.typed)
  if (missing === 'since') return show(c, opened, { since: 'Choisissez depuis quand.' }, form.typed)
  await tellSituation(c.var.db, ask, told, actor.personId, c.var.now)
  sayNext(c, 'C’est noté')
  return goTo(c, back)
}

/** The ask of the address, for who trains the group, leads its training or accompanies the person: a line is left. @throws notFound. */
async function openAsk(c: Ask) {
  const actor = requireActor(c)
  const { db, now } = c.var
  const ask = await readAsk(db, idIn<AfterAskId>(c, 'ask'))
  if (!ask || !asksSituation(ask.moment)) throw notFound()
  const trains = await trainsGroup(db, actor.personId, ask.groupId, now)
  const towards = trains ? [] : await relationsHeld(db, actor.personId, ask.personId, now)
  if (!trains && !towards.some(({ relation }) => relation === 'referent')) throw notFound()
  const why = { code: 'after training' } as const
  const right = await db.transaction((tx) => openFile(tx, actor, ask.personId, 'identity', why, now))
  const person = right && !right.only ? await readPerson(db, ask.personId) : undefined
  if (!person) throw notFound()
  const said = await situationOf(db, ask.id)
  return {
    ask,
    actor,
    person,
    answered: said !== undefined && !said.notedBy && !nextPress(said),
    back: trains ? `/formation/${ask.groupId}/apres` : `/formation/suivi/${ask.personId}`,
  }
}
