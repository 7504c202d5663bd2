import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seeded } from '#actions'
import { newcomer, newOrganisation, openBeffroi, writeVoice } from '#testing'
import { activitiesOf } from '../activity-store.ts'
import type { ActivityId } from '../ids.ts'
import { leadActivityTo } from '../work/door.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const [aicha, claire] = [await beffroi.as('aicha'), await beffroi.as('claire')]
const BUNDLE = '/formation/telephone.json'

type Told = {
  owner: string
  pages: Record<string, string> | null
  week: {
    home: string
    days: { day: string; pages: Record<string, string | null> }[]
    texts: Record<string, string>
    files: { at: string; bytes: number }[]
  }
}

const ask = async (headers: Record<string, string> = { 'x-known': '' }): Promise<Told> =>
  JSON.parse((await aicha.get(BUNDLE, headers)).text)

describe('What a trainee’s telephone keeps', () => {
  test('is seven days, each with its own page, and their works with the form of each', async () => {
    const { owner, week } = await ask()
    assert.equal(owner, beffroi.personId('aicha'))
    assert.equal(week.days.length, 7)
    const words = week.days.map(({ pages }) => {
      const print = pages['/formation/aujourdhui']
      return /<p class="muted">([^<]+)<\/p><h1>/.exec(week.texts[print ?? ''] ?? '')?.[1]
    })
    assert.deepEqual(
      words.map((one) => one?.split(/\s/)[0]),
      ['Mardi', 'Mercredi', 'Jeudi', 'Vendredi', 'Samedi', 'Dimanche', 'Lundi'],
    )
    const pages = Object.keys(week.days[0]?.pages ?? {})
    const forms = pages.filter((one) => one.endsWith('/donner'))
    assert.ok(forms.length >= 20, `${forms.length} forms`)
    for (const form of forms) assert.ok(pages.includes(form.replace('/donner', '')), form)
    for (const path of [
      '/formation/travail',
      '/formation/aide',
      '/formation/envois',
      '/formation/hors-ligne',
    ])
      assert.ok(pages.includes(path), path)
  })

  test('tells of a work that asks for a network, as the day does', async () => {
    const said = async (path: string) =>
      (await aicha.get(path)).text
        .split(/ data-now/)
        .slice(1)
        .map((card) => [
          /data-work="([^"]+)"/.exec(card)?.[1],
          /Il faut du réseau pour ce travail\./.test(card.split('class="button go')[0] ?? ''),
        ])
    const [first, ...others] = (await said('/formation/envois')).map(([id]) => id as ActivityId)
    assert.ok(first && others.length > 0)
    const lead = (where: string | null) => beffroi.db.transaction((tx) => leadActivityTo(tx, first, where))
    await lead('/cours/repasser')
    const kept = await said('/formation/envois')
    assert.deepEqual(kept, [[first, true], ...others.map((id) => [id, false])])
    assert.deepEqual(await said('/formation/aujourdhui'), kept)
    await lead(null)
  })

  test('is what our pages say online, and no right answer leaves', async () => {
    const { pages } = await ask({})
    const quiz = (await activitiesOf(beffroi.db, seeded.group7)).find(
      (one) => one.proof === 'quiz' && pages?.[`/formation/activites/${one.id}/donner`],
    )
    assert.ok(quiz && pages)
    const steady = (html: string) => html.replaceAll(/name="act" value="[^"]*"|data-served="[^"]*"/g, '')
    const path = `/formation/activites/${quiz.id}/donner`
    assert.equal(steady(pages[path] ?? ''), steady((await aicha.get(path)).text))
    assert.doesNotMatch(pages[path] ?? '', /right|checked/)
  })

  test('counts the voice that says the instructions: it comes as a file, beside its page', async () => {
    const { pages } = await ask({})
    const form = Object.keys(pages ?? {}).find((path) => path.endsWith('/donner')) ?? assert.fail()
    const id = form.split('/')[3] ?? ''
    const ogg = await writeVoice('ogg')
    const file = new File([ogg], 'voix.ogg', { type: 'audio/ogg' })
    await claire.submit(`/formation/${seeded.group7}/programme/${id}/voix`, { recording: file })
    const { week } = await ask()
    const [voice] = week.files
    assert.match(voice?.at ?? '', new RegExp(`^/formation/activites/${id}/voix`))
    assert.equal(voice?.bytes, ogg.length)
    assert.equal((await aicha.get(voice?.at ?? '')).bytes.length, ogg.length)
  })

  test('is in their language, and its link to another one leads back to each page', async () => {
    await aicha.post('/langue', { language: 'ar', to: '/' })
    const { pages } = await ask({})
    await aicha.post('/langue', { language: 'fr', to: '/' })
    for (const [at, html] of Object.entries(pages ?? {})) {
      assert.match(html, /<html lang="ar" dir="rtl">/, at)
      assert.ok(html.includes(`/langue?vers=${encodeURIComponent(at)}"`), at)
    }
  })

  test('is told again only when something has changed', async () => {
    const first = JSON.parse((await aicha.get(BUNDLE, { 'x-known': '' })).text)
    const again = JSON.parse((await aicha.get(`${BUNDLE}?connu=${first.print}`, { 'x-known': '' })).text)
    assert.deepEqual([again.print, again.week, again.pages], [first.print, undefined, null])
  })

  test('is small: less than a tenth of what a week may take', async () => {
    assert.ok((await aicha.get(BUNDLE, { 'x-known': '' })).text.length < 3_000_000)
  })

  test('is for a trainee alone', async () => {
    for (const path of [BUNDLE, '/formation/envois', '/formation/hors-ligne'])
      assert.equal((await claire.get(path)).status, 404)
    assert.equal((await beffroi.visitor().get(BUNDLE)).status, 303)
    const { id: organisationId } = await newOrganisation(beffroi, 'training')
    for (const role of ['training lead', 'trainer'] as const)
      assert.equal((await (await newcomer(beffroi, { organisationId, role })).get(BUNDLE)).status, 404)
  })
})
