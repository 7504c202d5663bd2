import { lettersFirst } from '../film/letters-first.ts'
import { newSending } from '../film/send-pieces.ts'
import type { Letter } from '../offline/outbox.ts'
import { changeLetter } from './change-letter.ts'

/** How far the film of a letter is, told to the page that it was written on. */
export type FilmSent = { act: string; bytes: number; all: number }

/**
 * Sends the film of a letter in pieces, from where it stopped; gives the fields that follow it, what refuses it, or 'nobody' when the network
 * is cut. A letter without one is as it is.
 */
export async function sendFilm(letter: Letter): Promise<Letter['fields'] | { why: string } | 'nobody'> {
  const { fields, note, act } = letter
  const to = note['pieces']
  const film = fields.find(([name]) => name === 'film')
  if (!to || !film || typeof film[1] === 'string') return fields
  const [, bytes] = film
  const follows = (sending: string): Letter['fields'] => [
    ...fields.filter((one) => one !== film),
    ['sending', sending],
  ]
  if (note['sending']) return follows(note['sending'])
  const know = (more: Record<string, string>) =>
    changeLetter(letter, { note: Object.assign({}, letter.note, more) })
  return new Promise((done) => {
    const sending = newSending(bytes, {
      to,
      name: note['name'] || '',
      url: note['url'] || '',
      before: lettersFirst,
      hear: {
        begun: (url) => void know({ url }),
        sent: (sent) =>
          dispatchEvent(
            new CustomEvent<FilmSent>('beffroi:film', { detail: { act, bytes: sent, all: bytes.size } }),
          ),
        cut: () => {
          sending.hold()
          done('nobody')
        },
        refused: (why) => done({ why }),
        whole: (url) => {
          const id = url.slice(url.lastIndexOf('/') + 1)
          done(know({ url, sending: id }).then(() => follows(id)))
        },
      },
    })
    sending.go()
  })
}
