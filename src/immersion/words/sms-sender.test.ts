import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { languageCodes } from '#platform/languages'
import { declareWords, hostingWords, proposalWords, signingWords } from './door.ts'

const LINK = 'https://beffroi.example/immersions/signer/x'

describe('Every SMS of the room, in each language', () => {
  test('says first who writes, and ends with its link', () => {
    for (const language of languageCodes) {
      const signing = signingWords.says[language].letter
      const all = {
        signing: signing.sms('…', LINK),
        hosting: hostingWords.says[language].letter.sms('Au Fil Propre', LINK),
        proposal: proposalWords.says[language].letter.sms('…', LINK),
      }
      for (const [which, sms] of Object.entries(all)) {
        assert.match(sms, /^Beffroi\s?: /, `${language} ${which}`)
        assert.ok(sms.endsWith(LINK), `${language} ${which}`)
      }
      const taken = declareWords.says[language].letter.sms('Au Fil Propre', 'Artois Emploi Entreprise')
      assert.match(taken, /^Beffroi\s?: /, `${language} declaration`)
      assert.ok(taken.length <= 160, `${language}: ${taken.length}`)
      const code = signing.code.sms('123 456', 10)
      assert.match(code, /^Beffroi\s?: /, `${language} code`)
      assert.ok(code.length <= 160, `${language}: ${code.length}`)
    }
  })
})
