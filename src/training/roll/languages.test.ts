import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seeded } from '#actions'
import { fullName, languagesOf, seededOrganisations, seededTrainees } from '#people'
import { readMessages } from '#platform/notices'
import { addDays, parisDay } from '#platform/time'
import { openBeffroi } from '#testing'
import { asksSignature } from '../half-day.ts'
import { halfDaysOf } from '../own-half-day-store.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const [claire, aicha] = [await beffroi.as('claire'), await beffroi.as('aicha')]
const id = beffroi.personId('aicha')
const today = parisDay(beffroi.now())
const group = `/formation/${seeded.group7}`
const address = `${group}/emargement/${today}/apres-midi`
await aicha.post('/langue', { language: 'ar', to: '/' })

describe('The device of who trains, in the hands of a trainee', () => {
  test('speaks their language on the page where they sign, and French to who trains', async () => {
    const page = (await claire.get(`${address}/${id}/signer`)).text
    assert.match(page, /<html lang="ar" dir="rtl">/)
    assert.match(page, /كنت هنا، أوقّع/)
    assert.doesNotMatch(page, /href="\/langue/)
    assert.match((await claire.get(address)).text, /<html lang="fr">/)
  })

  test('says to press a name in every language of those who are left', async () => {
    const page = (await claire.get(`${address}/passer`)).text
    assert.match(page, /<html lang="fr">/)
    assert.match(page, /<p class="lead" lang="ar" dir="rtl">اضغط على اسمك\.<\/p>/)
    assert.doesNotMatch(page, /class="lead" lang="uk"/)
  })

  test('offers each language by its own name, and its page of names then leads to places to sign in that one', async () => {
    const leads = (text: string) =>
      [...text.matchAll(/<a\s[^>]*href="([^"]+)"/g)].map(([, href = '']) => href)
    const offered = (await claire.get(`${address}/passer`)).text
    for (const [code, name] of [
      ['fr', 'Français'],
      ['ar', 'العربية'],
      ['uk', 'Українська'],
      ['en', 'English'],
    ] as const) {
      assert.ok(leads(offered).includes(`${address}/passer/${code}`), code)
      assert.match(offered, new RegExp(`lang="${code}"[^>]*>${name}</a>`))
    }
    const page = (await claire.get(`${address}/passer/uk`)).text
    assert.match(page, /<html lang="uk">/)
    assert.match(page, /Хто підписує/)
    assert.doesNotMatch(page, /class="lead" lang="ar"/)
    const signings = leads(page).filter((href) => /\/signer/.test(href))
    assert.ok(signings.length > 2)
    for (const href of signings) assert.match(href, /\/signer\/uk$/)
    assert.equal((await claire.get(`${address}/passer/de`)).status, 404)
  })

  test('shows French, one press away, to who reads another language, with what is signed', async () => {
    const [arabic, french] = [
      await claire.get(`${address}/${id}/signer`),
      await claire.get(`${address}/${id}/signer/fr`),
    ]
    assert.match(arabic.text, new RegExp(`href="${address}/${id}/signer/fr" lang="fr"`))
    assert.match(arabic.text, /توقيعك يعني أنك كنت هنا/)
    assert.match(french.text, /<html lang="fr">/)
    assert.match(french.text, /Votre signature dit que vous étiez là/)
    assert.match(french.text, new RegExp(`href="${address}/${id}/signer" lang="ar"[^>]* dir="rtl"`))
  })

  test('speaks as whoever holds it chose, refuses and thanks so, and leaves its owner and the next in theirs', async () => {
    const other = seededTrainees.group7[1] ?? assert.fail()
    beffroi.setNow(`${today}T11:40:00Z`)
    const page = (await claire.get(`${address}/${other.id}/signer/ar`)).text
    assert.match(page, /<html lang="ar" dir="rtl">/)
    for (const one of seededTrainees.group7)
      assert.equal(page.includes(fullName(one)), one === other, one.familyName)
    const refused = await claire.post(`${address}/${other.id}/signature`, { late: '0', language: 'ar' })
    assert.equal(refused.status, 422)
    assert.match(refused.text, /ارسم توقيعك/)
    assert.match(refused.text, /name="language" value="ar"/)
    const signed = await claire.submit(`${address}/${other.id}/signature`, {
      late: '0',
      language: 'ar',
      name: fullName(other),
    })
    assert.match(signed.text, new RegExp(`lang="ar" dir="rtl"[^]*شكرًا ${other.givenName}`))
    assert.match(signed.text, /<html lang="fr">/)
    assert.match((await claire.get(address)).text, /<html lang="fr">/)
    const languageOf = await languagesOf(beffroi.db, [other.id, beffroi.personId('claire')])
    assert.deepEqual([other.id, beffroi.personId('claire')].map(languageOf), ['fr', 'fr'])
  })

  test('refuses in their language, then thanks them in it', async () => {
    beffroi.setNow(`${today}T11:40:00Z`)
    const refused = await claire.post(`${address}/${id}/signature`, { late: '0' })
    assert.equal(refused.status, 422)
    assert.match(refused.text, /ارسم توقيعك/)
    const signed = await claire.submit(`${address}/${id}/signature`, { late: '0', name: 'Aïcha Benamar' })
    assert.match(signed.text, /lang="ar" dir="rtl"[^]*شكرًا Aïcha/)
    assert.match(signed.text, /<html lang="fr">/)
  })

  test('keeps for each sheet the pages of each in their language, and its own in French', async () => {
    const { week } = JSON.parse(
      (await claire.get(`${group}/emargement/telephone.json`, { 'x-known': '' })).text,
    )
    const texts: string[] = Object.values(week.texts)
    const arabic = texts.filter((one) => one.startsWith('<!doctype html><html lang="ar"'))
    assert.ok(arabic.length > 0)
    for (const one of arabic) assert.match(one, /أوقّع|من يوقّع/)
    assert.ok(
      texts.some((one) => one.startsWith('<!doctype html><html lang="fr"') && /Faire l’appel/.test(one)),
    )
  })
})

describe('What a trainee is told', () => {
  test('is in their language, and in French to who accompanies them', async () => {
    const halfDay = (await halfDaysOf(beffroi.db, id, today)).find(({ mode }) => asksSignature(mode))
    assert.ok(halfDay)
    // her role ends in a week, as announced: she accompanies until then
    const role = `/organismes/${seededOrganisations.plie.id}/roles/${beffroi.personId('karine')}`
    const ended = await (await beffroi.as('paul')).post(`${role}/fin`, { untilDay: addDays(today, 7) })
    assert.equal(ended.status, 303)
    const at = `${group}/emargement/${today}/${halfDay.half === 'morning' ? 'matin' : 'apres-midi'}/${id}/note`
    const away = { status: 'absent', late: '0', reason: '', why: 'Erreur de ligne' }
    assert.equal((await claire.post(at, away)).status, 303)
    const latest = async (who: 'aicha' | 'karine') =>
      (await readMessages(beffroi.db, [beffroi.personId(who)], { limit: 1 }))[0]?.title
    assert.match((await latest('aicha')) ?? '', /^سُجّل غيابك: .*، /)
    assert.match((await latest('karine')) ?? '', /^Absence d’une personne que vous accompagnez/)
  })
})
