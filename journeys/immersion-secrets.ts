import assert from 'node:assert/strict'
import { immersionPages, remindImmersions } from '#immersion'
import { addDays, parisDay } from '#platform/time'
import { formIn, hearLetters, linkIn, type Beffroi, type Visitor } from '#testing'
import type { SecretPage } from './secret-page.ts'

const CONVENTIONS = '/immersions/conventions'

/** The address in the list of pages of that pattern, which the demo can show. */
const listed = (pattern: string): string =>
  immersionPages.find((one) => one.pattern === pattern)?.url ?? assert.fail(pattern)

const written = new WeakMap<Beffroi, ReturnType<typeof hearLetters>>()

/** The letters that left since this was first asked. */
function lettersOf(beffroi: Beffroi): ReturnType<typeof hearLetters> {
  const all = written.get(beffroi) ?? hearLetters(beffroi)
  written.set(beffroi, all)
  return all
}

/** The last address of a page of that folder that was written to somebody. */
async function writtenTo(beffroi: Beffroi, recipient: string, folder: string): Promise<string> {
  await beffroi.settle()
  const letter = lettersOf(beffroi).findLast(
    (one) => one.recipient === recipient && one.body.includes(`/${folder}/`),
  )
  return (
    new RegExp(`/immersions/${folder}/[\\w-]+`).exec(letter?.body ?? '')?.[0] ??
    assert.fail(`${folder}: none`)
  )
}

/** Of the demo: the residence that Sabrina went to, and the mobiles of who signed. */
const [MME_FOURNIER, SABRINA, KARINE] = ['+33639980923', '+33639980922', '+33639980925']

/** A convention that was signed is changed: all are asked again. */
async function toSign(beffroi: Beffroi): Promise<string> {
  lettersOf(beffroi)
  const karine = await beffroi.as('karine')
  const one = linkIn((await karine.get(CONVENTIONS)).text, /Da Silva/)
  const { text } = await karine.get(`${one}/correction`)
  const practical = 'Bus 6, arrêt Agaches.'
  assert.equal((await karine.post(`${one}/correction`, { ...allIn(text), practical })).status, 303)
  await karine.post(`${one}/envoyer`, {})
  return writtenTo(beffroi, MME_FOURNIER, 'signer')
}

/** All that the form of a correction holds, each of its ticked boxes too. */
function allIn(page: string): Record<string, string | string[]> {
  const action =
    /action="(\/immersions\/conventions\/[^"]+\/correction)"/.exec(page)?.[1] ?? assert.fail('no form')
  const ticked = (name: string) =>
    [...page.matchAll(/<input[^>]*type="checkbox"[^>]*>/g)]
      .map(([tag]) => tag)
      .filter((tag) => tag.includes(`name="${name}"`) && tag.includes(' checked'))
      .map((tag) => /value="([^"]*)"/.exec(tag)?.[1] ?? '')
  const halves = Object.fromEntries(['mornings[]', 'afternoons[]'].map((name) => [name, ticked(name)]))
  return { ...formIn(page, action), ...halves }
}

const facts = {
  clock: '10:30',
  place: 'there',
  exactly: 'L’office',
  doing: 'Elle servait un repas.',
  how: 'Un plat est tombé.',
  touched: 'Un plat',
  bodyPart: 'La main droite',
  injury: 'Une brûlure',
  care: 'De l’eau froide',
  stopsWork: 'no',
  witness: 'Mme Fournier',
  firstTold: 'Mme Fournier, à 10 h 32',
}

/** Says an accident of the immersion of Sabrina from that page; gives its id. */
async function sayAccident(who: Visitor, at: string, day: string): Promise<string> {
  const form = formIn((await who.get(`${at}/dire`)).text, `${at}/dire`)
  assert.equal((await who.post(`${at}/dire`, { ...form, ...facts, day })).status, 303)
  return form['id'] ?? ''
}

/** The first day of the immersion of Sabrina, seven weeks before. */
const dayOver = (beffroi: Beffroi) => addDays(mondayOf(beffroi), -49)
const mondayOf = (beffroi: Beffroi) => addDays(parisDay(beffroi.now()), -1)

async function accident(beffroi: Beffroi, recipient: string): Promise<{ at: string; id: string }> {
  lettersOf(beffroi)
  const karine = await beffroi.as('karine')
  const id = await sayAccident(karine, listed(`${CONVENTIONS}/:id/accident`), dayOver(beffroi))
  return { at: await writtenTo(beffroi, recipient, 'accident'), id }
}

