import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { seeded } from '#actions'
import { newId } from '#platform/id'
import { addDays, parisDay } from '#platform/time'
import { HEAVIEST, linkIn, makeSecond, openBeffroi, sentencesIn, weigh } from '#testing'
import type { AfterAskId } from '../ids.ts'
import { insertAsks } from './ask-store.ts'
import type { Moment } from './moment.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const second = await makeSecond(beffroi)
const aicha = await beffroi.as('aicha')
const DAY = '/formation/aujourdhui'

/** Asked of Aïcha. @returns the address of what is asked. */
async function askAicha(moment: Moment, groupId = seeded.group1): Promise<string> {
  const [now, personId] = [beffroi.now(), beffroi.personId('aicha')]
  const secret = randomBytes(18).toString('base64url')
  const what = { moment, secret, askedAt: now, openUntil: addDays(parisDay(now), 30) }
  const ask = { id: newId<AfterAskId>(), groupId, personId, ...what }
  await db.transaction((tx) => insertAsks(tx, [ask]))
  return `/apres/${secret}`
}

const formsIn = (html: string) =>
  [...html.matchAll(/<form[^>]* action="(\/apres\/[^"]+)"[^>]*>([\s\S]*?)<\/form>/g)].map(
    ([, action = '', inside = '']) => ({
      action,
      buttons: [...inside.matchAll(/<button[^>]*name="(\w+)" value="([^"]+)"[^>]*>(<svg)?/g)].map(
        ([, name = '', value = '', picture]) => ({ name, value, pictured: picture !== undefined }),
      ),
    }),
  )
/** Presses this button of the only form of a page, and gives the page it leads to. */
async function press(html: string, value: string): Promise<string> {
  const [form] = formsIn(html)
  const button = form?.buttons.find((one) => one.value === value) ?? assert.fail(`no button ${value}`)
  return (await aicha.submit(form?.action ?? '', { [button.name]: button.value })).text
}

describe('Where somebody stands after their training, asked on their own day', () => {
  test('is told in three presses, the first of them there, with a picture beside each answer', async () => {
    const address = await askAicha('three months')
    const day = (await aicha.get(DAY)).text
    const [form, ...others] = formsIn(day)
    assert.equal(others.length, 0)
    assert.equal(form?.action, `${address}/situation`)
    assert.deepEqual(
      form?.buttons,
      ['employed', 'training', 'looking', 'other'].map((value) => ({
        name: 'situation',
        value,
        pictured: true,
      })),
    )
    assert.match(
      sentencesIn(day),
      /Après votre formation Où en êtes-vous \? J’ai un travail Je suis en formation/,
    )
    const contract = await press(day, 'employed')
    assert.match(sentencesIn(contract), /Quel contrat \?/)
    const since = await press(contract, 'permanent')
    assert.match(sentencesIn(since), /Depuis quand \?/)
    assert.match(sentencesIn(await press(since, 'longer')), /Votre avis/, 'the three presses are over')
    assert.deepEqual(formsIn((await aicha.get(DAY)).text), [])
  })

  test('has the same pictures at its secret address, and words alone where no picture says it', async () => {
    const address = await askAicha('six months')
    const first = (await beffroi.visitor().get(address)).text
    assert.deepEqual(formsIn(first), formsIn((await aicha.get(DAY)).text), 'the same form')
    const contract = await press(first, 'employed')
    assert.deepEqual(
      formsIn(contract)[0]?.buttons.map(({ value, pictured }) => [value, pictured]),
      ['permanent', 'long', 'short', 'aided', 'own business', 'not said'].map((value) => [value, false]),
    )
    await press(await press(contract, 'aided'), 'longer')
  })

  test('is one press for who looks for work, and nothing that another site sends', async () => {
    const address = `${await askAicha('three months', seeded.group7)}/situation`
    const day = (await aicha.get(DAY)).text
    const away = { origin: 'https://ailleurs.example' }
    assert.equal((await aicha.post(address, { situation: 'looking' }, away)).status, 403)
    assert.equal((await aicha.get(DAY)).text.includes(address), true, 'it still waits')
    assert.match(sentencesIn(await press(day, 'looking')), /Votre avis/)
  })

  test('is a link when it is an opinion', async () => {
    const address = await askAicha('end', seeded.group7)
    const day = (await aicha.get(DAY)).text
    assert.equal(linkIn(day, /^Votre avis$/), address)
    assert.deepEqual(formsIn(day), [])
    await aicha.submit(`${address}/avis`, {
      understood: '4',
      useful: '4',
      helped: '4',
      place: '4',
      words: '',
    })
  })

  test('is kept on their telephone with the day, and light in every language', async () => {
    const address = await askAicha('six months', seeded.group7)
    assert.ok((await aicha.get('/formation/telephone.json')).text.includes(`${address}/situation`))
    for (const language of ['en', 'uk', 'ar', 'fr']) {
      await aicha.post('/langue', { language, to: '/' })
      const { text } = await aicha.get(DAY)
      assert.equal(formsIn(text)[0]?.buttons.length, 4)
      const bytes = await weigh(aicha, text)
      assert.ok(bytes <= HEAVIEST, `${language}: ${bytes} bytes`)
    }
  })

  test('is on the day of no trainee of another body', async () => {
    const zenaide = second.people.get('Zénaïde') ?? assert.fail()
    const day = await zenaide.get(DAY)
    assert.equal(day.status, 200)
    assert.doesNotMatch(day.text, /\/apres\/|Où en êtes-vous/)
    assert.match((await aicha.get(DAY)).text, /\/apres\//)
  })
})
