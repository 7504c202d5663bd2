import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import sharp from 'sharp'
import { sql } from '#platform/db'
import { openBeffroi, sentencesIn, type Visitor } from '#testing'
import { HERE, masthead, writeDraft } from '../seeds/draft-example.ts'
import { finishedAction } from '../seeds/figures-example.ts'

const beffroi = await openBeffroi()
let action: Awaited<ReturnType<typeof finishedAction>>
let paul: Visitor
before(async () => {
  action = await finishedAction(beffroi.db, 'Propreté et services', [13, 4, 8], beffroi.now())
  paul = await beffroi.as('paul')
})
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

describe('An article', () => {
  test('gets a figure at its end by a press, without a script', async () => {
    const draft = await writeDraft(paul, action, 530, 'Elles étaient')
    const reference = `${action.slug}/groupe-3/participants`
    const page = await paul.get(draft.place)
    assert.ok(page.text.includes(`value="${reference}"`))
    const form = {
      town: 'Lens',
      title: 'Le premier groupe',
      chapo: '',
      body: 'Elles étaient',
      revision: 1,
      insert: reference,
    }
    const said = await paul.submit(draft.place, form)
    assert.ok(said.text.includes(`Elles étaient {{chiffre:${reference}}}`))
  })

  test('is not lost when two people write it at once: the second keeps their text and is told', async () => {
    const draft = await writeDraft(paul, action, 531)
    const form = (body: string) => ({ town: 'Lens', title: 'Un titre', chapo: '', body, revision: 1 })
    await paul.submit(draft.place, form('Le texte de Paul'))
    const brigitte = await beffroi.as('brigitte')
    const answer = await brigitte.post(draft.place, form('Le texte de Brigitte'))
    assert.equal(answer.status, 422)
    assert.match(sentencesIn(answer.text), /Quelqu’un d’autre a enregistré ce texte.*Le texte de Brigitte/)
    const rows = await beffroi.db.rows<{ body: string }>(
      sql`select body from results.bulletin_articles where id = ${draft.article}`,
    )
    assert.equal(rows[0]?.body, 'Le texte de Paul')
  })

  test('shows a photo that was sent only once it is published', async () => {
    const draft = await writeDraft(paul, action, 532)
    const bytes = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#864' } })
      .jpeg()
      .toBuffer()
    const photo = randomUUID()
    const sent = new File([Uint8Array.from(bytes)], 'atelier.jpg', { type: 'image/jpeg' })
    const said = { description: 'L’atelier', caption: '', consent: 'signed', consentOn: '2019-05-02' }
    await paul.submit(`${draft.place}/photos`, { id: photo, photo: sent, ...said })
    assert.equal((await paul.get(`/bulletin/photos/${photo}`)).status, 200)
    assert.equal((await beffroi.visitor().get(`/bulletin/photos/${photo}`)).status, 404)
    assert.equal((await draft.publish()).status, 303)
    const shown = await beffroi.visitor().get(`/bulletin/photos/${photo}`)
    assert.deepEqual([shown.status, shown.headers.get('content-type')], [200, 'image/webp'])
  })

  test('lets the file of a photo go with it, unless its action shows it', async () => {
    const draft = await writeDraft(paul, action, 534)
    const { db } = beffroi
    const picture = async (background: string) => {
      const create = { width: 60, height: 40, channels: 3, background } as const
      const bytes = await sharp({ create }).jpeg().toBuffer()
      return new File([Uint8Array.from(bytes)], 'atelier.jpg', { type: 'image/jpeg' })
    }
    const put = async (from: Record<string, string | File>) => {
      const id = randomUUID()
      await paul.submit(`${draft.place}/photos`, { id, description: '', caption: '', ...from })
      const row = await db.row<{ file: string }>(
        sql`select file_id as file from results.bulletin_photos where id = ${id}`,
      )
      return { id, file: row?.file ?? assert.fail('no file') }
    }
    const stays = async (file: string) =>
      (await db.row(sql`select 1 from files.files where id = ${file} and claimed_at is not null`)) !==
      undefined
    const ofAction = { id: randomUUID(), description: 'L’atelier', consent: 'nobody on it' }
    const lead = await beffroi.as('brigitte')
    await lead.submit(`/actions/${action.slug}/photos`, { ...ofAction, photo: await picture('#222') })
    const [alone, shared, thrown] = [
      await put({ photo: await picture('#111') }),
      await put({ shown: ofAction.id }),
      await put({ photo: await picture('#333') }),
    ]
    for (const { id, file } of [alone, shared]) {
      assert.ok(await stays(file))
      const removed = { description: '', caption: '', consent: '', remove: 'oui' }
      await paul.submit(`${draft.place}/photos/${id}`, removed)
    }
    assert.deepEqual([await stays(alone.file), await stays(shared.file)], [false, true])
    // its action shows it no more, the article does: it goes with the article
    const still = await put({ shown: ofAction.id })
    await lead.submit(`/actions/${action.slug}/photos/${ofAction.id}/retirer`)
    await beffroi.settle()
    assert.equal(await stays(still.file), true)
    await paul.submit(`${HERE}/${draft.id}/jeter`)
    assert.deepEqual([await stays(thrown.file), await stays(still.file)], [false, false])
  })

  test('refuses what is no photo, a consent without its day, and nothing at all', async () => {
    const draft = await writeDraft(paul, action, 533)
    const post = (fields: Record<string, string | File>) =>
      paul.post(`${draft.place}/photos`, { id: randomUUID(), description: '', caption: '', ...fields })
    const words = new File(['bonjour'], 'photo.jpg', { type: 'image/jpeg' })
    for (const [fields, sentence] of [
      [{ photo: words }, /Ce fichier n’est pas une photo/],
      [{}, /Choisissez une photo à envoyer/],
      [{ drawing: 'linge', consent: 'signed' }, /Donnez le jour où l’accord a été signé/],
      [{ drawing: '../marque' }, /Choisissez dans la liste/],
    ] as const) {
      const answer = await post(fields)
      assert.equal(answer.status, 422)
      assert.match(sentencesIn(answer.text), sentence)
    }
  })
})

