import { field, readFormWithFiles, type Ask, type Typed } from '#platform/web'
import { inFrench, type ImmersionWords } from '../words/door.ts'
import { hireAnswers, reachedAnswers, type HostReport } from './report.ts'

const schemaIn = ({ goalMissing, hireMissing }: ImmersionWords['host']['asked']) =>
  field.form({
    reached: field.oneOf(reachedAnswers, goalMissing),
    doneWell: field.texts(600),
    wouldHire: field.oneOf(hireAnswers, hireMissing),
    words: field.optionalText(300),
    answeredBy: field.optionalText(80).transform(plainly),
    dropsVoice: field.ticked(),
  })

/** A name as it stands in a sentence that goes on: without the dot that somebody put after it. */
const plainly = (name: string | null): string | null => name?.replace(/[\s.,;]+$/, '') ?? null

/** The three answers of a host, as they were pressed. */
export async function readHostForm(c: Ask, say = inFrench) {
  const form = await readFormWithFiles(c, schemaIn(say.host.asked))
  const [voice] = form.files['voice'] ?? []
  return { ...form, voice }
}

/** The form as it stands before anybody presses: what was answered before. */
export const pressedBefore = (report: HostReport | undefined): Typed =>
  report
    ? {
        reached: report.reached,
        doneWell: [...report.doneWell],
        wouldHire: report.wouldHire,
        words: report.words,
        answeredBy: report.writtenBy ? report.answeredBy : '',
      }
    : {}
