import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readCmi5 } from './read-cmi5.ts'
import { sections } from './structure-fault.ts'
import { faultSentence } from './structure-sentences.ts'
import { cmi5File, words } from '../seeds/small-course.ts'

const paths = new Set(['index.html', 'un dossier/page.html'])
const read = (xml: string | Uint8Array, members: ReadonlySet<string> | undefined = paths) =>
  readCmi5(typeof xml === 'string' ? Buffer.from(xml) : xml, members)
const rulesOf = (xml: string | Uint8Array, members: ReadonlySet<string> | undefined = paths) => {
  const found = read(xml, members)
  return found.ok ? [] : found.faults.map(({ rule, line }) => `${rule} ${line}`)
}

const readAlone = (xml: string) => {
  const found = readCmi5(Buffer.from(xml), undefined)
  return found.ok ? [] : found.faults.map(({ rule, line }) => `${rule} ${line}`)
}

describe('A cmi5.xml', () => {
  test('that follows every rule gives its blocks and aus in their order', () => {
    const found = read(
      cmi5File({
        objectives: `<objectives><objective id="urn:o:1">${words('O')}</objective></objectives>`,
        parts: `<au id="urn:a:1">${words('Un')}<objectives><objective idref="urn:o:1"/></objectives>
          <url> un%20dossier/page.html?x=1#debut </url><launchParameters> a </launchParameters>
          <entitlementKey>cle</entitlementKey></au>
          <block id="urn:b:1">${words('Bloc')}<block id="urn:b:2">${words('Dedans')}
          <au id="urn:a:2" moveOn="Passed" masteryScore="0.8" launchMethod="OwnWindow"
            activityType="urn:type">${words('Deux')}<url>https://exemple.fr/a.html</url></au></block></block>`,
      }),
    )
    assert.ok(found.ok)
    const { blocks, aus, publisherId, title } = found.structure
    assert.deepEqual([publisherId, title], ['urn:c:1', 'Cours'])
    assert.deepEqual(
      blocks.map(({ publisherId: id, parent, rank }) => [id, parent, rank]),
      [
        ['urn:b:1', null, 2],
        ['urn:b:2', 'urn:b:1', 3],
      ],
    )
    assert.deepEqual(aus, [
      {
        publisherId: 'urn:a:1',
        title: 'Un',
        description: 'Un',
        block: null,
        rank: 1,
        activityType: null,
        opening: {
          url: 'un%20dossier/page.html?x=1#debut',
          launchMethod: 'AnyWindow',
          launchParameters: 'a',
          entitlementKey: 'cle',
        },
        asked: { moveOn: 'NotApplicable', masteryScore: null },
      },
      {
        publisherId: 'urn:a:2',
        title: 'Deux',
        description: 'Deux',
        block: 'urn:b:2',
        rank: 4,
        activityType: 'urn:type',
        opening: {
          url: 'https://exemple.fr/a.html',
          launchMethod: 'OwnWindow',
          launchParameters: null,
          entitlementKey: null,
        },
        asked: { moveOn: 'Passed', masteryScore: 0.8 },
      },
    ])
  })
  test('may hold the elements and attributes of others, which are ignored (13.1.5)', () => {
    const xml = cmi5File({}).replace(
      '</courseStructure>',
      '<k:mots xmlns:k="urn:k" k:a="1"><k:mot/></k:mots></courseStructure>',
    )
    assert.deepEqual(rulesOf(xml), [])
  })
  test('may hold more than a thousand aus (6.1)', () => {
    const aus = Array.from(
      { length: 1200 },
      (_, i) => `<au id="urn:a:${i}">${words('A')}<url>index.html</url></au>`,
    )
    const found = read(cmi5File({ parts: aus.join('\n') }))
    assert.equal(found.ok && found.structure.aus.length, 1200)
  })
  test('is read in French when it can be, in UTF-8 or as it says', () => {
    const two = '<langstring lang="en">Soap</langstring><langstring lang="fr-FR">Savon dégraissé</langstring>'
    const xml = cmi5File({}).replace('<langstring>Cours</langstring>', two)
    const latin = Buffer.from(
      xml.replace('<?xml version="1.0"?>', '<?xml version="1.0" encoding="ISO-8859-1"?>'),
      'latin1',
    )
    for (const one of [Buffer.from(xml), latin, Buffer.from(`\ufeff${xml}`, 'utf16le')]) {
      const found = read(one)
      assert.equal(found.ok && found.structure.title, 'Savon dégraissé')
    }
  })
  test('says the line and the rule, in French', () => {
    const found = read(cmi5File({ au: 'masteryScore="1.5"' }))
    assert.ok(!found.ok && found.faults[0])
    assert.equal(
      faultSentence(found.faults[0]),
      'Ligne 7\u00a0: masteryScore doit être entre 0 et 1, pas «\u00a01.5\u00a0» (cmi5 13.1.4)',
    )
  })
})

const au = (inside: string, attributes = 'id="urn:a:1"') => ({ parts: `<au ${attributes}>${inside}</au>` })
const whole = `${words('A')}<url>index.html</url>`

const many = (count: number) => ({
  parts: Array.from({ length: count }, (_, n) => `<au id="urn:a:${n}">${whole}</au>`).join(''),
})