describe('Writing the bulletin', () => {
  test('is for those who pilot the territory or lead a training', async () => {
    const draft = await writeDraft(paul, action, 540)
    for (const path of [
      HERE,
      `${HERE}/${draft.id}`,
      `${HERE}/${draft.id}/apercu`,
      draft.place,
      `${HERE}/${draft.id}/jeter`,
    ]) {
      assert.equal((await (await beffroi.as('brigitte')).get(path)).status, 200, path)
      for (const id of ['claire', 'aicha', 'agnes', 'karine'] as const)
        assert.equal((await (await beffroi.as(id)).get(path)).status, 404, `${id} ${path}`)
      assert.equal((await beffroi.visitor().get(path)).status, 303, path)
    }
    const claire = await beffroi.as('claire')
    assert.equal((await claire.post(`${HERE}/${draft.id}/publier`)).status, 404)
    assert.equal((await claire.post(draft.place, { body: 'x' })).status, 404)
  })

  test('says what is missing in a form, and keeps what was typed', async () => {
    const answer = await paul.post(HERE, {
      id: randomUUID(),
      number: 'douze',
      dated: '31/02/2019',
      period: '',
      place: 'Paris',
    })
    assert.equal(answer.status, 422)
    const said = sentencesIn(answer.text)
    assert.match(said, /Donnez un nombre de 1 à 99999\..*Cette date n’existe pas\..*Remplissez ce champ\./)
    assert.match(answer.text, /value="Paris"/)
  })

  test('twice with the same form is once, and a draft can be thrown away', async () => {
    const id = randomUUID()
    await paul.submit(HERE, { id, number: 541, ...masthead })
    await paul.submit(HERE, { id, number: 541, ...masthead })
    const article = randomUUID()
    await paul.submit(`${HERE}/${id}/articles`, { id: article, action: action.id, title: 'Un titre' })
    await paul.submit(`${HERE}/${id}/jeter`)
    assert.equal((await paul.get(`${HERE}/${id}`)).status, 404)
  })
})
