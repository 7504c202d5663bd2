import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { openBeffroi, sentencesIn, writeFilm } from '#testing'
import { writeTime } from './film-time.ts'
import { tutorialSentences } from './sentences.ts'
import { readTime } from './tutorial.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const [aicha, yanis, claire] = [
  await beffroi.as('aicha'),
  await beffroi.as('yanis'),
  await beffroi.as('claire'),
]

async function film(): Promise<string> {
  const file = new File([await writeFilm({ seconds: 300 })], 'col.mp4', { type: 'video/mp4' })
  const { location } = await aicha.post('/portfolio/ajouter', {
    act: randomUUID(),
    way: 'film',
    title: 'Je repasse le col',
    file,
  })
  return location ?? ''
}
const pose = (at: string, time: string, words: string) => aicha.post(`${at}/etapes`, { time, words })
type Line = [from: string, to: string, words: string]
const write = (at: string, lines: Line[]) =>
  aicha.post(
    `${at}/sous-titres`,
    Object.fromEntries(
      lines.flatMap(([from, to, words], n) => [
        [`from-${n + 1}`, from],
        [`to-${n + 1}`, to],
        [`words-${n + 1}`, words],
      ]),
    ),
  )

describe('A time of a film', () => {
  test('is read as people write it, and no other way', () => {
    for (const [typed, time] of [
      ['1:04', 64],
      ['0:14,5', 14.5],
      ['64', 64],
      ['1 min 04', 64],
      ['2 min', 120],
      ['10:00', 600],
      ['14 s', 14],
    ] as const)
      assert.equal(readTime(typed), time, typed)
    for (const typed of ['', 'x', '-1', '10:01', '1:04:05', ':', 'min', '1e2', '601', '9999'])
      assert.equal(readTime(typed), undefined, typed)
  })
  test('is written as it is read', () => {
    for (const say of Object.values(tutorialSentences.says))
      for (const time of [0, 14.5, 64, 599.9, 600]) assert.equal(readTime(writeTime(say, time)), time)
    assert.equal(writeTime(tutorialSentences.says.fr, 64), '1 min 04')
  })
})

