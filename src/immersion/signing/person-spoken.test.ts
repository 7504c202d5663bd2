import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { addDays, mondayOf, parisDay, weekday } from '#platform/time'
import { fillIn, formIn, hearLetters, openBeffroi, walk } from '#testing'

// Aïcha reads by her link what is written to her, and chooses her language there or in her account.

const beffroi = await openBeffroi()
const letters = hearLetters(beffroi)
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const karine = await beffroi.as('karine')
const from = addDays(mondayOf(parisDay(beffroi.now())), 28)
const OWN = '+33639980572'

const form = await walk(karine, /^Conventions/, /Préparer une convention/, /Benamar/i, /Les Glycines/)
const action =
  /action="(\/immersions\/conventions\/nouvelle[^"]+)"/.exec(form)?.[1]?.replaceAll('&amp;', '&') ?? ''
const written = await karine.post(action, {
  ...formIn(form, action),
  fromDay: from,
  toDay: addDays(from, 4),
  tasks: 'Repasser',
  safety: 'Des gants.',
  agreement: 'aucune',
  hostSigner: 'Odile Fournier',
  hostLogin: 'host@la.example',
  personLogin: OWN,
})
const here = written.location ?? ''
await karine.submit(`${here}/envoyer`)

const last = async (): Promise<string> => {
  await beffroi.settle()
  return letters.findLast(({ recipient }) => recipient === OWN)?.body ?? assert.fail('nothing was written')
}
/** What she is written to, once she is reminded. */
async function reminded(): Promise<string> {
  beffroi.setNow(new Date(beffroi.now().getTime() + 6 * 60_000))
  await karine.submit(`${here}/relancer`)
  return last()
}
const spoken = { fr: /votre immersion/i, ar: /تجربتك|توقيعك/, uk: /[а-яіїє]{4}/ }

describe('What is written to the person of a convention', () => {
  const phone = beffroi.visitor()

  test('is in the language of her file, while she pressed nothing', async () => {
    assert.match(await last(), spoken.fr)
    const at = /\/immersions\/signer\/[\w-]{43}/.exec(await last())?.[0] ?? ''
    await phone.post('/langue', { language: 'ar', to: at })
    await phone.get(at)
    assert.match(await reminded(), spoken.fr, 'a page only opened says nothing')
    await phone.post(`${at}/code`)
    assert.match(await last(), /رمز/)
  })

  test('follows what she pressed last by her link', async () => {
    assert.match(await reminded(), spoken.ar)
  })

  test('follows what she chose since in her account, then what she presses again', async () => {
    beffroi.setNow(new Date(beffroi.now().getTime() + 60_000))
    const own = await beffroi.as('aicha')
    await own.post('/langue', { language: 'uk', to: '/' })
    const message = await reminded()
    assert.match(message, spoken.uk)
    beffroi.setNow(new Date(beffroi.now().getTime() + 60_000))
    await phone.post(/\/immersions\/signer\/[\w-]{43}/.exec(message)?.[0] + '/code')
    assert.match(await reminded(), spoken.ar)
  })
})

describe('Somebody who signed in Arabic, and had no way in before', () => {
  test('is sent in Arabic the code by which they come in', async () => {
    const LOU = '+33639980599'
    const begin = await walk(karine, /Positionnements/, /accompagn/i, /^Accompagner/)
    await fillIn(karine, begin, { givenName: 'Lou', familyName: 'Ventdebout', reach: LOU })
    const blank = await walk(
      karine,
      /^Employeurs/,
      /^Conventions/,
      /Préparer une convention/,
      /Ventdebout/i,
      /Les Glycines/,
    )
    const day = addDays(from, 21)
    await fillIn(karine, blank, {
      fromDay: day,
      toDay: day,
      mornings: String(weekday(day)),
      tasks: 'Repasser',
      safety: 'Des gants.',
      agreement: 'aucune',
      personLogin: LOU,
    })
    const draft = await walk(karine, /^Employeurs/, /^Conventions/, /Ventdebout/i)
    await fillIn(karine, draft, {})
    await beffroi.settle()
    const latest = () => letters.findLast(({ recipient }) => recipient === LOU)?.body ?? ''
    const at = /\/immersions\/signer\/[\w-]{43}/.exec(latest())?.[0] ?? assert.fail(latest())
    const lou = beffroi.visitor('10.8.0.31')
    await lou.post('/langue', { language: 'ar', to: at })
    const page = (await lou.get((await lou.post(`${at}/code`)).location ?? '')).text
    await beffroi.settle()
    const code = /(\d{3})\s(\d{3})/.exec(latest())?.slice(1).join('') ?? ''
    await fillIn(lou, page, { code, typed: 'Lou Ventdebout' })
    await beffroi.visitor('10.8.0.32').post('/connexion', { login: LOU })
    await beffroi.settle()
    assert.match(latest(), /رمزك/)
  })
})
