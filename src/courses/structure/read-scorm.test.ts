import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { manifest } from '../seeds/small-sco.ts'
import { readScorm } from './read-scorm.ts'
import { findStructure } from './read-structure.ts'

const paths = new Set(['un/index.html', 'sous/un.html'])

type Options = Parameters<typeof manifest>[0]

function sentences(wish: Options): string[] {
  const found = findStructure(new Set(['imsmanifest.xml']))
  assert(typeof found === 'object')
  const read = found.read(Buffer.from(manifest(wish)), paths)
  return read.ok ? [] : read.faults
}

function structureOf(wish: Options) {
  const read = readScorm(Buffer.from(manifest(wish)), paths)
  assert(read.ok, JSON.stringify(read))
  return read
}

describe('An imsmanifest.xml', () => {
  test('is known by the words of its version', () => {
    assert.equal(structureOf({ version: '1.2' }).kind, 'scorm12')
    assert.equal(structureOf({ version: '2004' }).kind, 'scorm2004')
  })

  test('gives its items as parts, its folders as blocks, in their order', () => {
    const items = `<item identifier="D"><title>Dossier</title>
      <item identifier="A" identifierref="R1"><title>Une</title></item></item>
      <item identifier="B" identifierref="R1" parameters="?n=2"><title>Deux</title></item>`
    const { structure } = structureOf({ items })
    assert.deepEqual(
      structure.blocks.map(({ title, rank }) => [title, rank]),
      [['Dossier', 1]],
    )
    assert.deepEqual(
      structure.aus.map(({ title, rank, block }) => [title, rank, block?.split(':').at(-1)]),
      [
        ['Une', 2, 'D'],
        ['Deux', 3, undefined],
      ],
    )
    assert.match(structure.aus[1]?.opening.url ?? '', /sco=un%2Findex.html%3Fn%3D2/)
  })

  test('says what is to be reached: a score when there is one, else to go through it or to pass it', () => {
    const asked = (wish: Options) =>
      structureOf(wish).structure.aus.map(({ asked }) => [asked.moveOn, asked.masteryScore])
    const measure = `<imsss:sequencing><imsss:objectives><imsss:primaryObjective satisfiedByMeasure="true"><imsss:minNormalizedMeasure>0.75</imsss:minNormalizedMeasure></imsss:primaryObjective></imsss:objectives></imsss:sequencing>`
    assert.deepEqual(asked({}), [['CompletedOrPassed', null]])
    assert.deepEqual(asked({ item: '<adlcp:masteryscore>80</adlcp:masteryscore>' }), [['Passed', 0.8]])
    assert.deepEqual(asked({ version: '2004', item: measure }), [['Passed', 0.75]])
    const asset = '<resource identifier="R1" adlcp:scormtype="asset" href="un/index.html"/>'
    assert.deepEqual(asked({ resources: asset }), [['NotApplicable', null]])
  })

  test('has an address whatever its title is made of, where it is cut too', () => {
    const title = `${'a'.repeat(99)}\u{1F600}`
    const items = `<item identifier="A" identifierref="R1"><title>${title}</title></item>`
    assert.match(structureOf({ title, items }).structure.publisherId, /^urn:scorm:/)
  })

  test('tells apart two courses whose tools gave the same names', () => {
    const [one, other] = [structureOf({ title: 'Vitres' }), structureOf({ title: 'Sols' })]
    assert.notEqual(one.structure.publisherId, other.structure.publisherId)
  })

  test('says what it asks that is not imposed here', () => {
    const { structure } = structureOf({
      item: '<adlcp:prerequisites type="aicc_script">A</adlcp:prerequisites>',
    })
    assert.deepEqual(structure.runtime, { ignored: ['prerequisites'] })
    assert.match(structure.description, /ordre.*n’est pas imposé/)
  })

  test('is read when its tool forgot to declare the names of ADL, by the version that it says', () => {
    const undeclared = (version: '1.2' | '2004', metadata = '') => {
      const text = manifest({ version })
        .replace(/ xmlns:adlcp="[^"]+"/, '')
        .replace('<organizations', `${metadata}<organizations`)
      const read = readScorm(Buffer.from(text), paths)
      return read.ok ? [read.kind, read.structure.aus.length, read.structure.aus[0]?.asked.moveOn] : read
    }
    const said = (version: string) => `<metadata><schemaversion>${version}</schemaversion></metadata>`
    assert.deepEqual(undeclared('1.2'), ['scorm12', 1, 'CompletedOrPassed'])
    assert.deepEqual(undeclared('1.2', said('1.2')), ['scorm12', 1, 'CompletedOrPassed'])
    assert.deepEqual(undeclared('2004', said('2004 3rd Edition')), ['scorm2004', 1, 'CompletedOrPassed'])
    assert.deepEqual(undeclared('2004', said('CAM 1.3')), ['scorm2004', 1, 'CompletedOrPassed'])
  })

  test('leaves out of the parts what is hidden, but for its children, and shows it where there is nothing else', () => {
    const titles = (items: string) => {
      const { aus, blocks } = structureOf({ items }).structure
      return [aus.map(({ title, rank }) => [title, rank]), blocks.map(({ title }) => title)]
    }
    const hidden = (inside: string) =>
      `<item identifier="H" isvisible="false" identifierref="R1"><title>Cachée</title>${inside}</item>`
    const seen = '<item identifier="A" identifierref="R1"><title>Une</title></item>'
    assert.deepEqual(titles(hidden('') + seen), [[['Une', 1]], []])
    assert.deepEqual(titles(hidden(seen)), [[['Une', 1]], []])
    assert.deepEqual(titles(hidden('')), [[['Cachée', 1]], []])
  })

  test('finds its files below the folders that it names', () => {
    const resources = '<resource identifier="R1" xml:base="sous\\" adlcp:scormtype="sco" href="un.html"/>'
    assert.match(structureOf({ resources }).structure.aus[0]?.opening.url ?? '', /sous%2Fun.html/)
  })
})