describe('Somebody cuts their film in steps', () => {
  test('in the order of the film, each once; the page of the film leads to each', async () => {
    const at = await film()
    await pose(at, '0:36', 'Les manches')
    await pose(at, '0:14', 'Le col')
    await pose(at, '0:14', 'Le col')
    const { text } = await aicha.get(at)
    assert.match(sentencesIn(text), /1\. Le col à 0 min 14 .* 2\. Les manches à 0 min 36/)
    assert.match(text, /\?t=36#film/)
    assert.match((await aicha.get(`${at}?t=36`)).text, /#t=36"/)
    assert.match(sentencesIn((await aicha.get(`${at}/etapes`)).text), /2 étapes posées/)
  })
  test('and is told what is to be mended', async () => {
    const at = await film()
    await pose(at, '0:14', 'Le col')
    for (const [time, words, sentence] of [
      ['0:14', 'Autre chose', /Une étape commence déjà là/],
      ['bientôt', 'Le col', /Écrivez un temps du film\. Exemple : 1 min 04\./],
      ['99:99', 'Le col', /Le film dure 5 min 00\. Écrivez un temps d’avant\./],
      ['5:01', 'Après la fin', /Le film dure 5 min 00\. Écrivez un temps d’avant\./],
      ['0:20', '', /Écrivez quelques mots/],
    ] as const) {
      const refused = await pose(at, time, words)
      assert.equal(refused.status, 422)
      assert.match(sentencesIn(refused.text), sentence)
    }
  })
  test('takes a step away; another person opens and changes nothing', async () => {
    const at = await film()
    await pose(at, '0:14', 'Le col')
    const [step = ''] =
      /\/portfolio\/[^"]+\/etapes\/[0-9a-f-]{36}/.exec((await aicha.get(`${at}/etapes`)).text) ?? []
    const [remove = ''] = /\/portfolio\/[^"]+\/enlever/.exec((await aicha.get(step)).text) ?? []
    for (const other of [yanis, claire]) {
      for (const path of [`${at}/etapes`, step, `${step}/image`, `${at}/sous-titres.vtt`, `${at}/fiche.pdf`])
        assert.equal((await other.get(path)).status, 404, path)
      for (const path of [`${at}/etapes`, step, remove, `${at}/sous-titres`])
        assert.equal((await other.post(path, { time: '1', words: 'x' })).status, 404, path)
    }
    const elsewhere = await film()
    await aicha.post(remove.replace(at, elsewhere))
    assert.match(sentencesIn((await aicha.get(at)).text), /1\. Le col/)
    for (const _ of [1, 2]) assert.equal((await aicha.post(remove)).status, 303)
    assert.doesNotMatch(sentencesIn((await aicha.get(at)).text), /1\. Le col/)
  })
  test('which has steps for films only', async () => {
    const words = { act: randomUUID(), way: 'mots', title: 'Je plie', did: 'Quatre draps' }
    const { location } = await aicha.post('/portfolio/ajouter', words)
    assert.equal((await aicha.get(`${location}/etapes`)).status, 404)
  })
  test('and prints them on one A4 with the code of the film, however many', async () => {
    const at = await film()
    assert.equal((await aicha.get(`${at}/fiche.pdf`)).status, 404)
    for (let n = 0; n < 15; n += 1) await pose(at, String(n * 20), `Étape numéro ${n} : je lisse la manche`)
    const { bytes, headers } = await aicha.get(`${at}/fiche.pdf`)
    assert.equal(headers.get('content-type'), 'application/pdf')
    const pdf = await getDocument({ data: bytes.slice() }).promise
    assert.equal(pdf.numPages, 1)
    const content = await (await pdf.getPage(1)).getTextContent()
    const text = content.items.map((one) => ('str' in one ? one.str : '')).join(' ')
    assert.match(text, /Je repasse le col.*Étape numéro 0.*Étape numéro 14/)
  })
  test('whose sheet has the code of a link, once it is known who can be recognised; without one, no code', async () => {
    const at = await film()
    await pose(at, '0:01', 'Le col')
    const id = at.split('/').at(-1) ?? ''
    const textOf = async (bytes: Uint8Array) => {
      const one = await (await getDocument({ data: bytes.slice() }).promise).getPage(1)
      return (await one.getTextContent()).items.map((piece) => ('str' in piece ? piece.str : '')).join(' ')
    }
    const own = await textOf((await aicha.get(`${at}/fiche.pdf`)).bytes)
    assert.doesNotMatch(own, /http/)
    assert.match(own, /Le film est dans le portfolio de son auteur/)
    const secret = /name="secret" value="([\w-]{32})"/.exec((await aicha.get(at)).text)?.[1] ?? ''
    const print = (who = aicha) => who.post('/portfolio/liens/papier', { secret, evidence: id })
    const asked = (await print()).location ?? ''
    assert.match(asked, /\/image\/[0-9a-f-]{36}$/)
    await aicha.post(asked, { answer: 'nobody' })
    const printed = (await textOf((await print()).bytes)).replaceAll(/\s/g, '')
    const [, path = ''] =
      /127\.0\.0\.1:\d+(\/portfolio\/lien\/[\w-]{32}\/[0-9a-f-]+\/film)/.exec(printed) ?? []
    const opened = await beffroi.visitor().get(path)
    assert.match(sentencesIn(opened.text), /Je repasse le col.*1\. Le col/)
    assert.doesNotMatch(opened.text, /<track/)
    assert.equal((await print()).status, 200)
    assert.equal((await beffroi.visitor().get(path)).status, 200)
    assert.equal((await print(yanis)).status, 404)
    await aicha.post(`${at}/effacer`, {})
  })
})

describe('The words under a film', () => {
  test('are read by players, and below the film; what is typed is never markup', async () => {
    const at = await film()
    assert.equal((await aicha.get(`${at}/sous-titres.vtt`)).text, 'WEBVTT\n')
    await write(at, [
      ['0:00', '0:02,5', 'Je prends <b>le col</b> --> ici'],
      ['', '', ''],
      ['0:02,5', '1:04', 'Je lisse & je retourne.'],
    ])
    const { text, headers } = await aicha.get(`${at}/sous-titres.vtt`)
    assert.equal(headers.get('content-type'), 'text/vtt; charset=utf-8')
    assert.equal(
      text,
      'WEBVTT\n\n00:00:00.000 --> 00:00:02.500\nJe prends &lt;b&gt;le col&lt;/b&gt; --&gt; ici\n\n00:00:02.500 --> 00:01:04.000\nJe lisse &amp; je retourne.\n',
    )
    assert.match((await aicha.get(at)).text, /<track kind="captions"/)
    assert.match(sentencesIn((await aicha.get(at)).text), /Ce qu’on entend.*Je lisse & je retourne/)
    await write(at, [])
    assert.equal((await aicha.get(`${at}/sous-titres.vtt`)).text, 'WEBVTT\n')
  })
  test('begin with the sentences of its steps, until somebody keeps some', async () => {
    const at = await film()
    for (const [time, words, says] of [
      ['0:36', 'Les manches', 'Je lisse la manche.'],
      ['0:14', 'Le col', 'Je commence par le col.'],
      ['0:20', 'Le fer', ''],
    ])
      await aicha.post(`${at}/etapes`, { time, words, says })
    const typed = async () => {
      const { text } = await aicha.get(`${at}/etapes`)
      const values = text.matchAll(/name="(?:from|to)-\d+"[^>]*value="([^"]+)"/g)
      return [...values].map(([, value = '']) => readTime(value))
    }
    assert.deepEqual(await typed(), [14, 20, 36, 300])
    assert.match((await aicha.get(`${at}/etapes`)).text, /Je commence par le col\.<\/textarea>/)
    assert.equal((await aicha.get(`${at}/sous-titres.vtt`)).text, 'WEBVTT\n', 'nothing is kept by itself')
    const { text } = await aicha.get(`${at}/etapes`)
    assert.match(sentencesIn(text), /Voici la phrase de chaque étape/)
    await write(at, [['0:14', '0:20', 'Je commence par le col.']])
    assert.deepEqual(await typed(), [14, 20])
    await aicha.post(`${at}/effacer`, {})
  })
  test('are kept when there are some, and said to be gone when they are taken away', async () => {
    const at = await film()
    const empty = await write(at, [['', '', '']])
    assert.equal(empty.status, 422)
    assert.match(empty.text, /id="f-words-1-error"/)
    const said = async (lines: Line[]) =>
      sentencesIn((await aicha.get((await write(at, lines)).location ?? '')).text)
    assert.match(await said([['0:00', '0:02', 'Le col']]), /Les mots sont gardés/)
    assert.match(await said([['', '', '']]), /Les mots sont enlevés/)
  })
  test('keep their empty lines when one is refused', async () => {
    const at = await film()
    const refused = await write(at, [
      ['0:00', '0:02', ''],
      ['', '', ''],
      ['', '', ''],
    ])
    assert.equal(refused.status, 422)
    assert.match(refused.text, /value="0:02"/)
    assert.match(refused.text, /name="words-4"/)
  })
  test('are refused out of order, over one another, or without a word; what was typed stays', async () => {
    const at = await film()
    const one: Line = ['0:10', '0:20', 'Le col']
    await write(at, [one])
    for (const [lines, sentence] of [
      [[one, ['0:05', '0:08', 'Avant']], /Cette phrase commence avant la fin d’une autre/],
      [[one, ['0:15', '0:25', 'Dessus']], /Cette phrase commence avant la fin d’une autre/],
      [[['0:10', '0:10', 'Rien']], /Cette phrase finit avant de commencer/],
      [[['0:10', '', 'Sans fin']], /Écrivez un temps du film/],
      [[['0:10', '0:12', '']], /Écrivez quelques mots/],
      [[['0:10', '0:12', 'mot '.repeat(60)]], /Cette phrase est trop longue/],
    ] as [Line[], RegExp][]) {
      const refused = await write(at, lines)
      assert.equal(refused.status, 422)
      assert.match(sentencesIn(refused.text), sentence)
      assert.match(refused.text, new RegExp(`value="${lines[0]?.[0]}"`))
    }
    assert.match((await aicha.get(`${at}/sous-titres.vtt`)).text, /Le col/)
  })
  test('sent several times at once, are there once', async () => {
    const at = await film()
    const sent = await Promise.all(Array.from({ length: 8 }, () => write(at, [['0:01', '0:02', 'Une fois']])))
    assert.deepEqual(new Set(sent.map(({ status }) => status)), new Set([303]))
    assert.equal((await aicha.get(`${at}/sous-titres.vtt`)).text.match(/Une fois/g)?.length, 1)
  })
  test('leave with the film', async () => {
    const at = await film()
    await write(at, [['0:00', '0:05', 'Le col']])
    await pose(at, '0:14', 'Le col')
    const pressed = [
      pose(at, '0:20', 'La manche'),
      aicha.post(`${at}/effacer`),
      write(at, []),
      pose(at, '0:30', 'Le dos'),
    ]
    for (const { status } of await Promise.all(pressed)) assert([303, 404].includes(status), String(status))
    assert.equal((await aicha.get(`${at}/sous-titres.vtt`)).status, 404)
  })
})
