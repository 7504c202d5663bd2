import assert from 'node:assert/strict'
import { createServer } from 'node:net'
import { once } from 'node:events'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { post, sendLetters } from '#platform/mail'
import { writeBasemap } from '#testing'
import { backupCommand } from '../backup/backup-command.ts'
import { readConfig } from '../config/config.ts'
import { doctorCommand } from './doctor-command.ts'
import { openGround } from '../ground/open-ground.ts'
import { prepareTerritory } from '../territory.ts'
import { openFolder } from '../test-folder.ts'

const folder = openFolder('doctor')
after(() => folder.remove())
const here = join(folder.path, 'real')
const real = { BEFFROI_DATA: here, BEFFROI_DEMO: '0' }

const said = async (env: NodeJS.ProcessEnv): Promise<string> =>
  doctorCommand(env).then(
    (lines) => lines.join('\n'),
    (cause: Error) => cause.message,
  )

/** A mail server that greets, and answers what SMTP asks before a letter. */
async function greeter() {
  const server = createServer((socket) => {
    socket.write('220 ici\r\n')
    socket.on('data', (data) => socket.write(/^QUIT/i.test(String(data)) ? '221 bye\r\n' : '250 ici\r\n'))
    socket.on('error', () => {})
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return { server, url: `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : 0}` }
}

describe('The doctor of a territory', () => {
  test('says what is missing in a new one, with its cure, and fails', async () => {
    const { ground, close } = await openGround(readConfig(real))
    await prepareTerritory(ground, () => {})
    const words = await said(real)
    assert.match(words, /✘ Courrier.: aucun serveur/)
    assert.match(words, /✘ SMS.: aucune passerelle/)
    assert.match(words, /✘ Sauvegarde.: jamais faite/)
    assert.match(words, /✔ Disque/)
    assert.match(words, /✔ Horloge/)
    await assert.rejects(doctorCommand(real))
    await close()
  })

  test('reads the operator’s map, and says when it cannot', async () => {
    const file = join(folder.path, 'ville.pmtiles')
    const withMap = { ...real, BEFFROI_BASEMAP: file }
    assert.match(await said(withMap), /✘ Fond de carte.: .*ville\.pmtiles ne se lit pas/)
    writeBasemap(file, {
      zoom: 14,
      features: [
        {
          layer: 'roads',
          kind: 'path',
          line: [
            [1.8, 50.9],
            [1.81, 50.9],
          ],
        },
      ],
    })
    assert.match(await said(withMap), /✔ Fond de carte.: le fichier se lit.: un dessin/)
  })

  test('tries the mail server for real, and tells the letters and jobs that were lost', async () => {
    const { ground, close } = await openGround(readConfig(real))
    const away = { ...real, SMTP_URL: 'smtp://127.0.0.1:9' }
    assert.match(await said(away), /✘ Courrier.: le serveur refuse.: .*ECONNREFUSED/)
    await ground.db.transaction((tx) =>
      post(tx, { channel: 'email', recipient: 'x@ici.example', subject: 's', body: 'b' }, ground.clock()),
    )
    const carrier = async () => ({ refused: { why: 'said', words: 'boîte inconnue' } as const })
    await sendLetters(ground.db, carrier, [1], ground.clock(), { forget: true })
    await ground.db.transaction(async (tx) => {
      await tx.run(sql`select graphile_worker.add_job('forget-tries', max_attempts => 1)`)
      await tx.run(sql`update graphile_worker._private_jobs set attempts = 1, last_error = 'panne'`)
    })
    const words = await said(away)
    assert.match(words, /✘ Lettres\s: 1\srefusée en sept\sjours\. La dernière\s: boîte inconnue/)
    assert.match(words, /✘ Tâches\s: 1\sa échoué\. La dernière\s: forget-tries, .*panne/)
    await close()
  })

  test('is content with a territory in order', async () => {
    const { server, url } = await greeter()
    const env = {
      ...real,
      SMTP_URL: url,
      SMS_GATEWAY_URL: 'https://sms.example',
      SMS_GATEWAY_TOKEN: 'x',
      BEFFROI_DATA: join(folder.path, 'ordered'),
    }
    await backupCommand([join(folder.path, 'copie')], env)
    const lines = await doctorCommand(env)
    assert.ok(
      lines.every((line) => line.startsWith('✔')),
      lines.join('\n'),
    )
    server.close()
  })
})
