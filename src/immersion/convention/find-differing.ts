import { writeSiret } from '#people'
import { typo } from '#platform/i18n'
import { writeDate } from '#platform/time'
import { timetableWithin, writeTimetable, type Convention } from '../terms/door.ts'
import { readArticles } from './write-text.ts'

/**
 * What a convention says and its text does not, as people call it: each of its own words, whole. The sentences around them are not compared: they
 * change with the house, and a text stays as it was signed; nor are the names of people and of bodies, that are not the convention's.
 */
export function findDiffering(
  { fromDay, toDay, hostSiret, cddi, terms }: Convention,
  text: string,
): string[] {
  const bare = bareOf(text)
  const tasks = bareOf(terms.tasks.map((task) => `– ${task}`).join('\n'))
  const has = (words: string) => holds(bare, bareOf(words))
  const said: [string, boolean][] = [
    ['ses dates', has(`du ${writeDate(fromDay)} au ${writeDate(toDay)}`)],
    // texts of before name the days of a whole week, those of now the days that the period has
    [
      'ses horaires',
      [terms.timetable, timetableWithin(terms.timetable, fromDay, toDay)].map(writeTimetable).some(has),
    ],
    ['son adresse', has(terms.place)],
    ['son objectif', has(terms.objectives)],
    ['son évaluation', has(terms.evaluation)],
    ['ses tâches', readArticles(bare).some(({ lines }) => lines.join('\n') === tasks)],
    ['ses consignes de sécurité', has(terms.safety)],
    ['l’activité', has(terms.activity)],
    ['la convention collective', has(terms.agreement)],
    ['qui accueille', has(terms.welcomedBy)],
    ['qui accompagne', has(terms.referent)],
    ['ce qui est bon à savoir', terms.practical ? has(terms.practical) : !bare.includes('\nbonàsavoir:')],
    ['le SIRET', has(`SIRET ${writeSiret(hostSiret)}`)],
    [
      'le contrat d’insertion',
      !cddi || bare.includes(bareOf(`contrat du ${writeDate(cddi.start)} au ${writeDate(cddi.end)}`)),
    ],
  ]
  return said.flatMap(([name, isThere]) => (isThere ? [] : [name]))
}

/** Without what typography changes: spaces, and a capital at the beginning of a sentence. */
const bareOf = (text: string): string =>
  typo(text)
    .toLowerCase()
    .replaceAll(/[^\S\n]/g, '')

/** Words that stand whole in a text: between two sentences, two lines, or what a sentence puts around them. */
function holds(text: string, words: string): boolean {
  if (!words) return false
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const [before, after] = [text[at - 1] ?? '\n', text[at + words.length] ?? '\n']
    if ('\n.,:'.includes(before) && '\n.,:'.includes(after)) return true
  }
  return false
}
