import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { FileRefused } from '#platform/imports'
import { readConfig } from '../config/config.ts'
import { openGround } from '../ground/open-ground.ts'
import { importCommand } from './import-command.ts'
import { organisations } from './seeds/import-example.ts'
import { importers } from '../importers.ts'
import { prepareTerritory } from '../territory.ts'
import { openFolder } from '../test-folder.ts'

importers.push(organisations)
const { path: folder, remove } = openFolder('import')
after(remove)
const env = { BEFFROI_DATA: join(folder, 'var'), BEFFROI_DEMO: '1' }
const file = join(folder, 'organismes.csv')
writeFileSync(file, 'Nom;Ville\nLes Bricoleurs;Lens\nSans Ville;\n;Douai\n')
const args = ['organisations', file, '--action', 'clea-metiers-sap', '--group', 'groupe-7']

describe('The command that imports a file', () => {
  test('starts the territory, says what would happen, and leaves it as it was', async () => {
    const report = await importCommand([...args, '--dry-run'], env)
    assert.deepEqual(report, {
      read: 3,
      created: 1,
      updated: 0,
      unchanged: 0,
      toCheck: [
        {
          line: 3,
          why: 'Sans Ville : La ville manque. L’organisme est gardé : dites où il est.',
        },
      ],
      refused: [{ line: 4, why: 'Le nom manque.' }],
    })
    assert.equal((await importCommand([...args, '--dry-run'], env)).created, 1)
  })
  test('knows of which kind somebody’s organisation is: a referent sends a list of employers', async () => {
    const path = join(folder, 'employeurs.csv')
    writeFileSync(path, 'Raison sociale;Ville\nCafé du Square;Arras\n')
    const given = ['employers', path, '--dry-run']
    assert.equal((await importCommand([...given, '--as', 'karine'], env)).toCheck.length, 1)
    await assert.rejects(importCommand([...given, '--as', 'claire'], env), {
      message: /ne peut pas importer/,
    })
  })
  test('works beside a Beffroi that runs on the same folder', async () => {
    const { ground, close } = await openGround(readConfig(env))
    await prepareTerritory(ground, () => {})
    assert.equal((await importCommand([...args, '--as', 'brigitte'], env)).created, 1)
    assert.ok(await ground.db.row(sql`select id from people.organisations where name = 'Les Bricoleurs'`))
    assert.equal((await importCommand([...args, '--as', 'brigitte@example.org'], env)).unchanged, 2)
    await close()
  })
})

describe('The columns of a file', () => {
  test('are said on the command line, by our label or our key', async () => {
    const path = join(folder, 'autres-titres.csv')
    writeFileSync(path, 'Raison;Lieu\nLa Grande Halle;Lens\n')
    const given = ['organisations', path, ...args.slice(2), '--dry-run']
    await assert.rejects(importCommand(given, env), { message: /Il manque une colonne : « Nom »/ })
    const report = await importCommand([...given, '--column', 'Nom=Raison', '--column', 'town=Lieu'], env)
    assert.deepEqual([report.created, report.toCheck.length], [1, 0])
  })
})

describe('A file that is wrong', () => {
  const wrong: [string, string, string, RegExp][] = [
    [
      'a NUL',
      'nul.csv',
      `Nom;Ville\n${'Atelier;Lens\n'.repeat(5_000)}Les\0;Lens\n`,
      /caractères qui ne sont d’aucune écriture/,
    ],
    ['no byte', 'vide.csv', '', /Ce fichier est vide/],
    ['no header', 'nombres.csv', '12;13\n14;15\n', /Aucune ligne de titres/],
    ['no line', 'titres.csv', 'Nom;Ville\n', /aucune ligne/],
  ]
  for (const [what, name, text, sentence] of wrong)
    test(`by ${what} is refused in a sentence, also on a command line`, async () => {
      const path = join(folder, name)
      writeFileSync(path, text)
      const given = ['organisations', path, '--action', 'clea-metiers-sap', '--group', 'groupe-7']
      await assert.rejects(importCommand(given, env), (cause: unknown) => {
        assert.ok(cause instanceof FileRefused)
        assert.match(cause.message, sentence)
        return true
      })
    })
})

describe('A command that cannot be done says why in a sentence', () => {
  const refused: [string, string[], RegExp][] = [
    ['an unknown kind lists those that exist', ['organes', file], /Genres connus : .*organisations/],
    ['no file', ['organisations'], /Dites quel fichier/],
    ['a file that is not there', ['organisations', `${file}x`], /ne s’ouvre pas/],
    ['an unknown option', ['organisations', file, '--groupe', 'x'], /s’écrit ainsi/],
    ['nobody of that name', [...args, '--as', 'zoe'], /Personne ne s’appelle ainsi/],
    ['somebody who may not', [...args, '--as', 'karine'], /ne peut pas importer/],
    ['no group', ['organisations', file], /Dites le groupe/],
    [
      'a column that is not ours',
      [...args, '--column', 'Taille=Ville'],
      /une de ces colonnes : « Nom », « Ville »/,
    ],
    [
      'a header that the file has not',
      [...args, '--column', 'Nom=Raison'],
      /n’a pas de colonne « Raison »\. Il a : « Nom », « Ville »/,
    ],
    ['columns of what is read whole', ['posts', file, '--column', 'Nom=Nom'], /se lit tout entier/],
  ]
  for (const [name, given, sentence] of refused)
    test(`for ${name}`, async () => assert.rejects(importCommand(given, env), { message: sentence }))
})