async function hostPage(beffroi: Beffroi): Promise<string> {
  lettersOf(beffroi)
  await (
    await beffroi.as('karine')
  ).submit(listed('/immersions/employeurs/:id/page'), { login: MME_FOURNIER })
  return writtenTo(beffroi, MME_FOURNIER, 'accueil')
}

async function proposal(beffroi: Beffroi): Promise<string> {
  lettersOf(beffroi)
  const karine = await beffroi.as('karine')
  const at = listed('/immersions/personnes/:person/proposer/:host')
  const today = parisDay(beffroi.now())
  // Aïcha is proposed there already
  await karine.submit(`${listed('/immersions/propositions/:id')}/retrait`)
  await karine.submit(at, {
    ...formIn((await karine.get(at)).text, at),
    trade: 'K1302',
    object: 'discover',
    fromDay: addDays(today, 10),
    toDay: addDays(today, 14),
    shown: 'Sait repasser.',
    agreed: 'oui',
    hostAgrees: 'oui', // it is full on these days, and takes one more
  })
  await beffroi.settle()
  const letter = lettersOf(beffroi).findLast(({ body }) => body.includes('/immersions/proposition/'))
  return /\/immersions\/proposition\/[\w-]+/.exec(letter?.body ?? '')?.[0] ?? assert.fail('no proposal')
}

async function after(beffroi: Beffroi): Promise<string> {
  lettersOf(beffroi)
  await remindImmersions(beffroi.ground, beffroi.now())
  return writtenTo(beffroi, SABRINA, 'apres')
}

const reporting = async (beffroi: Beffroi, recipient: string) =>
  (await accident(beffroi, recipient)).at.replace('/accident/', '/bilan/')

/** A host, who was at the place of the one who noted: its page, while people are there, leads to their half-days. */
async function presences(beffroi: Beffroi): Promise<string> {
  const at = await hostPage(beffroi)
  const host = beffroi.visitor()
  const press =
    /action="([^"]+\/presences)"/.exec((await host.get(at)).text)?.[1] ?? assert.fail('nobody is there')
  return (await host.post(press)).location ?? assert.fail('no presences')
}

/** Until when a group of the demo is at its employers, and when the first of them are asked where they stand. */
const [UNDER_WAY, THREE_MONTHS_AFTER] = [15, 46]

/** What an employer, a person, who prescribes and who accompanies open from a message about an immersion. */
export const immersionSecrets: readonly SecretPage[] = [
  { pattern: '/immersions/signer/:secret', find: toSign },
  { pattern: '/immersions/signer/:secret/refus', find: async (beffroi) => `${await toSign(beffroi)}/refus` },
  {
    pattern: '/immersions/signer/:secret/signature',
    find: async (beffroi) => {
      const at = await toSign(beffroi)
      await beffroi.visitor().submit(`${at}/code`)
      return `${at}/signature`
    },
  },
  { pattern: '/immersions/accueil/:secret', find: hostPage },
  { pattern: '/immersions/accueil/envoye', find: async () => '/immersions/accueil/envoye' },
  { pattern: '/immersions/bilan/:secret', find: (beffroi) => reporting(beffroi, MME_FOURNIER) },
  { pattern: '/immersions/bilan/:secret', find: (beffroi) => reporting(beffroi, SABRINA) },
  { pattern: '/immersions/proposition/:secret', find: proposal },
  { pattern: '/immersions/accident/:secret', find: async (beffroi) => (await accident(beffroi, KARINE)).at },
  {
    pattern: '/immersions/accident/:secret/dire',
    find: async (beffroi) => `${(await accident(beffroi, SABRINA)).at}/dire`,
  },
  {
    pattern: '/immersions/accident/:secret/:accident/corriger',
    find: async (beffroi) => {
      const { at, id } = await accident(beffroi, MME_FOURNIER)
      return `${at}/${id}/corriger`
    },
  },
  {
    pattern: '/immersions/accident/:secret/:accident/declaree',
    find: async (beffroi) => {
      const { at, id } = await accident(beffroi, KARINE)
      const host = beffroi.visitor()
      await host.submit(`${at}/${id}/declaree`, { declaredOn: dayOver(beffroi), reference: '2026-77' })
      return `${at}/${id}/declaree`
    },
  },
  {
    pattern: '/immersions/accident/:secret/:accident/retirer',
    find: async (beffroi) => {
      const { at } = await accident(beffroi, MME_FOURNIER)
      return `${at}/${await sayAccident(beffroi.visitor(), at, dayOver(beffroi))}/retirer`
    },
  },
  { pattern: '/immersions/bilan/:secret/presences', find: presences, days: UNDER_WAY },
  { pattern: '/immersions/apres/:secret', find: after, days: THREE_MONTHS_AFTER },
]
