import { typo } from '#platform/i18n'
import { Alert, Button, Choices, ErrorSummary, FileDrop, Form, LinkButton, TextArea } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import type { Activity, Proof } from '../activity.ts'
import { passWords } from './activity-pages.tsx'
import { ownPage } from '../own-space.tsx'
import { wayOf } from './work.ts'
import { askWords } from './words.ts'

export type HandInFaults = Record<string, string | undefined>

type HandIn = {
  activity: Activity
  /** The id of the work to be, so that the form sent twice is one work. */
  id: string
  words: string
  answers: number[]
  kept?: string | null
  errors?: HandInFaults
  refusal?: string | undefined
}

/** The form to hand in a text, a file or the answers of a quiz. */
export function handInPage(c: Ask, given: HandIn) {
  const { activity, id, kept, errors = {}, refusal } = given
  const way = wayOf(activity)
  const refused = refusal !== undefined || Object.values(errors).some(Boolean)
  return page(
    c,
    { ...ownPage(activity.title, '/formation/travail', activity.id), refused },
    <div class="stack narrow" data-activity={activity.id}>
      <h1>{askWords[activity.proof]}</h1>
      <p class="muted">{activity.title}</p>
      {refusal && <Alert kind="late" role="alert" title={typo(refusal)} />}
      <ErrorSummary errors={errors} />
      <Form action={`/formation/activites/${activity.id}/donner`} files={way === 'file'}>
        <input type="hidden" name="id" value={id} />
        {kept && <input type="hidden" name="kept" value={kept} />}
        {way === 'quiz' ? <Quiz {...given} errors={errors} /> : <Evidence {...given} errors={errors} />}
        <Button kind="go" wide icon="check">
          {way === 'quiz' ? 'Voir mon résultat' : 'Donner mon travail'}
        </Button>
        <LinkButton kind="quiet" wide href={`/formation/activites/${activity.id}`}>
          Relire la consigne
        </LinkButton>
      </Form>
    </div>,
    refused ? 422 : 200,
  )
}

function Quiz({ activity, answers, errors = {} }: HandIn) {
  return (
    <>
      <p>{passWords(activity)}</p>
      {(activity.quiz ?? []).map((one, i) => (
        <Choices
          name={`r${i}`}
          legend={typo(`${i + 1}. ${one.question}`)}
          value={answers[i] === undefined || answers[i] < 0 ? '' : String(answers[i])}
          error={errors[`r${i}`]}
          options={one.answers.map((answer, value) => ({ value: String(value), label: typo(answer) }))}
        />
      ))}
    </>
  )
}

const PAPERS = 'image/jpeg,image/png,image/webp,application/pdf,.csv,.ods,.xlsx,text/plain'
const accepted: Partial<Record<Proof, string>> = {
  photo: 'image/jpeg,image/png,image/webp',
  video: 'video/mp4,video/webm',
  audio: 'audio/*,video/mp4',
}

function Evidence({ activity, words, kept, errors = {} }: HandIn) {
  const { proof } = activity
  const file = wayOf(activity) === 'file'
  return (
    <>
      {file && (
        <FileDrop
          name="file"
          label={kept ? 'Votre fichier est gardé' : 'Votre fichier'}
          verb={proof === 'photo' ? 'Prendre une photo' : 'Choisir le fichier'}
          icon={proof === 'photo' ? 'camera' : proof === 'audio' ? 'microphone' : 'upload'}
          accept={accepted[proof] ?? PAPERS}
          capture={proof === 'photo' || proof === 'video' ? 'environment' : undefined}
          error={errors['file']}
        />
      )}
      <TextArea
        name="words"
        label={file ? 'Un mot avec votre travail' : 'Votre réponse'}
        required={!file}
        rows={file ? 3 : 8}
        value={words}
        error={errors['words']}
      />
    </>
  )
}