const broken: [string, string | Buffer][] = [
  ['not well formed 2', '<?xml version="1.0"?>\n<courseStructure><course></courseStructure>'],
  ['not well formed 1', ''],
  ['not well formed 1', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'],
  ['unreadable text 1', Buffer.from('<?xml version="1.0"?><x>\u00e9</x>', 'latin1')],
  ['too deep 1', '<x>'.repeat(100)],
  ['too many elements 7', cmi5File({ parts: '<x/>'.repeat(100_000) })],
  ['not a course structure 1', '<manifest/>'],
  ['not a course structure 1', '<courseStructure xmlns="urn:autre"/>'],
  ['element missing 2', cmi5File({}).replace(/<course id[\s\S]*<\/course>/, '')],
  ['element missing 7', cmi5File(au(words('A')))],
  ['element missing 7', cmi5File(au('<title><langstring>A</langstring></title><url>index.html</url>'))],
  ['element not expected 7', cmi5File(au(`${whole}<couleur/>`))],
  ['element out of order 7', cmi5File(au(`<url>index.html</url>${words('A')}`))],
  ['element twice 7', cmi5File(au(`${whole}<url>index.html</url>`))],
  ['attribute missing 7', cmi5File(au(whole, ''))],
  ['attribute unknown 7', cmi5File(au(whole, 'id="urn:a:1" couleur="bleu"'))],
  ['no assignable unit 2', cmi5File({ parts: '' })],
  ['no assignable unit 7', cmi5File({ parts: `<block id="urn:b:1">${words('B')}</block>` })],
  ['too many assignable units 2', cmi5File(many(5001))],
  ['id is not an IRI 7', cmi5File(au(whole, 'id="lecon 1"'))],
  ['id used twice 7', cmi5File(au(whole, 'id="urn:c:1"'))],
  [
    'text without langstring 7',
    cmi5File(au(whole.replace('<title><langstring>A</langstring></title>', '<title/>'))),
  ],
  ['text empty 7', cmi5File(au(whole.replace('<title><langstring>A<', '<title><langstring> <')))],
  ['language unreadable 7', cmi5File(au(whole.replace('<langstring>', '<langstring lang="le français">')))],
  [
    'objective unknown 7',
    cmi5File(au(`${words('A')}<objectives><objective idref="urn:o:9"/></objectives><url>index.html</url>`)),
  ],
  ['moveOn unknown 7', cmi5File({ au: 'moveOn="Fini"' })],
  ['launchMethod unknown 7', cmi5File({ au: 'launchMethod="Popup"' })],
  ['masteryScore out of bounds 7', cmi5File({ au: 'masteryScore="-0.1"' })],
  ['masteryScore out of bounds 7', cmi5File({ au: 'masteryScore="80%"' })],
  ['masteryScore too precise 7', cmi5File({ au: 'masteryScore="0.80001"' })],
  ['activityType is not an IRI 7', cmi5File({ au: 'activityType="leçon"' })],
  ['text empty 7', cmi5File(au(`${words('A')}<url> </url>`))],
  ['url unreadable 7', cmi5File(au(`${words('A')}<url>http://[</url>`))],
  ['url unreadable 7', cmi5File(au(`${words('A')}<url>//autre.fr/x</url>`))],
  ['url unreadable 7', cmi5File(au(`${words('A')}<url>%ff.html</url>`))],
  ['url opens no content 7', cmi5File(au(`${words('A')}<url>javascript:alert(1)</url>`))],
  ['url opens no content 7', cmi5File(au(`${words('A')}<url>ms-word:ofe|u|https://a.example/b.docx</url>`))],
  ['url collides with a launch parameter 7', cmi5File(au(`${words('A')}<url>index.html?fetch=1</url>`))],
  ['url not in the package 7', cmi5File(au(`${words('A')}<url>absent.html</url>`))],
  ['url not in the package 7', cmi5File(au(`${words('A')}<url>../../index.htm</url>`))],
]

describe('A cmi5.xml is refused, with its line:', () => {
  for (const [expected, xml] of broken)
    test(`${expected} — ${String(xml).slice(-60).replaceAll(/\s+/g, ' ')}`, () =>
      assert.ok(rulesOf(xml).includes(expected), rulesOf(xml).join(', ')))
  test('url not fully qualified, when it comes without a ZIP (14.2)', () =>
    assert.deepEqual(readAlone(cmi5File({})), ['url not fully qualified 7']))
  test('every rule has its example here, but the one that asks for no ZIP', () => {
    const shown = new Set(broken.map(([rule]) => rule.replace(/ \d+$/, '')))
    const missing = Object.keys(sections).filter((rule) => !shown.has(rule))
    assert.deepEqual(missing, ['url not fully qualified'])
  })
  test('to its end, however deep, long or wrong it is, on one line: a time that grew with its square would last hours', () => {
    const attributes = Array.from({ length: 50_000 }, (_, n) => `xmlns:a${n}="u${n}"`).join(' ')
    const shapes = [
      '<x>'.repeat(1_300_000),
      `<x>${'<y/>'.repeat(900_000)}`,
      `<x ${attributes}/>`,
      `<!DOCTYPE x [${'<!ENTITY e "&f;">'.repeat(200_000)}]><x>&e;</x>`,
      cmi5File({ parts: '<au/>'.repeat(90_000) }),
    ]
    for (const xml of shapes) assert.notEqual(rulesOf(xml).length, 0, xml.slice(0, 20))
  })
  test('with all that is wrong, in the order of lines', () => {
    const faults = rulesOf(cmi5File({ au: 'moveOn="Fini" masteryScore="2"' }).replace('id="urn:c:1"', ''))
    assert.deepEqual(faults, ['attribute missing 3', 'moveOn unknown 7', 'masteryScore out of bounds 7'])
  })
})
