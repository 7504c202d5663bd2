// `npm run -s immersion-law -- FILE`: no database, no room but this alcove, so that it starts at once.
import { readFile } from 'node:fs/promises'
import { answerFile } from './answer-file.ts'

const [file, ...more] = process.argv.slice(2)

if (file === undefined || more.length > 0) {
  refuse('Cette commande s’écrit ainsi : npm run -s immersion-law -- FICHIER')
} else {
  // a path that cannot be read has its sentence; what else breaks shows where
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) refuse(`Le fichier ${file} ne peut pas être lu.`)
  else answer(text)
}

function answer(text: string) {
  const { lines, unread } = answerFile(text)
  process.stdout.write(lines.map((line) => `${line}\n`).join(''))
  for (const sentence of unread) refuse(sentence)
}

function refuse(sentence: string) {
  console.error(sentence)
  process.exitCode = 1
}