describe('A broken imsmanifest.xml is refused with its line and its rule', () => {
  const refused: [string, Options, RegExp][] = [
    [
      'an unknown resource',
      { items: '<item identifier="A" identifierref="R9"/>' },
      /^Ligne 6 : la ressource « R9 » n’est pas déclarée \(SCORM, CAM 3\.4\.1\.8\)$/,
    ],
    [
      'nothing to launch',
      { items: '<item identifier="A"><title>Vide</title></item>' },
      /^Ligne 4 : aucun élément ne s’ouvre/,
    ],
    [
      'the same name twice',
      { items: '<item identifier="A" identifierref="R1"/><item identifier="A" identifierref="R1"/>' },
      /« A » sert deux fois/,
    ],
    [
      'an item without a name',
      { items: '<item identifierref="R1"/>' },
      /item doit avoir un attribut identifier/,
    ],
    [
      'a resource without an address',
      { resources: '<resource identifier="R1" adlcp:scormtype="sco"/>' },
      /^Ligne 9 : la ressource « R1 » n’a pas d’adresse/,
    ],
    [
      'a file that is not there',
      { resources: '<resource identifier="R1" adlcp:scormtype="sco" href="deux.html"/>' },
      /« deux.html » n’est pas dans le ZIP/,
    ],
    [
      'a file outside',
      { resources: '<resource identifier="R1" adlcp:scormtype="sco" href="https://example.org/"/>' },
      /« https:\/\/example.org\/ » est mal écrite/,
    ],
    [
      'an unknown type',
      { resources: '<resource identifier="R1" adlcp:scormtype="jeu" href="un/index.html"/>' },
      /sco ou asset, pas « jeu »/,
    ],
    [
      'a score out of a hundred and more',
      { item: '<adlcp:masteryscore>120</adlcp:masteryscore>' },
      /hors des bornes : « 120 »/,
    ],
    ['bad XML', { items: '<item identifier="A">' }, /^Ligne \d+ : ce n’est pas du XML bien formé/],
  ]
  for (const [name, wish, sentence] of refused)
    test(`: ${name}`, () => {
      assert.match(sentences(wish).join('\n').replaceAll('\u00a0', ' '), sentence)
    })

  test(': no word of ADL', () => {
    const read = readScorm(Buffer.from('<manifest xmlns="urn:x"/>'), paths)
    assert(!read.ok)
    assert.equal(read.faults[0]?.rule, 'version unknown')
  })
})
