import { sendFile } from '#platform/files'
import { field, goTo, newSite, notFound, readFormOrTyped, sayNext, type Ask } from '#platform/web'
import { openAsTrainer, openCompany, type Inside } from '../access.ts'
import { COMPANY, companyAddress } from '../company.ts'
import { preparedCards, type PreparedCard } from './prepared-cards.ts'
import { voicePage, voicesPage } from './page.tsx'
import { sayCard, unsayCard, type SayCardRefusal } from './say-card.ts'
import { voicesOf } from './store.ts'

const VOICES = `${COMPANY}/voix`

/** What prepared clients ask, said aloud by who trains; heard by the company. */
export const voiceSite = newSite()
  .get(VOICES, async (c) => {
    const inside = await openAsTrainer(c)
    return voicesPage(c, inside, await voicesOf(c.var.db, inside.company.id))
  })
  .get(`${VOICES}/:card`, async (c) => show(c, await openAsTrainer(c)))
  .post(`${VOICES}/:card`, keep)
  .post(`${VOICES}/:card/retirer`, takeAway)
  .get(`${VOICES}/:card/son`, hear)

function cardIn(c: Ask): PreparedCard {
  const card = preparedCards.find(({ key }) => key === c.req.param('card'))
  if (!card) throw notFound()
  return card
}

async function show(c: Ask, inside: Inside, refusal?: SayCardRefusal | 'nothing said'): Promise<Response> {
  const card = cardIn(c)
  const voices = await voicesOf(c.var.db, inside.company.id)
  const voice = voices.find((one) => one.card === card.key)
  return voicePage(c, inside, { card, voice, ...(refusal ? { refusal } : {}) })
}

async function keep(c: Ask): Promise<Response> {
  const inside = await openAsTrainer(c)
  const { key: card } = cardIn(c)
  const { files, isTooHeavy } = await readFormOrTyped(c, field.form({}))
  if (isTooHeavy) return show(c, inside, 'too large')
  const [file] = files['recording'] ?? []
  if (!file) return show(c, inside, 'nothing said')
  const said = { companyId: inside.company.id, card, file }
  const kept = await sayCard(c.var.ground, said, inside.actor.personId, c.var.now)
  if (!kept.ok) return show(c, inside, kept.refusal)
  sayNext(c, 'La voix est gardée')
  return goTo(c, companyAddress(inside.company.id, '/voix'))
}

async function takeAway(c: Ask): Promise<Response> {
  const inside = await openAsTrainer(c)
  await unsayCard(c.var.db, inside.company.id, cardIn(c).key)
  sayNext(c, 'La voix est retirée')
  return goTo(c, companyAddress(inside.company.id, '/voix'))
}

/** The sound, a part of it when the player asks so. */
async function hear(c: Ask): Promise<Response> {
  const inside = await openCompany(c)
  const { db, ground } = c.var
  const { key } = cardIn(c)
  const voice = (await voicesOf(db, inside.company.id)).find(({ card }) => card === key)
  const sent = voice && (await sendFile(db, ground.site.dataDir, voice.fileId, c.req.raw.headers))
  if (!sent) throw notFound()
  return sent
}
