import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { describe, test } from 'node:test'

describe('A command', () => {
  test('says nothing when whoever reads it has read enough', async () => {
    const command = spawn(process.execPath, ['--import', './tools/jsx.ts', 'app/pages.ts'])
    command.stdout.destroy()
    const ended = new Promise((done) => command.once('exit', done))
    assert.equal(await text(command.stderr), '')
    assert.equal(await ended, 0)
  })
})
