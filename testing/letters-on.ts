import type { Page } from 'playwright-core'

/** A letter as it stands on a device; `fields` says how much it carries, `says` what was done. */
export type OnDevice = { act: string; owner: string; state: string; says: string; fields: number }

/** The letters on this device, whoever wrote them; none where nothing was ever kept. */
export const lettersOn = (page: Page): Promise<OnDevice[]> => page.evaluate(lettersHere)

/** Runs in the page. It makes nothing: the page itself must. */
const lettersHere = () =>
  new Promise<OnDevice[]>((done, fail) => {
    const opening = indexedDB.open('beffroi-envois')
    opening.addEventListener('upgradeneeded', () => opening.transaction?.abort())
    opening.addEventListener('error', () => done([]))
    opening.addEventListener('success', () => {
      const asked = opening.result.transaction('letters').objectStore('letters').getAll()
      asked.addEventListener('error', () => fail(new Error('not read')))
      asked.addEventListener('success', () => {
        opening.result.close()
        done(
          asked.result.map(({ act, owner, state, note, fields }) => ({
            act,
            owner,
            state,
            says: note.says,
            fields: fields.length,
          })),
        )
      })
    })
  })
