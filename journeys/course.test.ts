import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { seeded } from '#actions'
import type { CastId } from '#people'
import { openBeffroi, openBrowser, withoutBrowser, type Beffroi, type TestBrowser } from '#testing'
import { seat, type Hands } from './browsing.ts'
import { airingCourse } from './course-content.ts'

describe('A course', { skip: withoutBrowser, timeout: 120_000 }, () => {
  let beffroi: Beffroi
  let browser: TestBrowser
  let url = ''
  before(async () => {
    beffroi = await openBeffroi()
    browser = await openBrowser()
    url = await beffroi.listen()
    beffroi.ground.site.settings.contentUrl = url.replace('127.0.0.1', 'contenu.localhost') // as a demo does
  })
  after(async () => {
    await browser.close()
    assert.deepEqual(beffroi.surprises, [])
    await beffroi.close()
  })

  const sit = (id: CastId, at: 'phone' | 'desk') => seat(browser, url, id, at)
  const gauge = `/formation/${seeded.group7}/foad`
  const row = async (hands: Hands, name: RegExp) =>
    (await hands.page.getByRole('row', { name }).first().innerText()).replaceAll(/[\s\u00A0]+/g, ' ')
  const linesAbout = (hands: Hands) => hands.page.getByRole('row', { name: /Organiser ma semaine/ }).count()

  let activity = ''
  let before7 = ''

  test('is imported by Claire and put in an activity of her group', async () => {
    const claire = await sit('claire', 'desk')
    await claire.go(gauge)
    before7 = await row(claire, /Aïcha/)
    await claire.go('/cours')
    await claire.follow('Importer un cours')
    await claire.page.setInputFiles('main [name="file"]', {
      name: 'aerer.zip',
      mimeType: 'application/zip',
      buffer: airingCourse(),
    })
    await claire.press('Importer')
    await claire.reads(/Aérer une chambre/)
    await claire.reads(/à suivre jusqu’au bout et à réussir, réussite à partir de 80 %/)
    await claire.follow(/Groupe 7/)
    const option = claire.page.locator('main [name="activity"] option', {
      hasText: /C20\. Organiser ma semaine/,
    })
    activity = (await option.getAttribute('value')) ?? ''
    await claire.page.locator('main [name="activity"]').selectOption(activity)
    await claire.press('Mettre le cours ici')
    await claire.reads(/Validé par 0 personne sur 13/)
  })

  test('is finished by Aïcha on a telephone, and she reads it', async () => {
    const aicha = await sit('aicha', 'phone')
    await aicha.go(`/formation/activites/${activity}`)
    await aicha.follow('Ouvrir le cours')
    await aicha.press('Commencer')
    await aicha.page.waitForURL('**/cours/fenetre/**')
    beffroi.setNow(new Date(beffroi.now().getTime() + 12 * 60_000))
    await aicha.page.frameLocator('iframe').getByRole('button', { name: 'J’ai fini' }).click()
    await aicha.page.waitForURL('**/cours/suivre/**')
    await aicha.reads(/Bravo, c’est validé. Votre score : 90 %/)
    await aicha.go(`/formation/activites/${activity}`)
    await aicha.reads(/C’est validé Cours réussi : 90 %/)
  })

  test('credits its minutes in the ledger and in the gauge, and leaves its traces', async () => {
    const claire = await sit('claire', 'desk')
    await claire.go(`/formation/${seeded.group7}/registre`)
    assert.equal(await linesAbout(claire), 1)
    await claire.reads(/Cours réussi : 90 %/)
    await claire.go(gauge)
    assert.notEqual(await row(claire, /Aïcha/), before7)
    const brigitte = await sit('brigitte', 'desk')
    await brigitte.go('/traces')
    await brigitte.reads(/Aïcha Benamar a réussi « Aérer une chambre », 90 %/)
    await brigitte.reads(/Aïcha Benamar a satisfait à « Aérer une chambre »/)
  })

  test('changes nothing when it is followed a second time', async () => {
    const claire = await sit('claire', 'desk')
    await claire.go(gauge)
    const credited = await row(claire, /Aïcha/)
    const aicha = await sit('aicha', 'phone')
    await aicha.go(`/cours/suivre/${activity}`)
    await aicha.page
      .getByRole('button', { name: /^Revoir/ })
      .first()
      .click()
    await aicha.page.waitForURL('**/cours/fenetre/**')
    await aicha.page.frameLocator('iframe').getByRole('button', { name: 'J’ai fini' }).click()
    await aicha.page.waitForURL('**/cours/suivre/**')
    await aicha.reads(/Vous avez revu cette partie/)
    await claire.go(gauge)
    assert.equal(await row(claire, /Aïcha/), credited)
    await claire.go(`/formation/${seeded.group7}/registre`)
    assert.equal(await linesAbout(claire), 1)
  })
})
