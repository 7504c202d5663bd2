import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { seeded } from '#actions'
import { seededOrganisations } from '#people'
import { sql } from '#platform/db'
import { createKey } from '#records'
import {
  openBeffroi,
  openBrowser,
  sentencesIn,
  withoutBrowser,
  type Beffroi,
  type TestBrowser,
} from '#testing'
import { gaugeOf, readActivity, type ActivityId } from '#training'
import { activityOf } from '../seeds/seed-courses.ts'
import { scormZip } from '../seeds/small-sco.ts'

describe('A SCORM course', { skip: withoutBrowser, timeout: 300_000 }, () => {
  let beffroi: Beffroi
  let browser: TestBrowser
  let home: string
  before(async () => {
    beffroi = await openBeffroi()
    home = await beffroi.listen()
    browser = await openBrowser()
  })
  after(async () => {
    assert.deepEqual(beffroi.surprises, [])
    await browser.close()
    await beffroi.close()
  })

  /** Claire imports a package and puts it in the n-th activity of group 7. */
  const courseIn = async (n: number, wish: Parameters<typeof scormZip>[0], files = {}) => {
    const claire = await beffroi.as('claire')
    const zip = new File([new Uint8Array(scormZip({ title: `Cours ${n}`, ...wish }, files))], 'cours.zip')
    const { location, text } = await claire.post('/cours/nouveau', { file: zip })
    assert(location, sentencesIn(text))
    const linked = await claire.post(`${location}/lier/${seeded.group7}`, { activity: activityOf(n), au: '' })
    assert.equal(linked.status, 303, sentencesIn(linked.text))
  }
  const signedIn = async () => {
    const context = await browser.phone({ baseURL: home })
    await context.request.post('/demo/aicha', { headers: { origin: home } })
    return context
  }
  /** The player: in the window of ours that holds it. */
  const playerOf = (page: Page) => page.frameLocator('iframe')
  /** Aïcha opens the course of the n-th activity: its page, and what is inside. */
  const open = async (page: Page, n: number) => {
    await page.goto(`/cours/suivre/${activityOf(n)}`)
    await page.locator('form[action^="/cours/suivre"] button').first().tap()
    const sco = playerOf(page).frameLocator('iframe')
    await sco.locator('h1').waitFor()
    // as long as is always believed: effort.ts in training
    beffroi.setNow(new Date(beffroi.now().getTime() + 11 * 60_000))
    return { sco, said: () => sco.locator('#said:not(:empty)').innerText() }
  }
  const seesNoBarrier = async (page: Page) => {
    const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze()
    assert.deepEqual(violations, [])
  }
  const leave = async (page: Page) => {
    await playerOf(page)
      .getByRole('button', { name: /Terminer|Arrêter/ })
      .tap()
    await page.waitForURL('**/cours/suivre/**')
  }
  /** The minutes credited to Aïcha so far, at a distance. */
  const credited = async () => {
    const { trainees } = await gaugeOf(beffroi.db, seeded.group7, beffroi.now())
    return trainees.find(({ personId }) => personId === beffroi.personId('aicha'))?.creditedMinutes ?? 0
  }
  /** How many minutes an act adds to them. */
  const creditedBy = async (act: () => Promise<void>) => {
    const before = await credited()
    await act()
    return (await credited()) - before
  }
  const minutesOf = async (n: number) => (await readActivity(beffroi.db, activityOf<ActivityId>(n)))?.minutes
  /** The verbs of a course's traces, in their order, as a tool with a key reads them. */
  const verbsOf = async (n: number): Promise<string[]> => {
    const registration = await beffroi.db.row<{ id: string }>(sql`
      select id
      from courses.registrations
      where activity_id = ${activityOf(n)}`)
    const key = await createKey(
      beffroi.db,
      { organisationId: seededOrganisations.afp2i.id, name: `Lecture ${n}`, scopes: ['all'], by: null },
      beffroi.now(),
    )
    const answer = await fetch(`${home}/xapi/statements?ascending=true&registration=${registration?.id}`, {
      headers: {
        'x-experience-api-version': '1.0.3',
        authorization: `Basic ${Buffer.from(`${key?.id}:${key?.secret}`).toString('base64')}`,
      },
    })
    return [...(await answer.text()).matchAll(/"verb":\{"id":"[^"]*\/(\w+)"/g)].map(([, verb = '']) => verb)
  }

  for (const [version, n] of [
    ['1.2', 46],
    ['2004', 47],
  ] as const) {
    test(`of version ${version} is taken up where it was put aside, then finished, and credited once`, async () => {
      const mastery =
        version === '1.2'
          ? '<adlcp:masteryscore>80</adlcp:masteryscore><adlcp:datafromlms>niveau=2</adlcp:datafromlms>'
          : '<adlcp:dataFromLMS>niveau=2</adlcp:dataFromLMS><imsss:sequencing><imsss:objectives><imsss:primaryObjective satisfiedByMeasure="true"><imsss:minNormalizedMeasure>0.8</imsss:minNormalizedMeasure></imsss:primaryObjective></imsss:objectives></imsss:sequencing>'
      await courseIn(n, { version, item: mastery })
      const context = await signedIn()
      const page = await context.newPage()
      const first = await open(page, n)
      assert.equal(await first.said(), 'ab-initio|||niveau=2')
      await seesNoBarrier(page)
      await first.sco.locator('#place').tap()
      assert.equal(await first.said(), 'page-3 true')
      await first.sco.locator('#pause').tap()
      await leave(page)
      const second = await open(page, n)
      assert.equal(await second.said(), 'resume|page-3|a=1;b=é|niveau=2')
      await second.sco.locator('#answer').tap()
      const finish = async () => {
        await second.sco.locator('#well').tap()
        assert.equal(await second.said(), 'true')
        await leave(page)
        await page.getByText('Bravo, c’est validé. Votre score : 90 %').waitFor()
      }
      assert.equal(await creditedBy(finish), await minutesOf(n))
      const finishAgain = async () => {
        const third = await open(page, n)
        await third.sco.locator('#well').tap()
        await leave(page)
      }
      assert.equal(await creditedBy(finishAgain), 0)
      const verbs = await verbsOf(n)
      assert.deepEqual(
        verbs.filter((verb) => verb !== 'satisfied'),
        [
          'launched initialized suspended terminated',
          'launched initialized resumed responded passed completed terminated',
          'launched initialized terminated',
        ].flatMap((said) => said.split(' ')),
      )
      assert.equal(verbs.length, 15)
      await context.close()
    })
  }

  test('that is failed says so, and is passed another day', async () => {
    await courseIn(48, { item: '<adlcp:masteryscore>80</adlcp:masteryscore>' })
    const page = await (await signedIn()).newPage()
    const fail = async () => {
      const first = await open(page, 48)
      await first.sco.locator('#badly').tap()
      await leave(page)
      await page.getByText('Pas encore réussi. Votre score : 40 %').waitFor()
    }
    assert.equal(await creditedBy(fail), 0)
    const pass = async () => {
      const second = await open(page, 48)
      await second.sco.locator('#well').tap()
      await leave(page)
    }
    assert.equal(await creditedBy(pass), await minutesOf(48))
    await page.context().close()
  })

  test('has our bar around it in the language that its reader chose, once they had opened others in French', async () => {
    await courseIn(52, {})
    const context = await signedIn()
    const page = await context.newPage()
    await context.request.post('/langue', { headers: { origin: home }, form: { language: 'ar', to: '/' } })
    const { sco } = await open(page, 52)
    const bar = playerOf(page).locator('header')
    assert.deepEqual([await bar.getAttribute('lang'), await bar.getAttribute('dir')], ['ar', 'rtl'])
    await bar.getByRole('button', { name: 'توقّف' }).waitFor()
    await sco.locator('#well').tap()
    await bar.getByRole('button', { name: 'أنهِ' }).tap()
    await page.waitForURL('**/cours/suivre/**')
    await context.request.post('/langue', { headers: { origin: home }, form: { language: 'fr', to: '/' } })
    await context.close()
  })

  test('whose page is closed keeps what it had, and goes on from there', async () => {
    await courseIn(49, {})
    const page = await (await signedIn()).newPage()
    const first = await open(page, 49)
    await first.sco.locator('#place').tap()
    assert.equal(await first.said(), 'page-3 true')
    await page.waitForLoadState('networkidle')
    await page.goto('about:blank')
    const second = await open(page, 49)
    assert.match(await second.said(), /^resume\|page-3/)
    await page.context().close()
  })

  test('is told the score to reach as its author wrote it', async () => {
    const told = `<h1>Seuil</h1><p id="said"></p><script>
      for (var win = window; !win.API && win.parent != win; ) win = win.parent
      win.API.LMSInitialize('')
      document.getElementById('said').textContent = win.API.LMSGetValue('cmi.student_data.mastery_score')</script>`
    await courseIn(50, { item: '<adlcp:masteryscore>55</adlcp:masteryscore>' }, { 'un/index.html': told })
    const page = await (await signedIn()).newPage()
    assert.equal(await (await open(page, 50)).said(), '55')
    await page.context().close()
  })

  test('whose page the browser kept and shows again says that it has served', async () => {
    await courseIn(51, {})
    const page = await (await signedIn()).newPage()
    await open(page, 51)
    await page.frames()[1]?.evaluate(() => {
      for (const name of ['pagehide', 'pageshow'])
        dispatchEvent(new PageTransitionEvent(name, { persisted: true }))
    })
    await playerOf(page).getByText('Cette page a déjà servi.').waitFor({ timeout: 10_000 })
    await page.context().close()
  })

  test('of several pages stays begun from one to the next', async () => {
    await courseIn(45, {})
    const page = await (await signedIn()).newPage()
    const { sco, said } = await open(page, 45)
    await sco.locator('#place').tap()
    await sco.getByRole('link', { name: 'two' }).tap()
    await sco.getByRole('heading', { name: 'La suite' }).waitFor()
    assert.match(await said(), /^ab-initio\|page-3/)
    const finish = async () => {
      await sco.locator('#well').tap()
      await leave(page)
    }
    assert.equal(await creditedBy(finish), await minutesOf(45))
    await page.context().close()
  })

  test('of several parts is done when all that report are; pages of old encodings are shown, and prove nothing', async () => {
    const items = `<item identifier="D"><title>Dossier</title>
      <item identifier="A" identifierref="R1"><title>Une</title></item>
      <item identifier="B" identifierref="R2"><title>Deux</title></item>
      <item identifier="C" identifierref="R3"><title>Trois</title></item></item>`
    const resources = `<resource identifier="R1" adlcp:scormtype="sco" href="un/index.html"/>
      <resource identifier="R2" adlcp:scormtype="sco" href="un/index.html?n=2"/>
      <resource identifier="R3" adlcp:scormtype="asset" href="trois.html"/>`
    const old = Buffer.from('<html><head><meta charset="iso-8859-1"></head><h1>Évier</h1></html>', 'latin1')
    await courseIn(43, { items, resources }, { 'trois.html': old })
    const page = await (await signedIn()).newPage()
    const followOne = async () => {
      const first = await open(page, 43)
      await first.sco.locator('#well').tap()
      await leave(page)
    }
    assert.equal(await creditedBy(followOne), 0)
    assert.equal(await creditedBy(followOne), await minutesOf(43))
    const look = async () => {
      await page.goto(`/cours/suivre/${activityOf(43)}`)
      await page.getByRole('button', { name: 'Revoir : Trois' }).tap()
      await playerOf(page).frameLocator('iframe').getByRole('heading', { name: 'Évier' }).waitFor()
      await leave(page)
    }
    assert.equal(await creditedBy(look), 0)
    await page.context().close()
  })

  test('made of frames plays where contents have an address of their own', async () => {
    const address = new URL(home)
    address.hostname = 'localhost'
    beffroi.ground.site.settings.contentUrl = address.origin
    try {
      const frame = '<h1>Cadre</h1><iframe src="dedans.html" title="Dedans"></iframe>'
      const inside = `<h2>Dedans</h2><p id="words"></p><button id="well">Fini</button><script>
        for (var win = window; !win.API && win.parent != win; ) win = win.parent
        win.API.LMSInitialize('')
        document.getElementById('well').addEventListener('click', () => {
          win.API.LMSSetValue('cmi.core.lesson_status', 'passed')
          document.getElementById('words').textContent = win.API.LMSFinish('')
        })</script>`
      await courseIn(44, {}, { 'un/index.html': frame, 'un/dedans.html': inside })
      const page = await (await signedIn()).newPage()
      const follow = async () => {
        const { sco } = await open(page, 44)
        const within = sco.frameLocator('iframe')
        await within.locator('#well').tap()
        assert.equal(await within.locator('#words:not(:empty)').innerText(), 'true')
        assert.equal(new URL(page.url()).hostname, 'localhost')
        await seesNoBarrier(page)
        await leave(page)
      }
      assert.equal(await creditedBy(follow), await minutesOf(44))
      await page.context().close()
    } finally {
      delete beffroi.ground.site.settings.contentUrl
    }
  })
})
