import { randomUUID } from 'node:crypto'
import { requireActor, type Actor } from '#people'
import { field, goTo, newSite, notFound, readForm, sayNext, type Ask } from '#platform/web'
import { FARM } from '../farm.ts'
import type { RefusedForm } from '../manage-frame.tsx'
import { OPEN_FARM, openFarmPage } from './page.tsx'
import { farmOpeners, openFarm, proposeLetter, type OpenRefusal } from './open-farm.ts'

/** A farm opens, for an integration organisation that has none. */
export const openFarmSite = newSite()
  .get(OPEN_FARM, async (c) => showOpening(c, await requireOpener(c)))
  .post(OPEN_FARM, open)

type Opener = { actor: Actor; organisations: { id: string; name: string }[] }

/** Who may open a farm. @throws SignInNeeded, or notFound for everybody else. */
async function requireOpener(c: Ask): Promise<Opener> {
  const actor = requireActor(c)
  const organisations = await farmOpeners(c.var.db, actor)
  if (organisations.length === 0) throw notFound()
  return { actor, organisations }
}

async function showOpening(
  c: Ask,
  { organisations }: Opener,
  { id = randomUUID(), ...said }: RefusedForm & { id?: string } = {},
): Promise<Response> {
  const letter = await proposeLetter(c.var.db, String(said.typed?.['name'] ?? organisations[0]?.name ?? ''))
  return openFarmPage(c, { id, organisations, letter, ...said })
}

const openForm = field.form({
  id: field.id('Rechargez la page, puis recommencez.'),
  organisation: field.id('Choisissez dans la liste.'),
  name: field.text(80, 'Donnez un nom.'),
  letter: field
    .text(2, 'Donnez une lettre.')
    .refine((typed) => /^[A-Za-z]{1,2}$/.test(typed), 'Une ou deux lettres, sans accent.'),
})

const sentences = {
  'not yours': { organisation: 'Choisissez dans la liste.' },
  'has one already': { organisation: 'Cette structure a déjà une ferme.' },
  'letter taken': { letter: 'Une autre ferme a déjà cette lettre.' },
} satisfies Record<OpenRefusal, Record<string, string>>

async function open(c: Ask): Promise<Response> {
  const actor = requireActor(c)
  const form = await readForm(c, openForm)
  const { typed } = form
  if (!form.ok) return showOpening(c, await requireOpener(c), { typed, errors: form.errors })
  const { id, organisation: organisationId, name, letter } = form.value
  const farm = { id, organisationId, name, letter: letter.toUpperCase() }
  const opened = await openFarm(c.var.db, actor, farm, c.var.now)
  if (!opened.ok)
    return showOpening(c, await requireOpener(c), { id, typed, errors: sentences[opened.refusal] })
  sayNext(c, 'La ferme est ouverte')
  return goTo(c, `${FARM}/taches`)
}
