import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { languageCodes } from '#platform/languages'
import { openBeffroi, sentencesIn } from '#testing'
import { factsBy } from '../examples/facts-store.ts'
import { cropId, seededLot } from '../seeds/farm.ts'
import { readQuantity } from './quantity-form.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const yanis = await beffroi.as('yanis')
const choose = (language: string) => yanis.post('/langue', { language, to: '/' })
const gestures = '/ferme/gestes'
const ofPhone = { 'x-requested-with': 'outbox' }
const harvest = (more: Record<string, string>) => ({
  act: randomUUID(),
  what: 'harvest',
  stop: '',
  crop: cropId(5),
  ...more,
})

describe('A gardener who reads Arabic', () => {
  test('finds the whole week on their telephone in Arabic, each page leading back to itself when it is read in another', async () => {
    await choose('ar')
    const { text } = await yanis.get('/ferme/telephone.json', { 'x-known': '' })
    const {
      week,
    }: { week: { days: { pages: Record<string, string | null> }[]; texts: Record<string, string> } } =
      JSON.parse(text)
    const [today, ...later] = week.days
    assert.ok(today && Object.keys(today.pages).length > 20)
    assert.ok(later.every(({ pages }) => pages['/ferme']))
    for (const html of Object.values(week.texts)) assert.match(html, /<html lang="ar" dir="rtl">/)
    for (const [at, print] of Object.entries(today.pages))
      assert.ok(week.texts[print ?? '']?.includes(`/langue?vers=${encodeURIComponent(at)}"`), at)
  })
  test('hears in French the names of beds, and the varieties, that somebody typed', async () => {
    await choose('ar')
    const varieties = await beffroi.db.rows<{ variety: string }>(
      sql`select distinct variety from farm.crops where variety <> ''`,
    )
    assert.ok(varieties.length > 3)
    const lot = `/ferme/lots/${seededLot.number}`
    for (const path of [
      '/ferme',
      '/ferme/moi',
      '/ferme/plan',
      '/ferme/recolte',
      `/ferme/recolte/${cropId(5)}`,
      '/ferme/lots',
      lot,
    ]) {
      const { text } = await yanis.get(path)
      const [main = ''] = /<main[\s\S]*<\/main>/.exec(text) ?? []
      const unmarked = main
        .replaceAll(/<(\w+)(?=\s)[^>]*\slang="fr"[^>]*>[\s\S]*?<\/\1>/g, '')
        .replaceAll(/<[^>]*>/g, ' ')
      assert.match(main, /lang="fr"/, path)
      for (const name of ['Planche', ...varieties.map((one) => one.variety)])
        assert.ok(!unmarked.includes(name), `${path}: ${name}`)
    }
  })
  test('reads in Arabic why something is refused, on the page and from their telephone', async () => {
    for (const [typed, sentence] of [
      [harvest({ quantity: 'x' }), /اكتب الوزن/],
      [harvest({ quantity: '1', to: 'gift' }), /اكتب لمن تعطي/],
      [harvest({ quantity: '1', crop: randomUUID() }), /هذا الزرع ليس في هذه المزرعة/],
      [
        { ...harvest({ quantity: '9' }), what: 'move', number: seededLot.number, kind: 'loss' },
        /اختر لماذا ضاع/,
      ],
      [{ act: randomUUID(), what: 'chore', chore: 'x' }, /افتح هذه الصفحة من جديد/],
    ] as const) {
      const answer = await yanis.post(gestures, typed)
      assert.equal(answer.status, 422)
      assert.match(answer.text, /<html lang="ar" dir="rtl">/)
      assert.match(sentencesIn(answer.text), sentence)
    }
    const { why }: { why: string } = JSON.parse(
      (await yanis.post(gestures, harvest({ quantity: '1', crop: randomUUID() }), ofPhone)).text,
    )
    assert.match(why, /هذا الزرع ليس في هذه المزرعة/)
  })
  test('weighs with the mark of tenths of their language, on the pad and in the example', async () => {
    await choose('ar')
    const { text } = await yanis.get(`/ferme/recolte/${cropId(5)}`)
    assert.match(text, /data-digit="\."/)
    assert.match(text, /12\.5/)
    assert.doesNotMatch(text, /data-digit=","/)
    await choose('fr')
    assert.match((await yanis.get(`/ferme/recolte/${cropId(5)}`)).text, /data-digit=","/)
    assert.deepEqual(
      ['12.5', '12,5'].map((typed) => readQuantity(typed, 'g')),
      [12_500, 12_500],
    )
    await choose('ar')
  })

  test('weighs, and is told so; what is noted of it stays in French, and is read in the language of each', async () => {
    const kept = await yanis.submit(gestures, harvest({ quantity: '3', to: 'kept' }))
    assert.match(sentencesIn(kept.text), /حُفظت الدفعة F-260602-01 .*جزر des sables ، 3\sكغ/)
    for (const quantity of ['3', '3']) await yanis.submit(gestures, harvest({ quantity, to: 'kept' }))
    const far = await yanis.post(gestures, harvest({ quantity: '400' }))
    assert.equal(far.status, 422)
    assert.match(sentencesIn(far.text), /عادةً يكون هنا حوالي 3\sكغ/)
    const { text } = await yanis.get('/ferme')
    const card = text.split('<article').find((one) => /باتافيا[^]*value="weed"/.test(one)) ?? ''
    const fields = [...card.matchAll(/<input[^>]*name="(\w+)"[^>]*?value="([^"]*)"/g)]
    const form = Object.fromEntries(fields.map(([, name = '', value = '']) => [name, value]))
    assert.match(sentencesIn((await yanis.submit(gestures, form)).text), /انزع الأعشاب: خس باتافيا، Planche 4/)
    assert.match(
      sentencesIn((await yanis.get('/ferme/moi')).text),
      /احصد: جزر، 3\sكغ.*انزع الأعشاب: خس باتافيا، Planche 4/,
    )
    const [fact] = await factsBy(beffroi.db, 'task done', beffroi.personId('yanis'))
    assert.deepEqual([fact?.['kind'], fact?.['words']], ['weed', 'Batavia, Planche 4'])
    await choose('uk')
    await beffroi.db.run(sql`
      update farm.crops
      set bed_id = (select id from farm.beds where name = 'Planche 9')
      where id = (select crop_id from farm.chores_done where by_person = ${beffroi.personId('yanis')} order by done_at desc limit 1)`)
    const since = sentencesIn((await yanis.get('/ferme/moi')).text)
    assert.match(
      since,
      /Прополоти: Салат батавія, Planche 4/,
      'where it was done, not where that crop stands now',
    )
  })
  test('finds the fields of the pad and of the label in each language under the same names', async () => {
    const names = new Set<string>()
    for (const language of languageCodes) {
      await choose(language)
      const { text } = await yanis.get(`/ferme/recolte/${cropId(5)}`)
      names.add([...text.matchAll(/name="(\w+)"/g)].map(([, name]) => name).join())
    }
    assert.equal(names.size, 1)
  })
})
